import { kindSignsFor } from '../../templates/kind-signs.ts';
import type { Page } from '../page.ts';
import type { Reading } from '../reading.ts';
import type { Region } from '../region.ts';
import type { Scored } from '../score.ts';
import { overlap, spanOf } from '../span.ts';
import { procedureSteps, type StepSpans } from '../steps.ts';
import { isSpoken, likeness } from '../unit.ts';

const LEAST = 3;
const MOST = 7;
/** What is said around a numbered list is done too. */
const MOST_AROUND = 5;
const MOST_STEPS = 40;
const TWINS = 0.75;
const FRONT = /^[^,;:]{3,90}[,:]\s+/u;

/** True for a sentence that says what is done, though nobody is ordered: "The valve is closed before ...". */
function says({ unit }: Scored, { language, pack }: Page): boolean {
  if (language === null || pack === null) return false;
  const orders = [unit.text, unit.text.replace(FRONT, '')].some((text) =>
    language.imperative(text, pack.imperatives),
  );
  return (
    orders ||
    language.obliges.test(unit.text) ||
    kindSignsFor(language.language)?.passive.test(unit.text) === true
  );
}

/** The likeliest sentences a lesson rests on, no two alike, in reading order. */
function likeliest(from: readonly Scored[], most: number): Scored[] {
  const chosen: Scored[] = [];
  for (const one of from.toSorted((a, b) => b.worth - a.worth || a.unit.order - b.unit.order)) {
    if (chosen.length >= most) break;
    if (chosen.every(({ unit }) => likeness(unit.stems, one.unit.stems) < TWINS)) chosen.push(one);
  }
  return chosen.sort((a, b) => a.unit.order - b.unit.order);
}

/** What is done in a section, in whatever form it is told: its numbered list, and the sentences that say so; none where those are too few. */
export function looseSteps(reading: Reading, region: Region): StepSpans[] {
  const { page } = reading;
  const list = reading.procedures.find(({ ordered, section }) => ordered && region.sections.has(section));
  const listed = list === undefined ? [] : procedureSteps(list, page);
  const usable = region.scored.filter(
    (one) =>
      one.stands &&
      isSpoken(one.unit) &&
      says(one, page) &&
      !listed.some(({ step }) => overlap(step, spanOf(one.unit))),
  );
  const said = likeliest(usable, listed.length > 0 ? MOST_AROUND : MOST).map(({ unit }) => ({
    step: spanOf(unit),
  }));
  const place = ({ step }: StepSpans): number => page.blocks.indexOf(step.block);
  // Within a block both are in reading order already.
  const steps = [...listed, ...said].sort((a, b) => place(a) - place(b));
  return steps.length < LEAST ? [] : steps.slice(0, MOST_STEPS);
}
