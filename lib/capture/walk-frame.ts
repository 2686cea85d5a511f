import { foldableIds } from './fold.ts';
import { innerPage, isEmptyFrame } from './inner-page.ts';
import type { Look } from './look.ts';
import { boxOf, windowOf } from './safe-dom.ts';
import type { Selected } from './selected.ts';
import { isLaidOut, isVeiled } from './visible.ts';
import type { Inside } from './walk-state.ts';

/** Frames that only count visits have a side no longer than this, in px. */
const TINY = 8;

export function insideOf(document: Document, embedded: boolean, selected: Selected | null): Inside {
  let ids: ReadonlySet<string> | undefined;
  const foldable = () => {
    ids ??= foldableIds(document);
    return ids;
  };
  return { embedded, view: windowOf(document), laidOut: isLaidOut(document), foldable, selected };
}

/**
 * What a shown frame is: the page in it, where that can be read, `closed` where it can only be named, `nothing` where a
 * person sees none.
 */
export function shownIn(
  frame: Element,
  look: Look | null,
  laidOut: boolean,
): Document | 'closed' | 'nothing' {
  if (isVeiled(look)) return 'nothing';
  const box = laidOut ? boxOf(frame) : null;
  if (box !== null && (box.width <= TINY || box.height <= TINY)) return 'nothing';
  return isEmptyFrame(frame) ? 'nothing' : (innerPage(frame) ?? 'closed');
}
