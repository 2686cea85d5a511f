import type { Language } from '../templates/language.ts';
import type { Page } from './page.ts';
import type { Part } from './parts.ts';
import type { Unit } from './unit.ts';

/** One item of a list: its sentences in order. */
export type Item = { readonly part: Part; readonly units: readonly Unit[] };

/** A list whose items tell what to do. */
export type Procedure = {
  readonly section: number;
  readonly order: number;
  readonly ordered: boolean;
  /** Outermost items only, in order. */
  readonly items: readonly Item[];
  /** Share of items that begin with an imperative, 0 to 1. */
  readonly imperative: number;
};

const MIN_ITEMS = 3;

const share = (items: readonly Item[], holds: (text: string) => boolean): number =>
  items.filter(({ units }) => holds(units[0]?.text ?? '')).length / Math.max(1, items.length);

const isImperative = (page: Page) => {
  const { language, pack } = page;
  if (language === null || pack === null) return () => false;
  // "In the left pane, select ..." tells what to do too.
  return (text: string) =>
    language.imperative(text, pack.imperatives) ||
    language.imperative(text.replace(/^[^,]{3,60},\s+/u, ''), pack.imperatives);
};

/** Items of one run: a list block, or blocks of one section that code or callouts cut apart but whose numbers go on. */
function runsOf(page: Page): Item[][] {
  const runs: Item[][] = [];
  let last: Part | undefined;
  for (const part of page.parts) {
    if (part.role !== 'item' || part.item === undefined || part.item.depth > 0) continue;
    const goesOn =
      last !== undefined &&
      (last.block === part.block ||
        (part.item.ordered &&
          last.item?.number !== undefined &&
          part.item.number === last.item.number + 1 &&
          page.sectionOf[last.at] === page.sectionOf[part.at]));
    const item: Item = { part, units: page.unitsOf.get(part) ?? [] };
    if (goesOn) runs.at(-1)?.push(item);
    else runs.push([item]);
    last = part;
  }
  return runs;
}

/** Every list of three and more items, with how much of a procedure it is. */
export function proceduresOf(page: Page): Procedure[] {
  const imperative = isImperative(page);
  return runsOf(page)
    .filter((items) => items.length >= MIN_ITEMS)
    .map((items) => ({
      section: items[0]?.units[0]?.section ?? 0,
      order: items[0]?.units[0]?.order ?? 0,
      ordered: items.every(({ part }) => part.item?.ordered === true),
      items,
      imperative: share(items, imperative),
    }));
}

const MOSTLY = 0.6;
const PART = 0.25;

/** True for numbered things to do in turn; rules of conduct that happen to be numbered are none. */
export const isProcedure = (procedure: Procedure, language: Language | null): boolean =>
  procedure.ordered &&
  (language === null
    ? true
    : share(procedure.items, (text) => /^\P{Ll}/u.test(text)) > 0.5 &&
      procedure.imperative >= MOSTLY &&
      share(procedure.items, (text) => language.conduct.test(text)) <= PART);
