import { isFoldable, isUntilFound } from './fold.ts';
import type { Look } from './look.ts';
import { isFormulaWriting } from './math-in-page.ts';
import { type Named, SIGNS } from './named.ts';
import type { HiddenWhy } from './records.ts';
import { isDecorative } from './tags.ts';
import { hidesAll } from './visible.ts';
import type { Frame, Walk } from './walk-state.ts';

const ALWAYS: ReadonlySet<string> = new Set(['head', 'meta', 'link', 'body', 'html', 'br', 'wbr']);

/** Why nothing of an element is read; what a person picked is read whatever hides it. */
export function whyUnread(
  { picked }: Walk,
  element: Element,
  named: Named,
  look: Look | null,
  above: Frame,
  closed: boolean,
): HiddenWhy | 'folded' | null {
  if (element === picked) return null;
  const found = concealment(element, named, look, above, closed);
  return above.wanted && found !== 'not-displayed' && found !== 'folded' ? null : found;
}

/** Why nothing of an element is seen; `folded` where the reader can unfold it, so that it is read all the same. */
function concealment(
  element: Element,
  { tag, signs }: Named,
  look: Look | null,
  { inside: { laidOut, foldable }, scrolled }: Frame,
  closed: boolean,
): HiddenWhy | 'folded' | null {
  if (ALWAYS.has(tag.name)) return null;
  // Sizes inside a folded part say nothing.
  const hidden = hidesAll(element, look, laidOut && !closed, scrolled);
  if (hidden === null) {
    if ((signs & SIGNS.hidden) !== 0 && isUntilFound(element)) return 'folded';
    return (signs & SIGNS.ariaHidden) !== 0 && isDecorative(element) ? 'decorative' : null;
  }
  if (isFoldable(element, foldable)) return 'folded';
  return isFormulaWriting(element) ? null : hidden;
}
