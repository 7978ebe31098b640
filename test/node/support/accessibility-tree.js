/** What a screen reader is given of a page, as text: a line a node, `role "name" value [states]`, indented. */

/** @typedef {{ value?: any }} Value */
/**
 * The part of CDP's `AXNode` that is heard.
 * @typedef {{ nodeId: string, ignored: boolean, role?: Value, name?: Value, value?: Value, description?: Value,
 *   properties?: { name: string, value: Value }[], childIds?: string[] }} Node
 */

/** States that are heard; what can be done with a node by focus alone is not. */
const STATES = ['expanded', 'pressed', 'checked', 'disabled', 'invalid', 'required', 'busy', 'live', 'modal'];

/** Boxes without a meaning: what is in them is heard, they are not. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker', 'LabelText', 'sectionheader', 'sectionfooter']);

/**
 * Chromium builds the tree after the page, and hands out what it has of it meanwhile; so it is read until two frames in a row
 * have the same.
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector the element whose tree is wanted
 */
export async function accessibilityTree(page, selector) {
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  let before;
  let tree = await readTree(session, selector);
  while (tree !== before) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    before = tree;
    tree = await readTree(session, selector);
  }
  return tree;
}

/** @param {import('puppeteer-core').CDPSession} session @param {string} selector */
async function readTree(session, selector) {
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = /** @type {{ nodes: (Node & { backendDOMNodeId?: number })[] }} */ (await session.send('Accessibility.getFullAXTree'));
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  return start ? linesOf(start, byId, '').join('\n') : '';
}

/** @param {Node} node @param {Map<string, Node>} byId @param {string} indent @param {Node} [parent] the nearest that is heard @returns {string[]} */
function linesOf(node, byId, indent, parent) {
  const role = node.role?.value ?? '';
  const isHeard = !node.ignored && !SILENT.has(role) && !repeats(node, parent);
  const line = isHeard ? [`${indent}${describe(node, role, nameOf(node))}`] : [];
  const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  return [...line, ...children.flatMap((child) => linesOf(child, byId, isHeard ? `${indent}  ` : indent, isHeard ? node : parent))];
}

/** @param {Node} node */
function nameOf({ name }) {
  return String(name?.value ?? '').trim();
}

/** Text that is blank, or that its link, its cell or its field has said already. @param {Node} node @param {Node} [parent] */
function repeats(node, parent) {
  if (node.role?.value !== 'StaticText') return false;
  const isSaid = parent && (/^(link|button)$/.test(parent.role?.value) || [nameOf(parent), parent.value?.value].includes(nameOf(node)));
  return isSaid || !nameOf(node);
}

/** @param {Node} node @param {string} role @param {string} name */
function describe({ value, description, properties = [] }, role, name) {
  const states = properties.filter((one) => STATES.includes(one.name) && isSaid(one)).map((one) => (one.value.value === true ? one.name : `${one.name} ${one.value.value}`));
  return [
    role === 'StaticText' ? 'text' : role,
    name && JSON.stringify(name),
    value?.value && `value ${JSON.stringify(value.value)}`,
    role === 'heading' && `level ${properties.find((one) => one.name === 'level')?.value.value}`,
    description?.value && description.value !== name && `description ${JSON.stringify(description.value)}`,
    states.length > 0 && `[${states.join(', ')}]`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A state that does not hold is heard where it could: a button that opens something is closed. @param {{ name: string, value: Value }} state */
function isSaid({ name, value }) {
  return name === 'expanded' || name === 'pressed' || name === 'checked' || !['false', 'off', false, undefined].includes(value.value);
}
