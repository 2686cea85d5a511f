import { blockText } from '../../text/block-text.ts';
import type { Page } from './page.ts';
import { free } from './picks.ts';
import type { Region } from './region.ts';
import { type Span, spanOf } from './span.ts';
import { bestUnits, type StepSpans } from './steps.ts';
import { isSpoken, likeness, type Unit } from './unit.ts';

const MOST = 2;
const MOST_WORDS = 40;

const wordsOf = ({ block, start, end }: Span): string => blockText(block).slice(start, end);

const isCase = (unit: Unit, { language }: Page): boolean =>
  isSpoken(unit) &&
  unit.words <= MOST_WORDS &&
  language?.conditionStart.test(unit.text) === true &&
  !language.deictic.test(unit.text);

/** The step without a caution that a case shares most words with. */
function stepFor(unit: Unit, steps: readonly StepSpans[], { stems }: Page): StepSpans | undefined {
  const open = steps.filter(({ caution }) => caution === undefined);
  const near = ({ step }: StepSpans): number => likeness(stems(wordsOf(step)), unit.stems);
  return open.toSorted((a, b) => near(b) - near(a)).find((step) => near(step) > 0);
}

/** Steps with the best cases told beside them ("If the count does not move, ask ..."), each at the step it is about. */
export function withCases(
  steps: readonly StepSpans[],
  region: Region,
  page: Page,
  used: readonly Span[],
): StepSpans[] {
  const cases = bestUnits(
    free(region, used).filter(({ unit }) => isCase(unit, page)),
    MOST,
  );
  let told = [...steps];
  for (const unit of cases) {
    const at = stepFor(unit, told, page);
    told = told.map((step) => (step === at ? { ...step, caution: spanOf(unit) } : step));
  }
  return told;
}
