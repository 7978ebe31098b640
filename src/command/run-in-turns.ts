/** Work that asks some hosts for something. */
export interface Job<T> {
  readonly hosts: readonly string[];
  run(): Promise<T>;
}

/**
 * Runs jobs, a few at a time, and of those that ask the same host one after the other.
 *
 * @param most - how many run at once
 * @returns what came of each, in their order
 */
export async function runInTurns<T>(jobs: readonly Job<T>[], most: number): Promise<PromiseSettledResult<T>[]> {
  const waiting = jobs.map((job, index) => ({ ...job, index }));
  const results: PromiseSettledResult<T>[] = [];
  const running = new Map<Promise<void>, readonly string[]>();
  const mayStart = ({ hosts }: Job<T>) => running.size < most && ![...running.values()].flat().some((host) => hosts.includes(host));

  while (waiting.length || running.size) {
    const next = waiting.findIndex(mayStart);
    const [job] = next < 0 ? [] : waiting.splice(next, 1);
    if (!job) {
      await Promise.race(running.keys());
      continue;
    }
    const { index, hosts } = job;
    const turn: Promise<void> = Promise.allSettled([job.run()]).then(([result]) => {
      results[index] = result;
      running.delete(turn);
    });
    running.set(turn, hosts);
  }
  return results;
}
