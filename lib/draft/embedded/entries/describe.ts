import type { Mark } from '../../../model/block.ts';
import type { Page } from '../page.ts';
import type { Part } from '../parts.ts';
import { balanced, quotable } from '../shape.ts';
import type { Unit } from '../unit.ts';

const MIN_WORDS = 5;
const MAX_WORDS = 40;

/** True when a sentence tells by itself what its token is or does. */
export function describes(unit: Unit, page: Page): boolean {
  const { text, words } = unit;
  if (words < MIN_WORDS || words > MAX_WORDS || /[:：?？]$/u.test(text)) return false;
  if (!/^[\p{L}\p{N}"'“„‘`<(*]/u.test(text)) return false;
  if (!balanced(text) || !quotable(text, page.language) || /https?:\/\//iu.test(text)) return false;
  return page.pack?.crossReferences.test(text) !== true && page.language?.elsewhere.test(text) !== true;
}

/** The first sentence of a part, when it describes something. */
export function descriptionIn(part: Part, page: Page): Unit | null {
  const first = page.unitsOf.get(part)?.[0];
  return first !== undefined && describes(first, page) ? first : null;
}

/** True when a mark of the kind covers (nearly) the whole text. */
export const markedAs = (kind: Mark['kind'], text: string, marks: readonly Mark[]): boolean => {
  const covered = marks
    .filter((mark) => mark.kind === kind)
    .reduce((sum, { start, end }) => sum + (end - start), 0);
  return covered > 0 && covered >= text.trim().length * 0.6;
};
