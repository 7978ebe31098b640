import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../feed/index.js';
import { indexAt, measureStrip, type StripMeasures } from './measure-strip.js';

/*
 * Motion of a strip of headlines that repeats without a seam. The track holds one group of items and, when that is wider
 * than the viewport, a copy of it; one animation of the track's transform runs over exactly the distance from the
 * group to its copy, in pixels, gap included. The compositor moves it: no script runs, nothing is laid out.
 *
 * When other articles come while it moves, the items in view stay before the new group until they have left at an
 * item's edge. When it stands still, its position becomes the viewport's own scroll offset, so that what is out of
 * view can be reached by touch, wheel and Tab, and becomes motion again from there.
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

const UNMEASURED: StripMeasures = { starts: [], groupStart: 0, period: 0, overflows: false, sign: -1 };

/** Moves the `.track` of its host's `.viewport`; the host renders them as this controller says. */
export class MarqueeController implements ReactiveController {
  readonly #host: Host;
  readonly #wishes: () => MarqueeWishes;
  #resize?: ResizeObserver;
  #group?: Element;
  #measures = UNMEASURED;
  #animation?: Animation;
  #speed = 0;
  #articles: readonly Article[] = [];
  #outgoing: readonly Article[] = [];
  /** Where the track that is to be rendered next begins on the present one. */
  #origin?: number;
  #departure?: ReturnType<typeof setTimeout>;

  constructor(host: Host, wishes: () => MarqueeWishes) {
    this.#host = host;
    this.#wishes = wishes;
    host.addController(this);
  }

  /** Whether the headlines need more room than there is: only then is there anything to move. */
  get overflows(): boolean {
    return this.#measures.overflows;
  }

  /** Items on their way out, to be rendered before the group. */
  get outgoing(): readonly Article[] {
    return this.#outgoing;
  }

  /** The articles of the group: those given, or the former ones while a reader holds the strip. */
  exchange(articles: readonly Article[]): readonly Article[] {
    if (sameIds(articles, this.#articles)) return (this.#articles = articles);
    const { held, still } = this.#wishes();
    if (this.overflows && this.#articles.length && articles.length && (held || still)) return this.#articles;
    this.#depart();
    return (this.#articles = articles);
  }

  /** Scrolls a still strip by most of what is in view: 1 on, -1 back. */
  turn(pages: number): void {
    const viewport = this.#part('viewport');
    viewport?.scrollBy({ left: -this.#measures.sign * pages * viewport.clientWidth * 0.8, behavior: 'instant' });
  }

  hostUpdated(): void {
    const group = this.#part('group') ?? undefined;
    if (group !== this.#group) this.#observe(group);
    if (this.#origin !== undefined) {
      const position = this.#position() - this.#origin;
      this.#origin = undefined;
      this.#measure();
      this.#place(position);
    } else {
      this.#move();
    }
  }

  hostDisconnected(): void {
    this.#observe(undefined);
    this.#outgoing = [];
  }

  #part(name: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(`.${name}`);
  }

  #observe(group: Element | undefined): void {
    this.#resize?.disconnect();
    this.#group = group;
    if (!group) {
      this.#cancel();
      this.#measures = UNMEASURED;
      return;
    }
    this.#resize ??= new ResizeObserver(() => this.#keepPhase());
    this.#resize.observe(group);
    this.#resize.observe(this.#part('viewport')!);
  }

  #measure(): void {
    const { overflows } = this.#measures;
    this.#measures = measureStrip(this.#part('viewport')!, this.#part('track')!, this.#part('group')!);
    if (this.overflows !== overflows) this.#host.requestUpdate();
  }

  /** After a change of widths the same point of the same item stays at the edge. */
  #keepPhase(): void {
    if (!this.#group) return;
    const position = this.#position();
    const [index, share] = this.#phase(position);
    this.#measure();
    this.#place(this.#start(index) + share * (this.#start(index + 1) - this.#start(index)));
  }

  #phase(position: number): [index: number, share: number] {
    const index = indexAt(this.#measures.starts, position);
    const width = this.#start(index + 1) - this.#start(index);
    return [index, width ? (position - this.#start(index)) / width : 0];
  }

  #start(index: number): number {
    const { starts, groupStart, period } = this.#measures;
    return starts[index] ?? groupStart + period;
  }

  /** Pixels from the track's start to the viewport's. */
  #position(): number {
    const scrolled = Math.abs(this.#part('viewport')?.scrollLeft ?? 0);
    const time = Number(this.#animation?.currentTime ?? 0);
    const { groupStart, period } = this.#measures;
    return ((time * this.#speed) / 1000) % (groupStart + period || 1) + scrolled;
  }

  #place(position: number): void {
    this.#cancel();
    this.#scrollTo(Math.max(0, position));
    this.#move(position);
  }

  #scrollTo(position: number): void {
    const viewport = this.#part('viewport');
    if (viewport) viewport.scrollLeft = -this.#measures.sign * position;
  }

  #cancel(): void {
    clearTimeout(this.#departure);
    this.#animation?.cancel();
    this.#animation = undefined;
  }

  /** Brings the strip into the state that the host wants. */
  #move(position = this.#position()): void {
    const { speed, still, held } = this.#wishes();
    if (still || !this.overflows) {
      if (!this.#animation) return;
      this.#cancel();
      this.#scrollTo(position);
      return;
    }
    if (!this.#animation || speed !== this.#speed) this.#run(position, speed);
    if (held) this.#animation?.pause();
    else this.#animation?.play();
    this.#awaitDeparture();
  }

  #run(position: number, speed: number): void {
    const { groupStart, period, sign } = this.#measures;
    const end = groupStart + period;
    this.#cancel();
    this.#scrollTo(0);
    this.#speed = speed;
    this.#animation = this.#part('track')!.animate(
      { transform: ['translateX(0)', `translateX(${sign * end}px)`] },
      { duration: (end / speed) * 1000, iterations: groupStart ? 1 : Infinity, fill: 'forwards' },
    );
    this.#animation.currentTime = ((position % end) / speed) * 1000;
  }

  /** Keeps what is in view before the articles that come. */
  #depart(): void {
    const position = this.#position();
    const [first] = this.#phase(position);
    this.#origin = this.#animation ? this.#start(first) : position;
    this.#outgoing = this.#animation ? this.#inView(position, first) : [];
  }

  #inView(position: number, first: number): Article[] {
    const { starts, groupStart, period } = this.#measures;
    const all = [...this.#outgoing, ...this.#articles];
    const end = position + this.#part('viewport')!.clientWidth;
    const inView = all.filter((_, index) => index >= first && starts[index]! < end);
    // Past the group's end its copy is in view, from its first item on.
    const wrapped = this.#articles.filter((_, index) => starts[this.#outgoing.length + index]! + period < end);
    return groupStart + period < end ? [...inView, ...wrapped] : inView;
  }

  /** Lets the outgoing items go once they are out of view; late is fine, the copy stands behind the group. */
  #awaitDeparture(): void {
    clearTimeout(this.#departure);
    if (!this.#outgoing.length) return;
    const distance = this.#measures.groupStart - this.#position();
    if (distance > 0) {
      this.#departure = setTimeout(() => this.#awaitDeparture(), (distance / this.#speed) * 1000 + 50);
      return;
    }
    this.#origin = this.#measures.groupStart;
    this.#outgoing = [];
    this.#host.requestUpdate();
  }
}

function sameIds(a: readonly Article[], b: readonly Article[]): boolean {
  return a.length === b.length && a.every((article, index) => article.id === b[index]!.id);
}
