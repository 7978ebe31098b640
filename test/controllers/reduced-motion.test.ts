import { expect } from '@open-wc/testing';
import { ReducedMotion } from '../../src/controllers/index.js';

function place(matches: boolean) {
  const query = Object.assign(new EventTarget(), { matches });
  let updates = 0;
  const host = { addController() {}, removeController() {}, requestUpdate: () => updates++, updateComplete: Promise.resolve(true) };
  const motion = new ReducedMotion(host, query as unknown as MediaQueryList);
  const change = (to: boolean) => {
    query.matches = to;
    query.dispatchEvent(new Event('change'));
  };
  return { motion, change, updates: () => updates };
}

describe('reduced motion', () => {
  it('is wanted as the reader says, and followed while the host is on the page', () => {
    const { motion, change, updates } = place(false);
    motion.hostConnected();
    change(true);
    expect([motion.isWanted, updates()]).to.deep.equal([true, 1]);
    motion.hostDisconnected();
    change(false);
    expect([motion.isWanted, updates()]).to.deep.equal([false, 1]);
  });
});
