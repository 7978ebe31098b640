import type { Credit } from './model.js';

/*
 * Editors' credits that stand at the end of a body, as Chinese newsrooms write them: [责任编辑：王小明], 【编辑:李青】, or a last
 * line of several. They are taken out of the body, so that a page shows them once and in their place. A role counts only at the end,
 * and only where the words around it leave no doubt: a bracket before it, or nothing else on its line.
 */

const ROLE =
  '责任编辑|責任編輯|值班编辑|网络编辑|责编|責編|编辑|編輯|责任校对|校对|校對|初审|复审|终审|审核|審核|监制|監製|统筹|策划|Editor|Edited by|Copy editor';
/** A name, or several; what asks or tells something is no name. */
const NAME = '[^\\[\\]【】()（）:：|｜;；.。?？!！\\n]{1,40}?';

const OPEN = '[\\[【(（]';
const CLOSE = '[\\]】)）]';
const PARTED = '[\\s|｜;；,，、]*';

/** A line of nothing but credits, with or without brackets. */
const LINE = new RegExp(`^(?:${OPEN}?\\s*(?:${ROLE})\\s*[:：]\\s*${NAME}\\s*${CLOSE}?${PARTED})+$`, 'i');

/** Credits in brackets at the end of a text. */
const TAIL = new RegExp(`(?:\\s*${OPEN}\\s*(?:${ROLE})\\s*[:：]\\s*${NAME}\\s*${CLOSE})+\\s*$`, 'i');

/** Each credit of a line or tail: its name goes up to a bracket, a mark that parts credits, the next role, or the end. */
const EACH = new RegExp(`(${ROLE})\\s*[:：]\\s*(${NAME})\\s*(?=${CLOSE}|[|｜;；]|(?:${ROLE})\\s*[:：]|$)`, 'gi');

/** A last line is looked for among this many blocks. */
const MOST_BLOCKS = 4;

/** No line of credits is longer. */
const LONGEST_LINE = 200;

/** Takes the credits at the end of a body out of it. */
export function takeCredits(body: ParentNode): Credit[] {
  const credits: Credit[] = [];
  for (let round = 0; round < MOST_BLOCKS; round++) {
    const text = lastText(body);
    const block = text && blockOf(text, body);
    if (!block) break;
    const line = (block.textContent ?? '').trim();
    if (line.length <= LONGEST_LINE && LINE.test(line)) {
      credits.unshift(...readCredits(line));
      block.remove();
      continue;
    }
    const [tail] = TAIL.exec(text.data) ?? [];
    if (!tail) break;
    credits.unshift(...readCredits(tail));
    text.data = text.data.slice(0, -tail.length);
  }
  return credits;
}

function readCredits(line: string): Credit[] {
  return [...line.matchAll(EACH)].map(([, role = '', name = '']) => ({ role, name: name.trim().replace(/[,，、]+$/, '') }));
}

/** The last text that is more than white space. */
function lastText(node: Node): Text | undefined {
  for (let child = node.lastChild; child; child = child.previousSibling) {
    if (child instanceof Text) {
      if (child.data.trim()) return child;
    } else {
      const inside = lastText(child);
      if (inside) return inside;
    }
  }
  return undefined;
}

/** The nearest block around a text; the text itself where it stands free. */
function blockOf(text: Text, body: ParentNode): Element | Text {
  const block = text.parentElement?.closest('p, div, li, td, section, h2, h3, h4, h5, h6');
  return block && body.contains(block) ? block : text;
}
