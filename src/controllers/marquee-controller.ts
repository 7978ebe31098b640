import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  anchorAt, copyLength, indexAt, itemsInView, measureStrip, offsetOf, placeOf, positionAt, shareAt, signOf, turnedBack, turnedOn,
  UNMEASURED, type Anchor,
} from './measure-strip.js';

/*
 * Motion of a strip of items that repeats without a seam. The track holds one group of items and, when that is wider
 * than the viewport, a copy of as many as fill it; one animation of the track's transform runs over exactly the distance
 * from the group to its copy, in pixels, gap included. The compositor moves it: no script runs, nothing is laid out.
 *
 * When other items come, those in view keep their places: as members of the new group where it has them in the same
 * order, else before it, until they have left at an item's edge. When the strip stands still, its position becomes the
 * viewport's own scroll offset, so that what is out of view can be reached by touch, wheel and Tab, and becomes motion
 * again from there.
 *
 * While it moves, the viewport is scrolled by the length of the loop, and the transform leads back over it: each item is
 * always where the viewport can scroll to. A browser that brings a link into view scrolls the page where it is not.
 *
 * Positions are logical: pixels from the track's start, whichever way its items flow.
 */

/** What the host wants of the strip. */
export interface MarqueeWishes {
  /** Pixels a second. */
  readonly speed: number;
  /** Stands still and can be scrolled. */
  readonly still: boolean;
  /** Holds its breath: off screen, or under the pointer. */
  readonly held: boolean;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Moves the `.track` in its host's `.viewport`; the host renders what this controller says. */
export class MarqueeController<Item> implements ReactiveController {
  readonly #host: Host;
  readonly #keyOf: (item: Item) => string;
  readonly #wishes: () => MarqueeWishes;
  #resize?: ResizeObserver;
  #track: HTMLElement | null = null;
  #measures = UNMEASURED;
  /** The items that were measured, those on their way out first. */
  #laid: readonly Item[] = [];
  #items: readonly Item[] = [];
  #keys: readonly string[] = [];
  #outgoing: readonly Item[] = [];
  /** The point to be at the viewport's edge once the strip is laid out anew. */
  #anchor?: Anchor;
  #animation?: Animation;
  #speed = 0;
  /** The viewport's scroll offset where the motion begins. */
  #origin = 0;
  #departure?: ReturnType<typeof setTimeout>;

  constructor(host: Host, keyOf: (item: Item) => string, wishes: () => MarqueeWishes) {
    this.#host = host;
    this.#keyOf = keyOf;
    this.#wishes = wishes;
    host.addController(this);
  }

  /** Whether there is anything to move: items that need more room than there is, or that are on their way out. */
  get moves(): boolean {
    return this.#measures.overflows || this.#outgoing.length > 0;
  }

  /** Whether something else scrolled the strip in motion: a search in the page, or a screen reader. */
  get isDisplaced(): boolean {
    return Boolean(this.#animation) && Math.abs(this.#scrolled - this.#origin) > 1;
  }

  /** Items on their way out, to be rendered before the group. */
  get outgoing(): readonly Item[] {
    return this.#outgoing;
  }

  /** How many items the copy needs. */
  get copyLength(): number {
    return copyLength(this.#measures);
  }

  /** Takes the items of the group that is rendered next. */
  exchange(items: readonly Item[]): void {
    const before = this.#keys;
    this.#items = items;
    this.#keys = items.map(this.#keyOf);
    if (this.#track && this.#keys.join() !== before.join()) this.#depart();
  }

  /** Scrolls a still strip by what is in view: on, or back. */
  turn(by: 1 | -1): void {
    const { scrollWidth, clientWidth } = this.#viewport!;
    const turned = by > 0 ? turnedOn : turnedBack;
    this.#scrollTo(turned(this.#measures, this.#scrolled, scrollWidth - clientWidth));
  }

  /** Scrolls a still strip, and nothing else of the page, until an element of it is in view; its beginning, if it is wider. */
  reveal(element: Element): void {
    if (this.#animation || !this.#viewport) return;
    const { sign } = this.#measures;
    this.#viewport.scrollLeft += offsetOf(element.getBoundingClientRect(), this.#viewport.getBoundingClientRect(), sign);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const track = this.#host.renderRoot.querySelector<HTMLElement>('.track');
    if (track !== this.#track) this.#observe(track);
    if (!track) return;
    if (!this.#anchor && signOf(track) === this.#measures.sign) this.#move();
    else if (this.#settle()) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // What is taken from the page has lost its scroll offset.
    this.#origin = 0;
    const anchor = this.#anchorInGroup();
    this.#observe(null);
    this.#anchor = anchor;
  }

  get #viewport(): HTMLElement | null {
    return this.#track && this.#track.parentElement;
  }

  get #scrolled(): number {
    return Math.abs(this.#viewport?.scrollLeft ?? 0);
  }

  #observe(track: HTMLElement | null): void {
    this.#cancel();
    this.#resize?.disconnect();
    this.#track = track;
    if (track) {
      // What a change of sizes asks for changes sizes: in the same frame the browser would report a loop to the page.
      this.#resize ??= new ResizeObserver(() => this.#settle() && requestAnimationFrame(() => this.#host.requestUpdate()));
      this.#resize.observe(track);
      this.#resize.observe(track.parentElement!);
    } else {
      this.#measures = UNMEASURED;
      this.#outgoing = [];
      this.#anchor = undefined;
    }
  }

  /** Measures the strip and puts the same point of the same item back at the edge; true if other things are to be rendered. */
  #settle(): boolean {
    const viewport = this.#viewport;
    // Nothing to measure in a tag that is not displayed; it comes back with its phase.
    if (!viewport?.clientWidth) return false;
    const anchor = this.#anchor ?? anchorAt(this.#measures, this.#position());
    const { moves, copyLength: copies } = this;
    // Not while it moves: WebKit tells each place as of the moment it is asked.
    this.#cancel();
    this.#measures = measureStrip(viewport, this.#track!);
    this.#laid = [...this.#outgoing, ...this.#items];
    this.#anchor = undefined;
    const position = Math.max(0, positionAt(this.#measures, anchor));
    this.#rest(position);
    this.#move(position);
    return moves !== this.moves || copies !== this.copyLength;
  }

  #anchorInGroup(): Anchor {
    const [index, share] = anchorAt(this.#measures, this.#position());
    const { lead } = this.#measures;
    return index < lead ? [0, 0] : [index - lead, share];
  }

  /** Pixels from the track's start to the viewport's. */
  #position(): number {
    const { lead, groupStart, period } = this.#measures;
    const moved = (Number(this.#animation?.currentTime ?? 0) * this.#speed) / 1000;
    const position = (lead ? moved : moved % (period || 1)) + this.#scrolled - this.#origin;
    return period && position >= groupStart + period ? position - period : position;
  }

  #scrollTo(position: number): void {
    this.#viewport!.scrollLeft = -this.#measures.sign * position;
  }

  #cancel(): void {
    clearTimeout(this.#departure);
    this.#animation?.cancel();
    this.#animation = undefined;
    this.#origin = 0;
  }

  #rest(position: number): void {
    this.#cancel();
    this.#scrollTo(this.moves ? position : 0);
  }

  /** Brings the strip into the state that the host wants. */
  #move(position = this.#position()): void {
    const { speed, still, held } = this.#wishes();
    clearTimeout(this.#departure);
    if (still || !this.moves) {
      if (this.#animation) this.#rest(position);
      return;
    }
    if (!this.#animation || speed !== this.#speed) this.#run(position, speed);
    if (held) this.#animation!.pause();
    // Playing what has finished would begin it anew.
    else if (this.#animation!.playState === 'paused') this.#animation!.play();
    if (!held && this.#measures.lead) this.#awaitDeparture();
  }

  #run(position: number, speed: number): void {
    const { lead, groupStart, period, overflows, sign } = this.#measures;
    const end = groupStart + (overflows ? period : 0);
    this.#cancel();
    this.#scrollTo(end);
    this.#origin = this.#scrolled;
    this.#speed = speed;
    const from = -sign * this.#origin;
    this.#animation = this.#track!.animate(
      { transform: [`translateX(${from}px)`, `translateX(${from + sign * end}px)`] },
      { duration: (end / speed) * 1000, iterations: lead ? 1 : Infinity, fill: 'forwards' },
    );
    this.#animation.currentTime = (position / speed) * 1000;
  }

  /** Decides where the items in view go that other items are about to replace. */
  #depart(): void {
    if (this.#anchor) return;
    const position = this.#position();
    const first = indexAt(this.#measures, position);
    const inView = itemsInView(this.#measures, this.#laid, first, position + this.#measures.view);
    const { mustLeave, kept, place } = placeOf(inView.map(this.#keyOf), this.#keys, Boolean(this.#animation));
    this.#outgoing = mustLeave ? inView : [];
    this.#anchor = place < 0 ? [0, 0] : [place, shareAt(this.#measures, first + kept, position)];
  }

  /** Lets the outgoing items go once they are out of view; late is fine, the copy stands behind the group. */
  #awaitDeparture(): void {
    const distance = this.#measures.groupStart - this.#position();
    if (distance > 0.5) {
      this.#departure = setTimeout(() => this.#awaitDeparture(), (distance / this.#speed) * 1000 + 50);
    } else {
      this.#anchor = this.#anchorInGroup();
      this.#outgoing = [];
      this.#host.requestUpdate();
    }
  }
}
