import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import { isCounted, relativeTime } from '../locales/index.js';
import type { ArticleStyle } from './article-style.js';

/*
 * Elements that say how long ago something was. Each minute they say it anew where they stand, in the page author's own
 * markup too: nothing else of a tag is looked at, and a text that stays the same is not touched.
 */

/** What has to be known to say it; without `now` the date is said. */
export type TimeStyle = Pick<ArticleStyle, 'locale' | 'now'>;

/** The elements that say it, and the dates that they say it of. */
const dates = new WeakMap<Element, Date>();

/** Says in an element when something was. */
export function sayTime(element: Element, date: Date, { locale, now }: TimeStyle): void {
  if (now) dates.set(element, date);
  const text = now ? relativeTime(date, now, locale) : locale.exactDate(date);
  if (element.textContent !== text) element.textContent = text;
}

/** Says it anew wherever a tree says it. True while any of that may change by the minute. */
export function sayTimesAnew(root: ParentNode, style: Required<TimeStyle>): boolean {
  let mayChange = false;
  for (const element of root.querySelectorAll('time, [data-time]')) {
    const date = dates.get(element);
    if (!date) continue;
    sayTime(element, date, style);
    mayChange ||= isCounted(date, style.now);
  }
  return mayChange;
}

/** The same for an element of a template. */
export const timeText = directive(
  class extends Directive {
    render(_date: Date, _style: TimeStyle): unknown {
      return noChange;
    }

    override update({ element }: ElementPart, [date, style]: [Date, TimeStyle]): unknown {
      sayTime(element, date, style);
      return noChange;
    }
  },
);
