/** Syntax that src/ does without, as options of ESLint's `no-restricted-syntax`. */

const RAW_HTML_SINKS = '/^(innerHTML|outerHTML|srcdoc)$/';
const RAW_HTML_CALLS = '/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/';

export const NO_RAW_HTML = [
  {
    selector: `AssignmentExpression > MemberExpression.left[property.name=${RAW_HTML_SINKS}]`,
    message: 'Feed text is text: raw HTML reaches a page only as SafeHtml.',
  },
  {
    selector: `CallExpression > MemberExpression.callee[property.name=${RAW_HTML_CALLS}]`,
    message: 'Feed text is text: raw HTML reaches a page only as SafeHtml.',
  },
  {
    selector: 'TemplateElement[value.raw=/[.](innerHTML|outerHTML|srcdoc)=/]',
    message: 'Feed text is text: raw HTML reaches a page only as SafeHtml.',
  },
];

export const HOUSE_STYLE = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports are named.' },
  { selector: 'TSEnumDeclaration', message: 'A union of strings needs no enum.' },
  { selector: 'TSModuleDeclaration[kind!="global"]', message: 'Modules need no namespace.' },
];

/** An import expression escapes `no-restricted-imports`. Each package that is loaded when it is needed has one file that does so. */
export const LAZY_FILES = ['src/feed/safe-html.ts', 'src/controllers/read-table.ts', 'src/ui/qr-code.ts', 'src/relay/sources/open-page.ts'];

export const LAZY_PACKAGES = {
  selector: 'ImportExpression[source.value!=/^[.]/]',
  message: `Only ${LAZY_FILES.join(', ')} load a package when it is needed.`,
};

export const LAZY_LAYERS = {
  selector: 'ImportExpression[source.value=/^[.][.]/]',
  message: 'An import of another folder stands at the top of the file, where the layer rules see it.',
};

/** A test that is not run, or that keeps others from running, must not pass unnoticed. */
export const NO_SKIPPED_TESTS = [
  {
    selector: 'CallExpression > MemberExpression.callee[object.name=/^(it|describe|test)$/][property.name=/^(only|skip)$/]',
    message: 'Every test runs.',
  },
];

const PROMISING = '/^(accessible|aTimeout|elementUpdated|emulateMedia|nextFrame|oneEvent|sendKeys|sendMouse|setViewport|waitUntil)$/';

export const NO_LOST_PROMISE = {
  selector: `ExpressionStatement > CallExpression:matches([callee.name=${PROMISING}], [callee.property.name=${PROMISING}])`,
  message: 'Await this, or the test ends before it.',
};
