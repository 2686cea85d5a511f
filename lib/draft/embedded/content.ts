import type { Check } from '../../model/check.ts';
import type { Claim } from '../../model/claim.ts';
import type { Id } from '../../model/id.ts';
import type { LessonBody, LessonContent } from '../../model/lesson.ts';
import { branch } from '../branch.ts';
import { buildCheck } from './checks/build.ts';
import type { Idea } from './checks/idea.ts';
import type { ClaimMaker } from './claims.ts';
import type { Page } from './page.ts';
import type { Region } from './region.ts';
import type { Span } from './span.ts';
import type { Story } from './stories/story.ts';
import { lessonTitle } from './title.ts';

function bodyOf(story: Story, make: (span: Span) => Claim): LessonBody {
  switch (story.kind) {
    case 'how-to':
      return {
        kind: 'how-to',
        steps: story.steps.map(({ step, caution }) => ({
          claim: make(step),
          ...(caution === undefined ? {} : { caution: make(caution) }),
        })),
      };
    case 'decision-guide':
      return {
        kind: 'decision-guide',
        branches: story.branches.map(({ condition, act }) => branch(condition, make(act))),
      };
    case 'incident': {
      const { symptom, tried, cause, fix, prevention } = story.incident;
      const made = (span: Span | null): Claim | null => (span === null ? null : make(span));
      return {
        kind: 'incident',
        symptom: made(symptom),
        tried: tried.map(make),
        cause: made(cause),
        fix: made(fix),
        prevention: made(prevention),
      };
    }
    case 'concept':
      return {
        kind: 'concept',
        definition: story.definition === null ? null : make(story.definition),
        examples: story.examples.map(make),
        nonExamples: story.nonExamples.map(make),
      };
  }
}

/** Where the first key goes; the next ones follow round, so that a lesson's keys are spread and always the same. */
const firstPlace = (title: string): number =>
  [...title].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % 3;

function checksOf(
  ideas: readonly Idea[],
  page: Page,
  claims: ClaimMaker,
  title: string,
  newId: () => Id,
): Check[] {
  const start = firstPlace(title);
  return ideas.flatMap((idea, index) => {
    const claim = claims.about(idea.span);
    if (claim === undefined) return [];
    return buildCheck(idea, { id: newId(), claim: claim.id, place: (start + index) % 3 }, page) ?? [];
  });
}

/** The lesson a story makes; its tier is the pipeline's to set. */
export function contentOf(
  story: Story,
  ideas: readonly Idea[],
  { page, region, claims, newId }: { page: Page; region: Region; claims: ClaimMaker; newId: () => Id },
): LessonContent {
  // What went wrong is known by the page's name, not by a heading such as "Cause".
  const title = lessonTitle(page, story.kind === 'incident' ? 0 : region.root);
  const insight = story.insight === null ? null : claims.make(story.insight);
  const body = bodyOf(story, claims.make);
  const mistakes = story.mistakes.map(claims.make);
  return {
    title,
    situation: story.situation,
    insight,
    body,
    mistakes,
    why: null,
    checks: checksOf(ideas, page, claims, title, newId),
    skills: [],
    tier: { value: 2, by: 'rule', reason: '', floor: 1, signs: [] },
    sources: [page.capture.source],
    excerpts: claims.excerpts(),
    language: page.capture.language,
  };
}
