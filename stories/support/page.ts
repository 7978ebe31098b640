import type { Decorator } from '@storybook/web-components-vite';
import { html, type ElementPart, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { action } from 'storybook/actions';
import { eventsOf } from './arg-types.js';

/** Languages of the toolbar. */
export const LANGUAGES = [
  { value: 'zh-CN', title: '简体中文', right: 'zh-CN' },
  { value: 'zh-TW', title: '繁體中文', right: 'zh-TW' },
  { value: 'en', title: 'English', right: 'en' },
  { value: 'ar', title: 'العربية', right: 'ar, right to left' },
];

/** Themes of the toolbar. */
export const THEMES = [
  { value: 'plain', title: 'Plain' },
  { value: 'portal', title: 'Portal' },
  { value: 'paper', title: 'Paper' },
];

/** Color schemes of the toolbar. */
export const SCHEMES = [
  { value: 'light', title: 'Light', icon: 'sun' as const },
  { value: 'dark', title: 'Dark', icon: 'moon' as const },
];

/** What the toolbar says of a page. */
export interface Look {
  language: string;
  theme: string;
  scheme: string;
}

/** Attributes that give a page its language, its direction, its theme and its colors. */
export function attributesOf({ language, theme, scheme }: Look) {
  return { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr', class: `page newsrack-${theme}`, 'data-scheme': scheme };
}

/** The page that a story stands on: its language, direction and colors, and as much of its width as `parameters.width` says. */
export const page: Decorator = (story, { component, globals, parameters, viewMode }) => {
  const { class: theme, lang, dir, 'data-scheme': scheme } = attributesOf(globals as unknown as Look);
  const { width } = parameters as { width?: string };
  return html`<div
    class=${theme}
    lang=${lang}
    dir=${dir}
    data-scheme=${scheme}
    ?data-whole=${viewMode === 'story'}
    ${logEvents(component)}
    @click=${stay}
  >
    <div style=${width ? `max-inline-size: ${width}` : nothing}>${story()}</div>
  </div>`;
};

/** A link is not followed: it would take the reader out of the story. */
function stay(event: Event): void {
  if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
}

/** Shows a tag's events in the Actions panel. */
class LogEventsDirective extends Directive {
  #logged: string[] = [];

  render(_component?: string): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [component]: [string?]): typeof nothing {
    const names = component ? eventsOf(component).filter((name) => !this.#logged.includes(name)) : [];
    for (const name of names) {
      element.addEventListener(name, (event) => {
        action(name)(Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'isTrusted')));
      });
    }
    this.#logged.push(...names);
    return nothing;
  }
}

const logEvents = directive(LogEventsDirective);
