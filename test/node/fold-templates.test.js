import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldCss, foldSource } from '../../scripts/fold-templates.js';

describe('folding', () => {
  it('leaves a style sheet with no blank that can go', () => {
    const css = `
      /* why */
      .a > .b ,
      .c:not(:hover) .d {
        margin: calc(1em + 2px) auto;
        color: red;
      }`;
    assert.equal(foldCss(css).trim(), '.a > .b,.c:not(:hover) .d{margin: calc(1em + 2px) auto;color: red}');
  });

  it('leaves strings of a style sheet as they are', () => {
    assert.equal(foldCss(`a{content: "x  { /* y */ }";quotes: '  ' "\\"  "}`), `a{content: "x  { /* y */ }";quotes: '  ' "\\"  "}`);
  });

  it('keeps a comment apart from the words around it', () => {
    assert.equal(foldCss('a/* */b'), 'a b');
  });

  it('folds css, html and svg templates, around their expressions', () => {
    const source = 'const a: string = css`\n  a { top: calc(1em + ${b}  * 2); }\n`; html`\n  <p   class="x">${html`  y `}  </p>`;';
    const folded = 'const a: string = css` a{top: calc(1em + ${b} * 2)}`; html` <p class="x">${html` y `} </p>`;';
    assert.equal(foldSource(source, 'a.ts'), folded);
  });

  it('leaves other templates and code as they are', () => {
    const source = 'const a  = `  x  `;\nconst b = tag`  y  `;';
    assert.equal(foldSource(source, 'a.ts'), source);
  });
});
