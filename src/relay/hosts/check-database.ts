import { spawn } from 'node:child_process';
import { once } from 'node:events';

/*
 * LMDB reads its file as memory, and trusts it. One that is truncated or overwritten ends the whole process (SIGBUS,
 * SIGSEGV), at once or at some later read, and so at each start anew. A process of its own finds out.
 */

/** What is said of a database: that it can be used, that it cannot, or why that is not known. */
export type Verdict = { kind: 'sound' } | { kind: 'damaged'; reason: string } | { kind: 'unknown'; reason: string };

/**
 * What the process runs: reads every entry, then writes one, which looks at the list of free pages. It is text, since as
 * a file it would have another name in the sources than in the package.
 */
const CHECK = `
  const [lmdb, path] = process.argv.slice(1);
  const { open } = await import(lmdb);
  const read = { encoding: 'binary', keyEncoding: 'binary' };
  const root = open({ path, noSubdir: true, overlappingSync: false });
  let isWhole = true;
  for (const name of [...root.getKeys()]) {
    const entries = root.openDB({ ...read, name });
    const snapshot = entries.useReadTransaction();
    const expected = entries.getStats().entryCount;
    let found = 0;
    for (const entry of entries.getRange({ transaction: snapshot })) if (++found > expected) break;
    snapshot.done();
    isWhole &&= found === expected;
  }
  const checks = root.openDB({ ...read, name: 'checks' });
  checks.putSync(Buffer.from('last'), Buffer.alloc(1));
  await root.close();
  console.log(isWhole ? 'sound' : 'damaged');
`;

/** Ways that a process ends by itself when its memory is not what it should be; Windows has statuses instead. */
const CRASHES = new Set<unknown>(['SIGSEGV', 'SIGBUS', 'SIGABRT', 'SIGFPE', 'SIGILL', 'SIGTRAP']);
const FIRST_CRASH_STATUS = 0x8000_0000;

/** What LMDB says of a file that is not as it left it, and JavaScript of what it read there; not what limits of the machine mean. */
const DAMAGED = /MDB_(?!READERS_FULL|MAP_FULL|MAP_RESIZED|TLS_FULL)[A-Z_]+|RangeError/;

/** Looks at an LMDB file, which other processes may be using, without risk for this process. */
export async function checkDatabase(file: string): Promise<Verdict> {
  const program = ['--input-type=module', '--eval', CHECK, import.meta.resolve('lmdb'), file];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const [status, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (CRASHES.has(signal) || Number(status) >= FIRST_CRASH_STATUS) return { kind: 'damaged', reason: `LMDB ends with ${signal ?? status}` };
  const damage = DAMAGED.exec(output);
  if (damage) return { kind: 'damaged', reason: damage[0] };
  if (output.trim() === 'damaged') return { kind: 'damaged', reason: 'Entries are missing' };
  return output.trim() === 'sound' ? { kind: 'sound' } : { kind: 'unknown', reason: output || `It ended with ${signal ?? status}` };
}
