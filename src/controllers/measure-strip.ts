/** A strip of items as it is laid out; lengths in pixels, from the track's start. */
export interface StripMeasures {
  /** Where each item begins, but for the copy's. */
  readonly starts: readonly number[];
  /** Where the group begins. */
  readonly groupStart: number;
  /** From the group's beginning to its copy's. */
  readonly period: number;
  /** Whether the group is wider than the viewport. */
  readonly overflows: boolean;
  /** Which way the strip moves: 1 to the right, -1 to the left. */
  readonly sign: 1 | -1;
}

/** Reads where things are; a strip whose track flows from right to left is measured from its right edge. */
export function measureStrip(viewport: HTMLElement, track: HTMLElement, group: HTMLElement): StripMeasures {
  const style = getComputedStyle(track);
  const isRightward = style.direction === 'rtl';
  const edge = track.getBoundingClientRect();
  const startOf = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    return isRightward ? edge.right - right : left - edge.left;
  };
  const { width } = group.getBoundingClientRect();
  return {
    starts: [...track.querySelectorAll('.list:not(.copy) > .item')].map(startOf),
    groupStart: startOf(group),
    period: width + (parseFloat(style.columnGap) || 0),
    // Half a pixel of tolerance: widths are fractions, clientWidth is whole.
    overflows: width > viewport.clientWidth + 0.5,
    sign: isRightward ? 1 : -1,
  };
}

/** The last item that begins at or before a position. */
export function indexAt(starts: readonly number[], position: number): number {
  const after = starts.findIndex((start) => start > position);
  return Math.max(0, (after < 0 ? starts.length : after) - 1);
}
