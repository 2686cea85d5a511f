import type { Id } from '../model/id.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { claimsOf } from './claims.ts';
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

function stepsWith(
  now: Extract<LessonBody, { kind: 'how-to' }>['steps'],
  was: Extract<LessonBody, { kind: 'how-to' }>['steps'],
  id: Id,
) {
  return listWith(now, was, ({ claim }) => claim.id, id).map((step) => {
    const before = was.find(({ claim }) => claim.id === step.claim.id);
    if (step.caution !== undefined || before?.caution?.id !== id) return step;
    return { ...step, caution: before.caution };
  });
}

function bodyWith(now: LessonBody, was: LessonBody, id: Id): LessonBody {
  const one = <T extends { id: Id }>(there: T | null, before: T | null) =>
    there ?? (before?.id === id ? before : null);
  if (now.kind === 'how-to' && was.kind === 'how-to')
    return { ...now, steps: stepsWith(now.steps, was.steps, id) };
  if (now.kind === 'decision-guide' && was.kind === 'decision-guide')
    return { ...now, branches: listWith(now.branches, was.branches, ({ then }) => then.id, id) };
  if (now.kind === 'incident' && was.kind === 'incident')
    return {
      ...now,
      symptom: one(now.symptom, was.symptom),
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

/**
 * The content with a claim, a caution or a check that was removed, where it stood in the content before, and with the
 * checks that went along. What was changed since stays.
 */
export function putBack(content: LessonContent, before: LessonContent, id: Id): LessonContent {
  const was = before.body.kind === content.body.kind ? before : asKind(before, content.body.kind);
  const claims = {
    ...content,
    insight: content.insight ?? (was.insight?.id === id ? was.insight : null),
    body: bodyWith(content.body, was.body, id),
    mistakes: listWith(content.mistakes, was.mistakes, idOf, id),
  };
  const there = new Set(claimsOf(claims).map(idOf));
  const back = was.checks.filter((check) => check.id === id || (check.claim === id && there.has(id)));
  return {
    ...claims,
    checks: back.reduce((checks, check) => listWith(checks, was.checks, idOf, check.id), content.checks),
  };
}
