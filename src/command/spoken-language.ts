/** The languages that commands speak. */
export const SPOKEN = ['en', 'zh-CN'] as const;

/** One of {@link SPOKEN}. */
export type Spoken = (typeof SPOKEN)[number];

/** The language of the terminal, by the variables of POSIX in their order. */
export function spokenIn({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Spoken {
  return spokenFor(LC_ALL || LC_MESSAGES || LANG || '');
}

/** The language to speak to who asked for another: `zh`, `zh_CN.UTF-8` and `zh-TW` are Chinese. */
export function spokenFor(tag: string): Spoken {
  return /^zh\b|^zh_/i.test(tag) ? 'zh-CN' : 'en';
}
