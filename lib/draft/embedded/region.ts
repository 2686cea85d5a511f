import type { Idea } from './checks/idea.ts';
import { isProcedure, type Procedure } from './procedures.ts';
import { proseSteps } from './prose-steps.ts';
import type { Reading } from './reading.ts';
import type { Scored } from './score.ts';
import { weigh, weightsOf } from './worth/linear.ts';
import { sectionSigns } from './worth/section-signs.ts';

/** The part of a page one lesson is made of: a section, with what stands below it when it is short. */
export type Region = {
  /** Index of the section that names it. */
  readonly root: number;
  readonly sections: ReadonlySet<number>;
  readonly scored: readonly Scored[];
};

const ENOUGH = 5;
/** Untidy pages say what matters in two sentences; whether those carry a lesson is for the weights to say. */
const LEAST = 2;
const LEAST_ROWS = 3;
/** On a page of more sections than this many teach enough, and one that can be asked about comes first. */
const LONG = 14;
const ASKABLE = 12;
/** What the cause of an incident has ahead: no other section makes its lesson. */
const CAUSE = 6;
/** What steps have ahead on a page of so few sections, where the weights know too little; on a longer one it does harm. */
const STEPS = 3;
const SHORT = 6;
/** A part with more of the worth of what holds it than this is the better choice. */
const MOST_WORTH = 0.5;

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

/** What can be quoted in these sections: sentences that stand alone, cases of tables and steps, in lists or in prose; at a pinch two whole sentences. */
function claimable(reading: Reading, sections: ReadonlySet<number>): number {
  const scored = unitsIn(reading, sections);
  const standing = scored.filter(({ stands }) => stands).length;
  const whole = Math.min(LEAST, scored.filter(({ quotes }) => quotes).length);
  const told = proseSteps(scored, reading.page)?.steps.length ?? 0;
  const listed = proceduresIn(reading, sections).reduce((sum, { items }) => sum + items.length, 0);
  const rows = reading.rows.filter(({ section, form }) => form === 'act' && sections.has(section)).length;
  return Math.max(standing, whole, told, rows >= LEAST_ROWS ? rows : 0) + listed;
}

export const ideasIn = (reading: Reading, sections: ReadonlySet<number>): Idea[] =>
  reading.ideas.filter(({ section }) => sections.has(section));

/** How likely a reader would pick a region, beside the others of its page. */
function worthOf(reading: Reading, region: Region): number {
  const cause = reading.incident?.causes[0]?.unit.section;
  const told = cause !== undefined && region.sections.has(cause) ? CAUSE : 0;
  const asked =
    reading.page.sections.length > LONG && ideasIn(reading, region.sections).length > 0 ? ASKABLE : 0;
  const signs = sectionSigns(reading, region);
  const stepwise = signs.told === 1 || signs.procedure === 1;
  const steps = stepwise && reading.page.sections.length <= SHORT ? STEPS : 0;
  return weigh(signs, weightsOf('section')) + told + asked + steps;
}

const isSkipped = ({ page }: Reading, { root }: Region): boolean =>
  page.language?.headings.skip.test(page.sections[root]?.title ?? '') === true;

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
  };
}

/** A region that is most of a page of several sections is no focus, unless one heading of a shorter page stands over them. */
const isFocus = ({ page }: Reading, { root, sections }: Region): boolean => {
  const all = page.sections.length;
  const headed = all <= LONG && (page.sections[root]?.level ?? 0) >= 2;
  return all < 4 || sections.size <= all * 0.6 || headed;
};

/** Where an incident's cause is told, however little: its section, or the page as a whole where a comment tells it. */
function causeRegion(reading: Reading): Region[] {
  const cause = reading.incident?.causes[0]?.unit;
  if (cause === undefined) return [];
  const root = cause.part.block.in === undefined ? cause.section : 0;
  const sections = below(reading, root);
  return [{ root, sections, scored: unitsIn(reading, sections) }];
}

/** Sections that are made of those below them, though nothing may stand under their own heading; on a long page those are its chapters. */
const parentsOn = ({ page: { sections } }: Reading): number[] =>
  sections.length > LONG
    ? []
    : sections.flatMap(({ parent }) =>
        parent !== null && (sections[parent]?.level ?? 0) >= 2 ? [parent] : [],
      );

const sumOf = (scored: readonly Scored[]): number => scored.reduce((sum, { worth }) => sum + worth, 0);

/** Regions without those of which one part has most of the worth: that part is the focus, and what stands around it no merit. */
function withoutHolders(regions: readonly Region[]): Region[] {
  const sums = regions.map((region) => ({ root: region.root, sum: sumOf(region.scored) }));
  return regions.filter(({ root, sections, scored }) => {
    const most = sections.size < 2 ? Number.POSITIVE_INFINITY : sumOf(scored) * MOST_WORTH;
    return !sums.some((part) => part.sum > most && part.root !== root && sections.has(part.root));
  });
}

/** The regions of a page that could carry a lesson, in reading order. */
export function candidates(reading: Reading): Region[] {
  const alone = [...new Set([0, ...reading.scored.map(({ unit }) => unit.section), ...parentsOn(reading)])]
    .toSorted((a, b) => a - b)
    .map((section) => regionOf(reading, section))
    .filter((region, index, all) => all.findIndex(({ root }) => root === region.root) === index)
    .filter(
      (region) =>
        claimable(reading, region.sections) >= LEAST &&
        !isSkipped(reading, region) &&
        isFocus(reading, region),
    );
  const apart = withoutHolders(alone);
  const cause = causeRegion(reading);
  return [...cause, ...apart.filter(({ root }) => !cause.some((region) => region.root === root))];
}

/** Every region of a page that could carry a lesson, best first. */
export const regionsOf = (reading: Reading): Region[] =>
  candidates(reading)
    .map((region) => ({ region, worth: worthOf(reading, region) }))
    .sort((a, b) => b.worth - a.worth || a.region.root - b.region.root)
    .map(({ region }) => region);
