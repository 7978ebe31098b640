import { isBlank, unindent } from './tidy-markup.js';

/*
 * A tree in slices: runs of neighbors, each with all that they hold, in their order. An element that is too large for one is
 * opened: it is cleaned by itself, empty, and what it holds comes in slices after it.
 *
 * A tree is cut and never its text, so no slice reads differently from the whole: what stands in one stood so in the tree. How
 * the sanitizer takes an opened element, it is asked: with a mark in it, which says whether the element has stayed, what it
 * holds has taken its place, or all of it is gone. (An opened paragraph stays, though all that it holds should be pictures that
 * are left out.)
 */

/** A cleaned run of neighbors. */
export interface Slice {
  readonly content: DocumentFragment;
  /** In how many elements it goes, each the last one of that which it goes into. */
  readonly depth: number;
  /** Nodes: what the work took. One that the next neighbor does not fit into counts as full. */
  readonly size: number;
}

/** Makes a run of neighbors fit to be shown. */
export type Clean = (run: readonly Node[]) => DocumentFragment;

/** An opened element takes as long as so many nodes. */
const SIZE_OF_OPENED = 10;

/** The children of a parent in slices of so many nodes at most; a single node may be that has no children. */
export function* sliceMarkup(parent: Node, most: number, clean: Clean, depth = 0): Generator<Slice> {
  let run: Node[] = [];
  let size = 0;
  for (const node of [...parent.childNodes]) {
    const count = countNodes(node, most);
    if (run.length && size + count > most) {
      yield { content: clean(run), depth, size: count > most ? size : most };
      run = [];
      size = 0;
    }
    if (count > most && node instanceof Element) yield* openElement(node, most, clean, depth);
    else {
      run.push(node);
      size += count;
    }
  }
  if (run.length) yield { content: clean(run), depth, size };
}

function* openElement(element: Element, most: number, clean: Clean, depth: number): Generator<Slice> {
  const isParagraph = element.localName === 'p';
  if (isParagraph && isBlank(element)) return;
  if (isParagraph) unindent(element);
  const shell = element.cloneNode() as Element;
  shell.append(document.createElement('hr'));
  const content = clean([shell]);
  const mark = content.querySelector('hr');
  const within = mark?.parentNode === content ? depth : depth + 1;
  mark?.remove();
  yield { content, depth, size: SIZE_OF_OPENED };
  if (mark) yield* sliceMarkup(element, most, clean, within);
}

/** How many nodes one is with all that it holds; no more are counted than it takes to know that it is too large. */
function countNodes(node: Node, most: number): number {
  const walker = document.createTreeWalker(node);
  let count = 1;
  while (count <= most && walker.nextNode()) count += 1;
  return count;
}
