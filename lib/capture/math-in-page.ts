import type { Named } from './named.ts';
import {
  findAllIn,
  findIn,
  fits,
  nearest,
  nextOf,
  parentOf,
  tagNameOf,
  textOf,
  valueIn,
} from './safe-dom.ts';

const ASSISTIVE =
  '.katex-mathml,mjx-assistive-mml,.MJX_Assistive_MathML,.mwe-math-mathml-inline,.mwe-math-mathml-display,.mwe-math-mathml-a11y';
const MAYBE = /katex|mathjax|mjx|mwe-math/i;

/** Formulas are drawn once and written once: `read` is the writing, `drawing` repeats it, null is no formula. */
export function formulaPart(element: Element, named: Named): 'read' | 'drawing' | null {
  const { tag, names, className } = named;
  if (tag.name === 'math') return 'read';
  if (names.length === 0 && !tag.isDrawn) return null;
  if (tag.name === 'script') return (valueIn(element, 'type') ?? '').startsWith('math/tex') ? 'read' : null;
  return tag.isDrawn || MAYBE.test(className) ? partByClass(element) : null;
}

function partByClass(element: Element): 'read' | 'drawing' | null {
  if (fits(element, ASSISTIVE)) return null;
  const parent = parentOf(element);
  if (fits(element, '.katex-html,.mwe-math-fallback-image-inline,.mwe-math-fallback-image-display')) {
    return parent === null || findIn(parent, 'math') === null ? null : 'drawing';
  }
  if (parent !== null && tagNameOf(parent) === 'mjx-container')
    return findIn(parent, 'math') === null ? null : 'drawing';
  if (fits(element, '.MathJax_Preview')) return 'drawing';
  const next = nextOf(element);
  const isVersion2 = fits(element, '.MathJax,.MathJax_Display,.MathJax_SVG,.MathJax_CHTML');
  return isVersion2 && next?.nodeType === 1 && tagNameOf(next) === 'script' ? 'drawing' : null;
}

/** The part that holds a formula's writing is invisible on purpose. */
export const isFormulaWriting = (element: Element): boolean =>
  findIn(element, 'math') !== null &&
  nearest(element, '.katex,mjx-container,.MathJax,.mwe-math-element') !== null;

/** The formula as TeX where the page carries it, else its symbols, and whether it stands on a line of its own. */
export function formulaOf(element: Element): { text: string; attributes: Record<string, string> } {
  const tex =
    findIn(element, 'annotation[encoding*=tex i]')?.textContent ??
    (tagNameOf(element) === 'script' ? textOf(element) : null);
  const text = (tex ?? textOf(element) ?? '').replace(/\s+/g, ' ').trim();
  const type = valueIn(element, 'type') ?? '';
  const alone =
    valueIn(element, 'display') === 'block' ||
    type.includes('mode=display') ||
    nearest(element, '.katex-display,mjx-container[display=true],.MathJax_Display') !== null;
  return {
    text: unwrapped(text),
    attributes: { ...(alone ? { display: 'block' } : {}), ...(tex ? { 'data-tex': '' } : {}) },
  };
}

const unwrapped = (tex: string): string =>
  /^\{\\(?:display|text)style\s([\s\S]*)\}$/.exec(tex)?.[1]?.trim() ?? tex;

/** What a drawing says: its label or title, else the words drawn in it; '' for a bare ornament. */
export function drawingLabel(svg: Element): string {
  const named = valueIn(svg, 'aria-label') ?? findIn(svg, ':scope > title')?.textContent ?? '';
  if (named.trim() !== '') return named.trim();
  const words = [...findAllIn(svg, 'text,foreignObject')].map((part) =>
    (part.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  return words.filter((word) => word !== '').join(' · ');
}
