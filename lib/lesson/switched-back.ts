import type { Draft } from '../model/draft.ts';
import { LessonBody, type LessonContent, type LessonKind } from '../model/lesson.ts';
import { asKind } from './lesson-kind.ts';

type Formers = Partial<Record<LessonKind, LessonBody>>;

/** The bodies a draft had in other kinds, as each was left; before they were kept by kind, there was one. */
function formersOf({ former }: Draft): Formers {
  const all = typeof former === 'object' && former !== null && !('kind' in former) ? former : { former };
  const bodies = Object.values(all).flatMap((one) => LessonBody.safeParse(one).data ?? []);
  return Object.fromEntries(bodies.map((body) => [body.kind, body]));
}

/** What is kept of a draft whose kind is changed. */
export const formersWith = (draft: Draft): Formers => ({
  ...formersOf(draft),
  [draft.content.body.kind]: draft.content.body,
});

/** The body with what only its kind has a place for, as each claim had it there: conditions, ways out, and cautions that are still there. */
function filled(body: LessonBody, was: LessonBody, mistakes: LessonContent['mistakes']): LessonBody {
  if (body.kind === 'decision-guide' && was.kind === 'decision-guide') {
    const before = new Map(was.branches.map(({ then, ...rest }) => [then.id, rest]));
    return { ...body, branches: body.branches.map((one) => ({ ...one, ...before.get(one.then.id) })) };
  }
  if (body.kind !== 'how-to' || was.kind !== 'how-to') return body;
  const warned = new Map(was.steps.map(({ claim, caution }) => [claim.id, caution?.id]));
  const steps = body.steps.map(({ caution: _, ...step }) => {
    const caution = mistakes.find(({ id }) => id === warned.get(step.claim.id));
    return caution === undefined ? step : { ...step, caution };
  });
  return { ...body, steps };
}

/**
 * Going back to a kind a draft had brings its body back as it was; one that was changed meanwhile stays as it is now, with
 * the conditions and cautions its claims had. `content` is the draft's content already in the new kind.
 */
export function switchedBack(draft: Draft, content: LessonContent): LessonContent {
  const from = draft.content.body;
  const former = formersOf(draft)[content.body.kind];
  if (former === undefined || from.kind === content.body.kind) return content;
  const was = asKind({ ...draft.content, body: former, mistakes: [] }, from.kind);
  const isUnchanged = JSON.stringify(was.body) === JSON.stringify(from);
  const body = filled(isUnchanged ? former : content.body, former, content.mistakes);
  const steps = body.kind === 'how-to' ? body.steps : [];
  const cautions = new Set(steps.flatMap(({ caution }) => caution?.id ?? []));
  return { ...content, body, mistakes: content.mistakes.filter(({ id }) => !cautions.has(id)) };
}
