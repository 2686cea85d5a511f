import type { Idea } from '../checks/idea.ts';
import type { Page } from '../page.ts';
import { insightIn, mistakesIn } from '../picks.ts';
import type { Region } from '../region.ts';
import { withCases } from '../step-cases.ts';
import type { StepSpans } from '../steps.ts';
import { EMPTY, type Story, spansOf } from './story.ts';

/** Steps with the sentence to remember and what goes wrong around them. */
export function howTo(
  region: Region,
  page: Page,
  steps: readonly StepSpans[],
  ideas: readonly Idea[],
): Story {
  const used = steps.flatMap(({ step, caution }) => spansOf(step, caution ?? null));
  const insight = insightIn(region, page, used, ideas);
  const known = [...used, ...spansOf(insight)];
  const mistakes = mistakesIn(region, page, known);
  return {
    ...EMPTY,
    kind: 'how-to',
    insight,
    steps: withCases(steps, region, page, [...known, ...mistakes]),
    mistakes,
  };
}
