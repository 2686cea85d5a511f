import type { Claim } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { changeClaims, claimsOf, seenOf } from './claims.ts';
import { asKind } from './lesson-kind.ts';

/** The list with the item it had once, before the first that followed it then and is still there. */
function listWith<T>(now: readonly T[], was: readonly T[], idOf: (item: T) => Id, id: Id): T[] {
  const from = was.findIndex((item) => idOf(item) === id);
  const item = was[from];
  if (item === undefined || now.some((one) => idOf(one) === id)) return [...now];
  const places = was.slice(from + 1).map((after) => now.findIndex((one) => idOf(one) === idOf(after)));
  return now.toSpliced(places.find((place) => place >= 0) ?? now.length, 0, item);
}

const idOf = (item: { id: Id }): Id => item.id;

/** What stands in a place for one claim: where `takes` the claim that stood there before, else what is there now. */
type Single = <T extends { id: Id }>(there: T | null, before: T | null) => T | null;

const takes =
  (id: Id): Single =>
  (there, before) =>
    before?.id === id ? before : there;

const leaves: Single = (there) => there;

type HowTo = Extract<LessonBody, { kind: 'how-to' }>;

const stepsWith = (now: HowTo['steps'], was: HowTo['steps'], id: Id, one: Single): HowTo['steps'] =>
  listWith(now, was, ({ claim }) => claim.id, id).map((step) => {
    const before = was.find(({ claim }) => claim.id === step.claim.id);
    const caution = one(step.caution ?? null, before?.caution ?? null);
    return caution === null ? step : { ...step, caution };
  });

function bodyWith(now: LessonBody, was: LessonBody, id: Id, one: Single): LessonBody {
  if (now.kind === 'how-to' && was.kind === 'how-to')
    return { ...now, steps: stepsWith(now.steps, was.steps, id, one) };
  if (now.kind === 'decision-guide' && was.kind === 'decision-guide')
    return { ...now, branches: listWith(now.branches, was.branches, ({ then }) => then.id, id) };
  if (now.kind === 'incident' && was.kind === 'incident')
    return {
      ...now,
      symptom: one(now.symptom, was.symptom),
      ...seenOf(listWith(now.seen ?? [], was.seen ?? [], idOf, id)),
      tried: listWith(now.tried, was.tried, idOf, id),
      cause: one(now.cause, was.cause),
      fix: one(now.fix, was.fix),
      prevention: one(now.prevention, was.prevention),
    };
  if (now.kind === 'concept' && was.kind === 'concept')
    return {
      ...now,
      definition: one(now.definition, was.definition),
      examples: listWith(now.examples, was.examples, idOf, id),
      nonExamples: listWith(now.nonExamples, was.nonExamples, idOf, id),
    };
  return now;
}

const withClaim = (now: LessonContent, was: LessonContent, id: Id, one: Single): LessonContent => ({
  ...now,
  insight: one(now.insight, was.insight),
  body: bodyWith(now.body, was.body, id, one),
  mistakes: listWith(now.mistakes, was.mistakes, idOf, id),
});

/** The claims of one content that another does not have; putting back displaces at most one. */
const missingIn = (from: LessonContent, other: LessonContent): Claim[] => {
  const there = new Set(claimsOf(other).map(idOf));
  return claimsOf(from).filter(({ id }) => !there.has(id));
};

/** What was written into the only place of a claim, and had to leave when that came back; null where nothing did. */
export const displacedBy = (after: LessonContent, before: LessonContent): Claim | null =>
  missingIn(before, after)[0] ?? null;

function claimsWith(content: LessonContent, was: LessonContent, id: Id): LessonContent {
  if (claimsOf(content).some((claim) => claim.id === id)) return content;
  const swapped = withClaim(content, was, id, takes(id));
  // A claim that made way goes into the list it stood in then, with its words of now.
  return missingIn(content, swapped).reduce((next, claim) => {
    const known = changeClaims(was, (one) => (one.id === claim.id ? claim : one));
    return withClaim(next, known, claim.id, leaves);
  }, swapped);
}

/**
 * The content with a claim, a caution or a check that was removed, where it stood in the content before, and with the
 * checks that went along. What was changed since stays, but for a claim written into a place that holds only one: it
 * makes way with its checks, and putting it back from this content swaps the two again.
 */
export function putBack(content: LessonContent, before: LessonContent, id: Id): LessonContent {
  const was = before.body.kind === content.body.kind ? before : asKind(before, content.body.kind);
  const claims = claimsWith(content, was, id);
  const there = new Set(claimsOf(claims).map(idOf));
  const gone = new Set(missingIn(content, claims).map(idOf));
  const back = was.checks.filter((check) => check.id === id || (check.claim === id && there.has(id)));
  const checks = content.checks.filter((check) => !gone.has(check.claim));
  return {
    ...claims,
    checks: back.reduce((all, check) => listWith(all, was.checks, idOf, check.id), checks),
  };
}
