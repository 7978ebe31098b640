/** A strip of items as it is laid out; lengths in pixels, from the track's start. */
export interface StripMeasures {
  /** Where each item begins, but for the copy's. */
  readonly starts: readonly number[];
  /** How many of them stand before the group. */
  readonly lead: number;
  /** Where the group begins. */
  readonly groupStart: number;
  /** From the group's beginning to its copy's. */
  readonly period: number;
  /** Whether the group is wider than the room it has. */
  readonly overflows: boolean;
  /** Width of the viewport. */
  readonly view: number;
  /** Which way the strip moves: 1 to the right, -1 to the left. */
  readonly sign: 1 | -1;
}

/** A point of a strip: an item, and how far past its beginning as a share of the way to the next. */
export type Anchor = readonly [index: number, share: number];

export const UNMEASURED: StripMeasures = { starts: [], lead: 0, groupStart: 0, period: 0, overflows: false, view: 0, sign: -1 };

/** Which way a track moves: against the flow of its items. */
export function signOf(track: HTMLElement): 1 | -1 {
  return getComputedStyle(track).direction === 'rtl' ? 1 : -1;
}

/** Reads where things are; a strip whose items flow from right to left is measured from its right edge. */
export function measureStrip(viewport: HTMLElement, track: HTMLElement): StripMeasures {
  const sign = signOf(track);
  const edge = track.getBoundingClientRect();
  const startOf = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    return sign > 0 ? edge.right - right : left - edge.left;
  };
  const group = track.querySelector('.group')!;
  const { width } = group.getBoundingClientRect();
  return {
    starts: [...track.querySelectorAll('.list:not(.copy) > .item')].map(startOf),
    lead: track.querySelectorAll('.outgoing > .item').length,
    groupStart: startOf(group),
    period: width + (parseFloat(getComputedStyle(track).columnGap) || 0),
    // Half a pixel of tolerance: widths are fractions, and rounded here and there.
    overflows: width > roomFor(viewport) + 0.5,
    view: viewport.clientWidth,
    sign,
  };
}

/**
 * The viewport's width, were there no buttons after it: they are there only because headlines do not fit, and must not
 * themselves be the reason.
 */
function roomFor(viewport: HTMLElement): number {
  const view = viewport.getBoundingClientRect();
  const whole = viewport.parentElement!.getBoundingClientRect();
  return getComputedStyle(viewport.parentElement!).direction === 'rtl' ? view.right - whole.left : whole.right - view.left;
}

/** Where an item begins; those after the last are the copy's. */
export function startAt(measures: StripMeasures, index: number): number {
  const { starts, lead, period } = measures;
  if (!starts.length) return 0;
  return starts[index] ?? period + startAt(measures, index - starts.length + lead);
}

/** The last item that begins at or before a position. */
export function indexAt({ starts }: StripMeasures, position: number): number {
  const after = starts.findIndex((start) => start > position);
  return Math.max(0, (after < 0 ? starts.length : after) - 1);
}

/** How far a position is past the beginning of an item, as a share of the way to the next. */
export function shareAt(measures: StripMeasures, index: number, position: number): number {
  const start = startAt(measures, index);
  return (position - start) / (startAt(measures, index + 1) - start || 1);
}

/** The point at a position. */
export function anchorAt(measures: StripMeasures, position: number): Anchor {
  const index = indexAt(measures, position);
  return [index, shareAt(measures, index, position)];
}

/** The position of a point. */
export function positionAt(measures: StripMeasures, [index, share]: Anchor): number {
  const start = startAt(measures, index);
  return start + share * (startAt(measures, index + 1) - start);
}

/** How many items it takes to fill the viewport: so long is the copy. */
export function copyLength({ starts, lead, groupStart, view, overflows }: StripMeasures): number {
  if (!overflows) return 0;
  const beyond = starts.slice(lead).findIndex((start) => start - groupStart >= view);
  return beyond < 0 ? starts.length - lead : beyond;
}

/** The items from an index to a position, through the copy if need be. */
export function itemsInView<Item>(measures: StripMeasures, items: readonly Item[], first: number, end: number): Item[] {
  const { starts, lead } = measures;
  const inView = items.slice(first, first + 1);
  for (let index = first + 1; index < 2 * starts.length && startAt(measures, index) < end; index++) {
    inView.push(items[index < starts.length ? index : index - starts.length + lead]!);
  }
  return inView;
}

/**
 * Where the items in view find their places among the next ones: as neighbors there, or while it stands still any one of
 * them. Else they must leave, before the first of the next ones.
 */
export function placeOf(inView: readonly string[], next: readonly string[], isMoving: boolean): { mustLeave: boolean; kept: number; place: number } {
  const places = inView.map((key) => next.indexOf(key));
  const areNeighbors = places.every((place, index) => place >= 0 && place === (places[0]! + index) % next.length);
  if (isMoving && !areNeighbors) return { mustLeave: true, kept: 0, place: 0 };
  const kept = places.findIndex((place) => place >= 0);
  return { mustLeave: false, kept, place: places[kept] ?? -1 };
}

/** How far a box is out of view, to the right or (negative) the left; of a wider one only its beginning counts. */
export function offsetOf(box: DOMRect, view: DOMRect, sign: 1 | -1): number {
  const left = box.left - view.left;
  const right = box.right - view.right;
  if (sign < 0) return left < 0 ? left : Math.max(0, Math.min(left, right));
  return right > 0 ? right : Math.min(0, Math.max(left, right));
}

/*
 * A turn of a still strip leads to an item's edge, so that each item that can be whole in view is so once: on, to the
 * first item that is cut off; back, until the one that was cut off is the last. One that is wider than the view is passed
 * in parts.
 */

const PART = 0.8;

/** Where a turn on leads from a scroll position; from the last one to the beginning. */
export function turnedOn(measures: StripMeasures, from: number, last: number): number {
  if (from >= last - 1) return 0;
  const { starts, view } = measures;
  const next = starts.find((start, index) => start > from + 1 && startAt(measures, index + 1) > from + view);
  return next && next <= from + view ? next : from + view * PART;
}

/** Where a turn back leads from a scroll position; from the beginning to the last one. */
export function turnedBack(measures: StripMeasures, from: number, last: number): number {
  if (from < 1) return last;
  const { starts, view } = measures;
  const index = indexAt(measures, from - 1);
  const first = starts.find((start) => start >= startAt(measures, index + 1) - view) ?? from;
  return first < from - 1 ? first : Math.max(startAt(measures, index), from - view * PART);
}
