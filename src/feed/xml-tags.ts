/*
 * The patterns that XML is cut and mended by, as sources of regular expressions. Each takes linear time on any text: a name ends where it must.
 */

/** What stands in a tag behind its name, up to its ">"; quoted values may hold one, but no "<" (XML 1.0 §2.3). */
export const ATTRIBUTES = /(?:[^<>"']|"[^"<]*"|'[^'<]*')*/.source;

/**
 * Where an instruction begins. What Word leaves in texts, `<?xml:namespace … />`, is none, since no "?>" ends it (Namespaces in XML §7:
 * no colon in its name), and so is a stray "<?".
 */
export const INSTRUCTION = /<\?(?=[^\s:?<>]{1,50}[\s?])/.source;

/** CDATA sections, comments, and instructions: what looks like a tag in them is none. */
export const OPAQUE = `<!\\[CDATA\\[[^]*?(?:\\]\\]>|$)|<!--[^]*?(?:-->|$)|${INSTRUCTION}[^]*?(?:\\?>|$)`;
