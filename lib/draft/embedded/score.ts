import type { Page } from './page.ts';
import { centrality } from './rank.ts';
import { dangling, quotes, stands } from './shape.ts';
import { likeness, type Unit } from './unit.ts';
import { chance, weightsOf } from './worth/linear.ts';
import { sentenceSigns } from './worth/sentence-signs.ts';
import type { Signs } from './worth/signs.ts';

/** A sentence with how much it is worth to a lesson and whether it can be one of its claims: by itself, or at a pinch. */
export type Scored = {
  readonly unit: Unit;
  readonly score: number;
  /** How likely a lesson rests on it, 0 to 1, and the signs that say so. */
  readonly worth: number;
  readonly signs: Signs;
  readonly stands: boolean;
  readonly quotes: boolean;
};

const CALLOUT = 0.4;
const LOUD: ReadonlySet<string> = new Set(['warning', 'danger']);

const cues = (unit: Unit, page: Page): number => {
  const { pack } = page;
  if (pack === null) return 0;
  const { text } = unit;
  let sum = 0;
  if (pack.warnCues.test(text)) sum += 0.55;
  if (pack.mustCues.test(text)) sum += 0.45;
  if (pack.whyCues.test(text)) sum += 0.45;
  if (page.language?.conditionStart.test(text)) sum += 0.2;
  return sum;
};

const place = (unit: Unit, page: Page): number => {
  let sum = 0;
  if (unit.tone !== null) sum += LOUD.has(unit.tone) ? CALLOUT + 0.2 : CALLOUT;
  if (unit.first) sum += 0.15;
  if (unit.marks.some(({ kind, start, end }) => kind === 'bold' && end - start > 12)) sum += 0.25;
  const heading = page.sections[unit.section]?.title ?? '';
  return sum + 0.3 * likeness(unit.stems, page.stems(heading));
};

const faults = (unit: Unit, page: Page): number => {
  const { text } = unit;
  let sum = 0;
  if (dangling(text, page.pack, page.language)) sum += 0.7;
  if (page.pack?.crossReferences.test(text)) sum += 0.6;
  if (page.language?.deictic.test(text)) sum += 0.35;
  if (/[:：]$/u.test(text)) sum += 0.4;
  if (unit.words < 8 || unit.words > 38) sum += 0.35;
  return sum;
};

/** Every sentence of the page with its worth: central to the page, marked by cue words and place, whole. */
export function scoreUnits(page: Page): Scored[] {
  const ranks = centrality(page.units.map(({ stems }) => stems));
  return page.units.map((unit, index) => {
    const rank = ranks[index] ?? 0;
    const shape = { unit, stands: stands(unit, page), quotes: quotes(unit, page) };
    const signs = sentenceSigns(shape, rank, page);
    return {
      ...shape,
      score: rank + cues(unit, page) + place(unit, page) - faults(unit, page),
      worth: chance(signs, weightsOf('sentence')),
      signs,
    };
  });
}
