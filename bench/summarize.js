/** @typedef {import('./run-rounds.js').Sample} Sample */
/** @typedef {{ median: number, least: number, most: number }} Spread */

/** What is measured of a load, by the name that it has in samples. */
export const MEASURES = /** @type {const} */ (['requestsPerSecond', 'p50', 'p99', 'peakMemory', 'memory', 'cpu', 'bytes', 'failures']);

/** @typedef {Record<(typeof MEASURES)[number], Spread>} Measures */
/** @typedef {{ case: string, server: string, connections: number } & Measures} Row */

/** One row for each server under each load: medians and spreads over the rounds. @param {Sample[]} samples @returns {Row[]} */
export function summarize(samples) {
  return groups(samples).map(({ first, group }) => ({ case: first.case, server: first.server, connections: first.connections, ...measuresOf(group) }));
}

/**
 * What one server's figures are of the others', each round for itself.
 *
 * @param {Sample[]} samples @param {string} subject name of the server
 * @returns {Row[]} rows of the other servers
 */
export function compare(samples, subject) {
  const own = samples.filter(({ server }) => server === subject);
  const ratios = samples.flatMap((sample) => {
    const counterpart = own.find((one) => one.case === sample.case && one.connections === sample.connections && one.round === sample.round);
    if (sample.server === subject || !counterpart) return [];
    const quotients = MEASURES.map((measure) => [measure, counterpart[measure] / sample[measure]]);
    return [{ ...sample, ...Object.fromEntries(quotients) }];
  });
  return summarize(ratios);
}

/** @param {Sample[]} samples @returns {{ first: Sample, group: Sample[] }[]} */
function groups(samples) {
  /** @type {Map<string, { first: Sample, group: Sample[] }>} */
  const byKey = new Map();
  for (const sample of samples) {
    const key = [sample.case, sample.server, sample.connections].join('\n');
    const known = byKey.get(key);
    if (known) known.group.push(sample);
    else byKey.set(key, { first: sample, group: [sample] });
  }
  return [...byKey.values()];
}

/** @param {Sample[]} samples @returns {Measures} */
function measuresOf(samples) {
  const spreads = MEASURES.map((measure) => [measure, spreadOf(samples.map((sample) => sample[measure]))]);
  return Object.fromEntries(spreads);
}

/** @param {number[]} values @returns {Spread} */
function spreadOf(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return { median: middle.reduce((sum, value) => sum + value, 0) / middle.length, least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
}
