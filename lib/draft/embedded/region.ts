import type { Idea } from './checks/idea.ts';
import { isProcedure, type Procedure } from './procedures.ts';
import { proseSteps } from './prose-steps.ts';
import type { Reading } from './reading.ts';
import type { Scored } from './score.ts';
import { likeness } from './unit.ts';

/** The part of a page one lesson is made of: a section, with what stands below it when it is short. */
export type Region = {
  /** Index of the section that names it. */
  readonly root: number;
  readonly sections: ReadonlySet<number>;
  readonly scored: readonly Scored[];
  readonly worth: number;
};

const ENOUGH = 5;
const LEAST = 3;
const TOP = 6;
const NAMESAKE = 0.6;
const ASKABLE = 2;
const STEPS = 2.5;

const below = (reading: Reading, root: number): Set<number> => {
  const found = new Set([root]);
  for (const [index, { parent }] of reading.page.sections.entries()) {
    if (parent !== null && found.has(parent) && index !== 0) found.add(index);
  }
  return found;
};

const unitsIn = (reading: Reading, sections: ReadonlySet<number>): Scored[] =>
  reading.scored.filter(({ unit }) => sections.has(unit.section));

const proceduresIn = (reading: Reading, sections: ReadonlySet<number>): Procedure[] =>
  reading.procedures.filter(
    (procedure) => sections.has(procedure.section) && isProcedure(procedure, reading.page.language),
  );

/** What can be quoted in these sections: sentences that stand alone and steps, in lists or in prose. */
function claimable(reading: Reading, sections: ReadonlySet<number>): number {
  const scored = unitsIn(reading, sections);
  const standing = scored.filter(({ stands }) => stands).length;
  const told = proseSteps(scored, reading.page)?.steps.length ?? 0;
  const listed = proceduresIn(reading, sections).reduce((sum, { items }) => sum + items.length, 0);
  return Math.max(standing, told) + listed;
}

export const ideasIn = (reading: Reading, sections: ReadonlySet<number>): Idea[] =>
  reading.ideas.filter(({ section }) => sections.has(section));

function worthOf(reading: Reading, root: number, sections: ReadonlySet<number>): number {
  const { page } = reading;
  const title = page.sections[root]?.title ?? '';
  if (page.language?.headings.skip.test(title)) return -1;
  const best = unitsIn(reading, sections)
    .filter(({ stands }) => stands)
    .map(({ score }) => score)
    .sort((a, b) => b - a)
    .slice(0, TOP)
    .reduce((sum, score) => sum + Math.max(0, score), 0);
  const listed = proceduresIn(reading, sections).length > 0;
  const steps = listed || proseSteps(unitsIn(reading, sections), page) !== null ? STEPS : 0;
  const acts = reading.conditions.filter(
    ({ unit, form }) => sections.has(unit.section) && form === 'act',
  ).length;
  const entries = reading.entries.filter(({ section }) => sections.has(section)).length;
  const material = best + steps + Math.min(3, acts) * 0.3 + Math.min(4, entries) * 0.25;
  const ideas = ideasIn(reading, sections).length;
  const weak = ideas === 0 && page.language?.headings.weak.test(title) === true ? 0.6 : 1;
  // The section that bears the page's name is what the page is for.
  const named = likeness(page.stems(title), page.stems(page.capture.title));
  const namesake = named >= NAMESAKE ? 1 + named : 1;
  // A region that can also be asked about makes the better lesson, unless another teaches twice as much.
  return material * weak * namesake * (ideas > 0 ? ASKABLE : 1) + Math.min(3, ideas) * 0.5;
}

/** The region a section names: alone when it holds enough, else with its subsections, else with its whole branch. */
export function regionOf(reading: Reading, section: number): Region {
  let root = section;
  let sections = new Set([root]);
  if (claimable(reading, sections) < ENOUGH) sections = below(reading, root);
  while (claimable(reading, sections) < LEAST) {
    const parent = reading.page.sections[root]?.parent;
    if (parent === null || parent === undefined) break;
    root = parent;
    sections = below(reading, root);
  }
  return {
    root,
    sections,
    scored: unitsIn(reading, sections),
    worth: worthOf(reading, root, sections),
  };
}

/** A region that is most of a page of several sections is no focus. */
const isFocus = (reading: Reading, { sections }: Region): boolean => {
  const all = reading.page.sections.length;
  return all < 4 || sections.size <= all * 0.6;
};

/** Where an incident's cause is told: its section, or the page as a whole where a comment tells it. */
function causeRegion(reading: Reading): Region | null {
  const cause = reading.incident?.causes[0]?.unit;
  if (cause === undefined) return null;
  const root = cause.part.block.in === undefined ? cause.section : 0;
  const sections = below(reading, root);
  return { root, sections, scored: unitsIn(reading, sections), worth: worthOf(reading, root, sections) };
}

/** Every region of a page that could carry a lesson, best first; of an incident, first of all its cause. */
export function regionsOf(reading: Reading): Region[] {
  const cause = causeRegion(reading);
  const rest = rankedRegions(reading);
  return cause === null ? rest : [cause, ...rest.filter(({ root }) => root !== cause.root)];
}

function rankedRegions(reading: Reading): Region[] {
  return [...new Set([0, ...reading.scored.map(({ unit }) => unit.section)])]
    .map((section) => regionOf(reading, section))
    .filter((region, index, all) => all.findIndex(({ root }) => root === region.root) === index)
    .filter(
      (region) =>
        claimable(reading, region.sections) >= LEAST && region.worth > 0 && isFocus(reading, region),
    )
    .sort((a, b) => b.worth - a.worth || a.root - b.root);
}
