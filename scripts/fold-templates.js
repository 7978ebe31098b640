/** Folds the white space of templates and style sheets, which every visitor would download. */
import { parseSync, Visitor } from 'vite';

const BLANK = String.raw`(?:\s|/\*[^]*?\*/)`;

/** A quoted string; a mark that needs no blanks around it; blanks, comments included, that may part two words. */
const CSS_PIECES = new RegExp(String.raw`("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|${BLANK}*([{};,])${BLANK}*|${BLANK}+`, 'g');

/** What to do with the text of a template, by its tag. */
const FOLDS = new Map([
  ['css', foldCss],
  ['html', foldHtml],
  ['svg', foldHtml],
]);

/** @param {string} css a style sheet, or a piece of one */
export function foldCss(css) {
  return css.replace(CSS_PIECES, (_piece, quoted, mark) => quoted ?? mark ?? ' ').replaceAll(';}', '}');
}

/** One blank stays: between two inline elements it is a space on the page. @param {string} html */
function foldHtml(html) {
  return html.replace(/\s+/g, ' ');
}

/**
 * Folds Lit's templates in our own sources.
 * @returns {import('vite').Plugin}
 */
export function foldTemplates() {
  return {
    name: 'fold-templates',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: /\b(css|html|svg)`/ },
      handler: (code, id) => foldSource(code, id),
    },
  };
}

/** @param {string} code @param {string} id a file name, whose ending tells the language */
export function foldSource(code, id) {
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  const visitor = new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const fold = tag.type === 'Identifier' && FOLDS.get(tag.name);
      if (!fold) return;
      for (const { value, start } of quasi.quasis) {
        const from = code.indexOf(value.raw, start);
        edits.push({ start: from, end: from + value.raw.length, text: fold(value.raw) });
      }
    },
  });
  visitor.visit(parseSync(id, code).program);
  edits.sort((one, other) => other.start - one.start);
  return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}
