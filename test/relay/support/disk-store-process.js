/**
 * A relay's store in a process of its own, for tests that end it: `node disk-store-process.js DIRECTORY WORK KEY`.
 *
 *   add     adds views to KEY until it is ended: writes `s` before each and `a` once it is there
 *   add-N   adds N views, eight at a time
 *   fill    adds KEY 0, KEY 1 … until the disk takes no more, then KEY 0 again: writes `a` for each
 *   lock    takes the lock of KEY for a minute, writes `a` or `-`, and keeps it until it is ended
 */
import './typescript.js';

const { openStore } = await import('../../../src/relay/hosts/open-store.js');

const AT_ONCE = 8;

const [, , directory = '', work = '', key = ''] = process.argv;
const { views, sources, close } = await openStore({ directory });

if (work === 'lock') {
  process.stdout.write((await sources.lock?.(key, 60_000)) ? 'a' : '-');
  setInterval(() => {}, 60_000);
} else if (work === 'fill') {
  await fill();
  await close();
} else {
  await addViews(Number(work.slice('add-'.length) || Infinity));
  await close();
}

/** @param {number} times */
async function addViews(times) {
  let left = times;
  const add = async () => {
    while (left > 0) {
      left -= 1;
      process.stdout.write('s');
      await views.add([key]);
      process.stdout.write('a');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, add));
}

async function fill() {
  for (let isRoom = true, index = 0; isRoom; index += 1) {
    isRoom = await views.add([`${key} ${index}`]).then(() => true, () => false);
    if (isRoom) process.stdout.write('a');
  }
  await views.add([`${key} 0`]);
  process.stdout.write('a');
}
