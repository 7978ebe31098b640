import type { Credit } from './model.js';

/*
 * Editors' credits that stand at the end of a body, as Chinese newsrooms write them: [责任编辑：王小明], （责任编辑 王小明）, 【编辑:李青】,
 * or last lines of several. They are taken out of the body, so that a page shows them once and in their place. Words that also
 * begin a sentence of the news (终审：驳回上诉) count only beside an editor, and what follows a role has to be a name.
 *
 * A body is a stranger's: a line is cut at its roles and each piece looked at by itself, which takes linear time.
 */

/** Whose names stand at the end of an article and nowhere else. */
const EDITORS = '责任编辑 責任編輯 值班编辑 网络编辑 责编 責編 编辑 編輯 责任校对 校对 校對 监制 監製 供稿 来源 來源';

/** What is also told of courts, plans and pictures. */
const OTHERS = '初审 复审 终审 审核 審核 统筹 策划 图片 摄影 攝影 摄像';

const ENGLISH = ['Editor in charge', 'Edited by', 'Copy editor', 'Editor'];

/** In print, two characters are parted to be as wide as four: 编　辑. */
const CHINESE = `${EDITORS} ${OTHERS}`.split(' ').map((role) => [...role].join('\\s?'));

/** A role with what parts it from the name; within brackets, a blank does. */
const ROLE = new RegExp(`([[【(（]\\s?)?(${[...CHINESE, ...ENGLISH].join('|')})(\\s?[:：/／]|\\s)`, 'g');

/** What stands around names. */
const EDGES = /^[\s|｜;；,，、[\]【】()（）]+|[\s|｜;；,，、[\]【】()（）]+$/g;

/** 王小明; 阿依古丽·买买提. */
const CHINESE_NAME = /^(\p{sc=Han}{1,4}|\p{sc=Han}+(·\p{sc=Han}+)+)$/u;
const ENGLISH_NAME = /^\p{Lu}[\p{L}'’.-]*( (?:and |& )?\p{Lu}[\p{L}'’.-]*){0,5}$/u;

/** A newspaper or an agency. */
const ORGANIZATION = /^[\p{L}\p{N} ·《》-]{2,24}$/u;

/** Groups in brackets at the end of a text. */
const GROUPS = /(?:[[【(（][^[\]【】()（）]*[\]】)）]\s*)+$/;

/** A last line is looked for among this many blocks. */
const MOST_BLOCKS = 4;

/** No line of credits is longer. */
const LONGEST_LINE = 200;

/** Takes the credits at the end of a body out of it. */
export function takeCredits(body: ParentNode & Node): Credit[] {
  const credits: Credit[] = [];
  const undo: (() => void)[] = [];
  for (let round = 0; round < MOST_BLOCKS; round++) {
    const last = lastText(body);
    const block = last && blockOf(last, body);
    const text = block?.textContent ?? '';
    const line = text.trim();
    const whole = line.length <= LONGEST_LINE ? readLine(line) : [];
    const [tail = ''] = whole.length ? [line] : (GROUPS.exec(text.trimEnd().slice(-LONGEST_LINE)) ?? []);
    const found = whole.length ? whole : readLine(tail);
    if (!block || !found.length) break;
    credits.unshift(...found);
    undo.push(whole.length ? remove(block) : cutEnd(block, tail.length));
    if (!whole.length) break;
  }
  if (credits.some(({ role }) => !isAmbiguous(role))) return credits;
  for (const restore of undo.reverse()) restore();
  return [];
}

/** The credits of a line; none where it is anything else besides. */
function readLine(line: string): Credit[] {
  const roles = [...line.matchAll(ROLE)].filter(([, bracket, , mark = '']) => bracket || mark.trim());
  const names = roles.map(({ index, 0: { length } }, place) => line.slice(index + length, roles[place + 1]?.index).replace(EDGES, ''));
  if (line.slice(0, roles[0]?.index ?? 0).trim()) return [];
  const credits = roles.map(([, , role = ''], place) => ({ role: /^[A-Z]/.test(role) ? role : role.replace(/\s/g, ''), name: names[place] ?? '' }));
  return credits.every(isCredit) ? credits : [];
}

function isCredit({ role, name }: Credit): boolean {
  if (/来源|來源|供稿/.test(role)) return ORGANIZATION.test(name);
  return ENGLISH_NAME.test(name) || name.split(/[\s、，,]+/).every((one) => CHINESE_NAME.test(one));
}

function isAmbiguous(role: string): boolean {
  return OTHERS.includes(role) || /来源|來源|供稿/.test(role);
}

function remove(block: Element | Text): () => void {
  const { parentNode, nextSibling } = block;
  block.remove();
  return () => parentNode?.insertBefore(block, nextSibling);
}

/** Takes so many characters off the end of a text, white space below it aside; a link in it goes with its text. */
function cutEnd(block: Node, length: number): () => void {
  const before: [text: Text, data: string][] = [];
  for (let rest = length, text = lastText(block); rest > 0 && text; text = lastText(block)) {
    const data = text.data.trimEnd();
    before.push([text, text.data]);
    text.data = data.slice(0, -rest).trimEnd();
    rest -= data.length;
  }
  return () => before.forEach(([text, data]) => (text.data = data));
}

/** The last text that is more than white space. */
function lastText(node: Node): Text | undefined {
  if (node instanceof Text) return node.data.trim() ? node : undefined;
  for (let child = node.lastChild; child; child = child.previousSibling) {
    const inside = lastText(child);
    if (inside) return inside;
  }
  return undefined;
}

/** The nearest block around a text; the text itself where it stands free. */
function blockOf(text: Text, body: ParentNode & Node): Element | Text {
  const block = text.parentElement?.closest('p, div, li, td, section, h1, h2, h3, h4, h5, h6');
  return block && body.contains(block) ? block : text;
}
