/** The language that a node is written in: the nearest `lang` above it, through shadow roots (HTML §3.2.6.2). */
export function nearestLanguage(node: Element): string {
  const holder = node.closest<HTMLElement>('[lang]');
  if (holder) return holder.lang;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : navigator.language;
}
