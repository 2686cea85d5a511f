import type { Claim } from '../model/claim.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { branch } from './branch.ts';

/** Gives back the claim to keep in its place, or null to drop it; `under` is the case a branch says it for. */
export type EachClaim = (claim: Claim, under?: string) => Claim | null;

type Free = (text: string) => string;

/** The case to show beside a claim that is kept, or '' where it may not be. */
export type EachCase = (words: string, kept: Claim) => string;

const list = (claims: readonly Claim[], each: EachClaim): Claim[] =>
  claims.flatMap((claim) => each(claim) ?? []);

const maybe = (claim: Claim | null, each: EachClaim): Claim | null => (claim === null ? null : each(claim));

/** A body with every claim passed through `each` and every free text through `free`; fields it does not know are gone. */
function mapBody(body: LessonBody, each: EachClaim, free: Free, eachCase: EachCase): LessonBody {
  switch (body.kind) {
    case 'how-to':
      return {
        kind: 'how-to',
        steps: body.steps.flatMap(({ claim, caution }) => {
          const kept = each(claim);
          const warning = maybe(caution ?? null, each);
          return kept === null ? [] : [{ claim: kept, ...(warning === null ? {} : { caution: warning }) }];
        }),
      };
    case 'decision-guide':
      return {
        kind: 'decision-guide',
        branches: body.branches.flatMap((one) => {
          const kept = each(one.then, one.if);
          const escalate = free(one.escalate ?? '');
          return kept === null
            ? []
            : [{ ...branch(eachCase(one.if, kept), kept), ...(escalate === '' ? {} : { escalate }) }];
        }),
      };
    case 'incident': {
      const symptom = maybe(body.symptom, each);
      const seen = list(body.seen ?? [], each);
      return {
        kind: 'incident',
        symptom,
        ...(seen.length === 0 ? {} : { seen }),
        tried: list(body.tried, each),
        cause: maybe(body.cause, each),
        fix: maybe(body.fix, each),
        prevention: maybe(body.prevention, each),
      };
    }
    case 'concept':
      return {
        kind: 'concept',
        definition: maybe(body.definition, each),
        examples: list(body.examples, each),
        nonExamples: list(body.nonExamples, each),
      };
  }
}

/** The claims and free texts of a lesson passed through `each` and `free`, claims in reading order. */
export const mapLesson = (
  content: LessonContent,
  each: EachClaim,
  free: Free,
  eachCase: EachCase,
): Pick<LessonContent, 'title' | 'situation' | 'insight' | 'body' | 'mistakes'> => ({
  title: free(content.title),
  situation: free(content.situation),
  insight: maybe(content.insight, each),
  body: mapBody(content.body, each, free, eachCase),
  mistakes: list(content.mistakes, each),
});
