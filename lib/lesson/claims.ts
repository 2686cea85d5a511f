import type { Claim } from '../model/claim.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { unreachable } from '../model/result.ts';

type Change = (claim: Claim) => Claim | null;

const changeOne = (claim: Claim | null, change: Change): Claim | null => (claim ? change(claim) : null);

const changeList = (claims: readonly Claim[], change: Change): Claim[] =>
  claims.map(change).filter((claim) => claim !== null);

/** What else was seen in an incident, left out where nothing was: that way it hashes as it did before there was a place. */
export const seenOf = (claims: readonly Claim[]): { seen?: Claim[] } =>
  claims.length === 0 ? {} : { seen: [...claims] };

function changeBody(body: LessonBody, change: Change): LessonBody {
  switch (body.kind) {
    case 'how-to':
      return {
        ...body,
        steps: body.steps.flatMap(({ claim: before, caution: warned, ...rest }) => {
          const claim = change(before);
          const caution = warned && change(warned);
          return claim ? [{ ...rest, claim, ...(caution ? { caution } : {}) }] : [];
        }),
      };
    case 'decision-guide':
      return {
        ...body,
        branches: body.branches.flatMap((branch) => {
          const then = change(branch.then);
          return then ? [{ ...branch, then }] : [];
        }),
      };
    case 'incident': {
      const { seen, ...rest } = body;
      return {
        ...rest,
        symptom: changeOne(body.symptom, change),
        ...seenOf(changeList(seen ?? [], change)),
        tried: changeList(body.tried, change),
        cause: changeOne(body.cause, change),
        fix: changeOne(body.fix, change),
        prevention: changeOne(body.prevention, change),
      };
    }
    case 'concept':
      return {
        ...body,
        definition: changeOne(body.definition, change),
        examples: changeList(body.examples, change),
        nonExamples: changeList(body.nonExamples, change),
      };
    default:
      return unreachable(body);
  }
}

/** The content with every claim changed, wherever it stands; null takes the claim out, a step with its caution. */
export const changeClaims = (content: LessonContent, change: Change): LessonContent => ({
  ...content,
  insight: changeOne(content.insight, change),
  body: changeBody(content.body, change),
  mistakes: changeList(content.mistakes, change),
});

const collect = (walk: (see: Change) => unknown): Claim[] => {
  const claims = new Map<string, Claim>();
  walk((claim) => {
    if (!claims.has(claim.id)) claims.set(claim.id, claim);
    return claim;
  });
  return [...claims.values()];
};

/** Every claim of a lesson once, in reading order. */
export const claimsOf = (content: LessonContent): Claim[] => collect((see) => changeClaims(content, see));

/** Every claim of a body once, in reading order. */
export const bodyClaims = (body: LessonBody): Claim[] => collect((see) => changeBody(body, see));
