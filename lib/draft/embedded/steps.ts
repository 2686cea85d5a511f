import type { Idea } from './checks/idea.ts';
import type { Page } from './page.ts';
import { type Item, isProcedure, type Procedure } from './procedures.ts';
import type { Reading } from './reading.ts';
import type { Region } from './region.ts';
import type { Scored } from './score.ts';
import { quotable } from './shape.ts';
import { overlap, type Span, spanOf } from './span.ts';
import { isSpoken, likeness, type Unit } from './unit.ts';

/** A step and the warning that stands in the same item. */
export type StepSpans = { readonly step: Span; readonly caution?: Span };

const PREFERRED = 7;
const MOST = 40;
const TWINS = 0.75;

const isWarning = (unit: Unit, page: Page): boolean =>
  page.pack?.warnCues.test(unit.text) === true &&
  page.language?.imperative(unit.text, page.pack.imperatives) !== true;

function stepOf(item: Item, page: Page): StepSpans[] {
  const [first, ...rest] = item.units.filter(({ text }) => quotable(text, page.language));
  if (first === undefined) return [];
  const warning = rest.find(
    (unit) => isWarning(unit, page) || unit.tone === 'warning' || unit.tone === 'danger',
  );
  return [{ step: spanOf(first), ...(warning === undefined ? {} : { caution: spanOf(warning) }) }];
}

/** The steps of a numbered list, all of them: a procedure without its end would be wrong. */
export const procedureSteps = (procedure: Procedure, page: Page): StepSpans[] =>
  procedure.items.flatMap((item) => stepOf(item, page)).slice(0, MOST);

/** The numbered procedure of a region; a short one before a long one, a purer one before a mixed one. */
export function procedureOf(reading: Reading, region: Region): Procedure | null {
  const found = reading.procedures.filter(
    (procedure) => region.sections.has(procedure.section) && isProcedure(procedure, reading.page.language),
  );
  const worth = ({ items, imperative, section }: Procedure): number =>
    imperative * 2 +
    Math.min(items.length, PREFERRED) * 0.3 -
    Math.max(0, items.length - PREFERRED) * 0.1 +
    (section === region.root ? 1 : 0);
  return [...found].sort((a, b) => worth(b) - worth(a) || a.order - b.order)[0] ?? null;
}

/** True for a sentence that tells what to do, in the imperative or as a rule. */
function isRule(unit: Unit, page: Page): boolean {
  const { language, pack } = page;
  if (language === null || pack === null) return false;
  return language.imperative(unit.text, pack.imperatives) || language.obliges.test(unit.text);
}

/** The best of some sentences without twins, in reading order. */
export function bestUnits(scored: readonly Scored[], most: number): Unit[] {
  const chosen: Unit[] = [];
  for (const { unit } of [...scored].sort((a, b) => b.worth - a.worth)) {
    if (chosen.length >= most) break;
    if (chosen.every((other) => likeness(other.stems, unit.stems) < TWINS)) chosen.push(unit);
  }
  return chosen.sort((a, b) => a.order - b.order);
}

const NOTE_THAT = /^note(?: \w+){0,2},? that\b/iu;

/** Sentences of a region that tell what to do: what the checks ask about first, then imperatives, then rules. */
export function ruleSteps(region: Region, page: Page, ideas: readonly Idea[]): StepSpans[] {
  const { language, pack } = page;
  if (language === null || pack === null) return [];
  const usable = region.scored.filter(
    ({ unit, stands }) => stands && isSpoken(unit) && !NOTE_THAT.test(unit.text) && isRule(unit, page),
  );
  const asked = usable.filter(({ unit }) => ideas.some(({ span }) => overlap(span, spanOf(unit))));
  const acts = usable.filter(({ unit }) => language.imperative(unit.text, pack.imperatives));
  const from = acts.length >= 3 ? acts : usable;
  const rest = bestUnits(
    from.filter((one) => !asked.includes(one)),
    PREFERRED - asked.length,
  );
  return [...asked.map(({ unit }) => unit), ...rest]
    .sort((a, b) => a.order - b.order)
    .map((unit) => ({ step: spanOf(unit) }));
}
