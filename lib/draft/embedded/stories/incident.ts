import type { Idea } from '../checks/idea.ts';
import type { Incident } from '../incident.ts';
import type { Page } from '../page.ts';
import { insightIn, mistakesIn } from '../picks.ts';
import type { Region } from '../region.ts';
import type { Scored } from '../score.ts';
import { type Span, spanOf } from '../span.ts';
import { bestUnits } from '../steps.ts';
import { EMPTY, type Story, spansOf } from './story.ts';

const LEAST_WORDS = 8;

const of = (one: Scored | null): Span | null => (one === null ? null : spanOf(one.unit));

/** What was seen, why, what helped and what keeps it from coming back. When it matters, a person says: it has happened. */
export function incidentStory(
  { symptom, tried, causes, fix, prevention }: Incident,
  region: Region,
  page: Page,
  ideas: readonly Idea[],
): Story {
  const [cause, ...more] = causes;
  const told = {
    symptom: of(symptom),
    tried: tried.map(({ unit }) => spanOf(unit)),
    cause: of(cause ?? null),
    fix: of(fix),
    prevention: of(prevention),
  };
  const used = spansOf(told.symptom, ...told.tried, told.cause, told.fix, told.prevention);
  // What is to be remembered of an incident is more of why it came about.
  const [second] = bestUnits(
    more.filter(({ unit }) => unit.words >= LEAST_WORDS),
    1,
  );
  const insight = second === undefined ? insightIn(region, page, used, ideas) : spanOf(second);
  return {
    ...EMPTY,
    kind: 'incident',
    insight,
    incident: told,
    mistakes: mistakesIn(region, page, [...used, ...spansOf(insight)]),
  };
}
