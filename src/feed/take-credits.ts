import type { Credit } from './model.js';

/*
 * Editors' credits that stand at the end of a body, as Chinese newsrooms write them: [责任编辑：王小明], （责任编辑 王小明）, 【编辑:李青】,
 * or a last line of several. They are taken out of the body, so that a page shows them once and in their place. A role counts only at
 * the end, and only where the words around it leave no doubt: a bracket before it, or nothing else on its line.
 */

/** In print, two characters are parted to be as wide as four: 编　辑. */
const ROLE = [
  '责任编辑 責任編輯 值班编辑 网络编辑 责编 責編 编辑 編輯 责任校对 校对 校對 初审 复审 终审 审核 審核 监制 監製 统筹 策划 图片 摄影 攝影 摄像 来源 來源 供稿'
    .split(' ')
    .map((role) => [...role].join('\\s*'))
    .join('|'),
  'Editor|Edited by|Copy editor',
].join('|');

/** A name, or several; what asks or tells something is no name. */
const NAME = '[^\\[\\]【】()（）:：|｜;；.。?？!！\\n]{1,40}?';

const OPEN = '[\\[【(（]';
const CLOSE = '[\\]】)）]';
const PARTED = '[\\s|｜;；,，、]*';
const COLON = '\\s*[:：/／]\\s*';

/** Within brackets, a blank does for the colon. */
const BRACKETED = `${OPEN}\\s*(?:${ROLE})(?:${COLON}|\\s+)${NAME}\\s*${CLOSE}`;

/** A line of nothing but credits, with or without brackets. */
const LINE = new RegExp(`^(?:(?:${BRACKETED}|(?:${ROLE})${COLON}${NAME})${PARTED})+$`, 'i');

/** Credits in brackets at the end of a text. */
const TAIL = new RegExp(`(?:\\s*${BRACKETED})+\\s*$`, 'i');

/** Each credit of a line or tail: its name goes up to a bracket, a mark that parts credits, the next role, or the end. */
const EACH = new RegExp(`(${ROLE})(?:${COLON}|\\s+)(${NAME})\\s*(?=${CLOSE}|[|｜;；]|(?:${ROLE})${COLON}|$)`, 'gi');

/** A last line is looked for among this many blocks. */
const MOST_BLOCKS = 4;

/** No line of credits is longer. */
const LONGEST_LINE = 200;

/** Takes the credits at the end of a body out of it. */
export function takeCredits(body: ParentNode & Node): Credit[] {
  const credits: Credit[] = [];
  for (let round = 0; round < MOST_BLOCKS; round++) {
    const last = lastText(body);
    const block = last && blockOf(last, body);
    if (!block) break;
    const text = block.textContent ?? '';
    const line = text.trim();
    if (line.length <= LONGEST_LINE && LINE.test(line)) {
      credits.unshift(...readCredits(line));
      block.parentNode?.removeChild(block);
      continue;
    }
    const [tail] = TAIL.exec(text.slice(-LONGEST_LINE)) ?? [];
    if (!tail) break;
    credits.unshift(...readCredits(tail));
    cutEnd(block, tail.trim().length);
  }
  return credits;
}

function readCredits(line: string): Credit[] {
  return [...line.matchAll(EACH)].map(([, role = '', name = '']) => ({
    role: /^[a-z]/i.test(role) ? role : role.replace(/\s/g, ''),
    name: name.trim().replace(/[,，、]+$/, ''),
  }));
}

/** Takes so many characters off the end of a text, white space below it aside; a link in it goes with its text. */
function cutEnd(block: Node, length: number): void {
  for (let rest = length, text = lastText(block); rest > 0 && text; text = lastText(block)) {
    const kept = text.data.trimEnd().slice(0, -rest).trimEnd();
    rest -= text.data.trimEnd().length;
    text.data = kept;
  }
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
  const block = text.parentElement?.closest('p, div, li, td, section, h2, h3, h4, h5, h6');
  return block && body.contains(block) ? block : text;
}
