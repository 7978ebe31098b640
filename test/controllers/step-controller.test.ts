import { expect } from '@open-wc/testing';
import { StepController } from '../../src/controllers/index.js';

const keys = ['a', 'b', 'c'];

/** A host that can be waited for. */
function stepper() {
  let wake = () => {};
  let updates = 0;
  const step = new StepController({
    addController() {},
    removeController() {},
    updateComplete: Promise.resolve(true),
    requestUpdate() {
      updates++;
      wake();
    },
  });
  step.keys = keys;
  const stepped = () => new Promise<void>((resolve) => (wake = resolve));
  return { step, stepped, updates: () => updates };
}

describe('step controller', () => {
  it('goes on and back, round at both ends', () => {
    const { step } = stepper();
    const seen = ([1, 1, 1, -1] as const).map((by) => {
      step.move(by);
      return step.index;
    });
    expect(seen).to.deep.equal([1, 2, 0, 2]);
  });

  it('keeps what it shows wherever that stands, else begins anew', () => {
    const { step } = stepper();
    step.move(1);
    step.keys = ['n', 'a', 'b', 'c'];
    expect(step.index).to.equal(2);
    step.keys = ['x', 'y'];
    expect(step.index).to.equal(0);
  });

  it('goes nowhere among nothing', () => {
    const { step } = stepper();
    step.keys = [];
    step.move(1);
    expect(step.index).to.equal(0);
  });

  it('goes on by itself at its pace, not while that is 0 or its host is away', async () => {
    const { step, stepped, updates } = stepper();
    const other = stepper();
    step.pace = 5;
    await stepped();
    await stepped();
    expect(step.index).to.equal(2);
    step.hostDisconnected();
    other.step.pace = 30;
    await other.stepped();
    expect(updates()).to.equal(2);
    step.hostConnected();
    await stepped();
    step.pace = 0;
    await other.stepped();
    expect(updates()).to.equal(3);
    other.step.pace = 0;
  });

  it('does not take a pace beyond what timers can count for none', async () => {
    const { step, updates } = stepper();
    const other = stepper();
    step.pace = 2 ** 40;
    other.step.pace = 30;
    await other.stepped();
    other.step.pace = 0;
    step.pace = 0;
    expect(updates()).to.equal(0);
  });
});
