import { readFileSync } from 'node:fs';

/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const TICKS = 100;

const MEGABYTE_IN_KIB = 1024;

/**
 * What a process takes, as Linux counts it; nothing elsewhere.
 *
 * @param {number} pid
 * @returns {{ memory: number, peakMemory: number, cpuSeconds: number } | undefined} memory in MiB: now, and the most so far
 */
export function readProcess(pid) {
  if (process.platform !== 'linux') return undefined;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (/** @type {string} */ name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / MEGABYTE_IN_KIB;
  // Fields are counted from the end of the name, which may hold spaces: utime and stime are the 12th and 13th (proc(5)).
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
  return { memory: megabytes('VmRSS'), peakMemory: megabytes('VmHWM'), cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
}
