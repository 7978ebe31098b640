import { expect } from '@open-wc/testing';
import {
  anchorAt, copyLength, itemsInView, offsetOf, placeOf, positionAt, startAt, turnedBack, turnedOn, UNMEASURED, type StripMeasures,
} from '../../src/controllers/measure-strip.js';

/** Five items of 100, 300, 100, 100 and 200 pixels, their gaps included, in a view of 250. */
const strip: StripMeasures = { starts: [0, 100, 400, 500, 600], lead: 0, groupStart: 0, period: 800, overflows: true, view: 250, sign: -1 };
/** The same, the first two on their way out. */
const leaving: StripMeasures = { ...strip, lead: 2, groupStart: 400, period: 400 };

describe('measures of a strip', () => {
  it('tell where the copy of an item begins', () => {
    expect([4, 5, 6, 10].map((index) => startAt(strip, index))).to.deep.equal([600, 800, 900, 1600]);
    expect([4, 5, 6, 8].map((index) => startAt(leaving, index))).to.deep.equal([600, 800, 900, 1200]);
    expect(startAt(UNMEASURED, 3)).to.equal(0);
  });

  it('find the point at a position, and the position of that point', () => {
    for (const position of [0, 50, 100, 250, 799]) expect(positionAt(strip, anchorAt(strip, position))).to.be.closeTo(position, 1e-9);
    expect(anchorAt(strip, 250)).to.deep.equal([1, 0.5]);
  });

  it('ask for a copy that fills the view, and for none where everything fits', () => {
    expect([copyLength(strip), copyLength({ ...strip, view: 700 }), copyLength({ ...strip, overflows: false })]).to.deep.equal([2, 5, 0]);
    expect(copyLength(leaving)).to.equal(3);
  });

  it('tell what is in view, through the seam', () => {
    const items = ['a', 'b', 'c', 'd', 'e'];
    expect(itemsInView(strip, items, 0, 250)).to.deep.equal(['a', 'b']);
    expect(itemsInView(strip, items, 4, 950)).to.deep.equal(['e', 'a', 'b']);
    expect(itemsInView(leaving, items, 4, 850)).to.deep.equal(['e', 'c']);
  });

  it('turn to the first item that is cut off, pass a wide one in parts, and come round', () => {
    const last = 550;
    const seen = [0];
    while (seen.length < 6) seen.push(turnedOn(strip, seen.at(-1)!, last));
    expect(seen).to.deep.equal([0, 100, 300, 500, 600, 0]);
    const back = [last];
    while (back.length < 6) back.push(turnedBack(strip, back.at(-1)!, last));
    expect(back).to.deep.equal([550, 400, 200, 100, 0, 550]);
  });

  it('tell how far something is out of view, its beginning first', () => {
    const view = new DOMRect(100, 0, 200, 10);
    const boxes = [new DOMRect(50, 0, 100, 10), new DOMRect(250, 0, 100, 10), new DOMRect(150, 0, 100, 10), new DOMRect(150, 0, 300, 10)];
    expect(boxes.map((box) => offsetOf(box, view, -1))).to.deep.equal([-50, 50, 0, 50]);
    expect(boxes.map((box) => offsetOf(box, view, 1))).to.deep.equal([-50, 50, 0, 150]);
  });
});

describe('items in view, among the next ones', () => {
  const next = ['n', 'a', 'b', 'c'];

  it('stay as neighbors, around the end too', () => {
    expect(placeOf(['a', 'b'], next, true)).to.deep.equal({ mustLeave: false, kept: 0, place: 1 });
    expect(placeOf(['c', 'n'], next, true)).to.deep.equal({ mustLeave: false, kept: 0, place: 3 });
  });

  it('leave while they move, where they are no neighbors', () => {
    for (const inView of [['c', 'a'], ['a', 'x'], ['x']]) expect(placeOf(inView, next, true).mustLeave, inView.join()).to.equal(true);
  });

  it('keep the first that is left while they stand still', () => {
    expect(placeOf(['x', 'c', 'a'], next, false)).to.deep.equal({ mustLeave: false, kept: 1, place: 3 });
    expect(placeOf(['x'], next, false).place).to.equal(-1);
  });
});
