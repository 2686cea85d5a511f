import type { Check, CheckOption } from '../model/check.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import type { LessonContent } from '../model/lesson.ts';
import { claimsOf } from './claims.ts';
import type { DraftEdit } from './draft-edit.ts';

/** The edits that change one check of the lesson. */
export type CheckEdit = Extract<DraftEdit, { kind: `check-${string}` }>;

const changeCheck = (content: LessonContent, id: Id, change: (check: Check) => Check): LessonContent => ({
  ...content,
  checks: content.checks.map((check) => (check.id === id ? change(check) : check)),
});

function changeOption(check: Check, edit: Extract<CheckEdit, { kind: 'check-option' }>): Check {
  const options = check.options.map((option): CheckOption => {
    if (option.id !== edit.option) return edit.right ? { ...option, right: false } : option;
    const { text = option.text, rationale = option.rationale, right = option.right } = edit;
    return { ...option, text, rationale, right };
  });
  return { ...check, options };
}

/** An empty check on a claim, its first option the right one with the claim's words ready as the reason. */
function emptyCheck(id: Id, claim: Id, reason: string): Check {
  const option = (letter: string, right: boolean, rationale: string) => ({
    id: letter,
    text: '',
    right,
    rationale,
  });
  return {
    id,
    made: 'person',
    claim,
    scenario: '',
    question: '',
    options: [option('a', true, reason), option('b', false, ''), option('c', false, '')],
  };
}

/**
 * Adds an empty check on the claim asked for: one of the lesson, else a seed of the drafter, whose words then explain
 * the right answer of a check on the insight (or become the insight where there is none). Null without any claim.
 */
export function addCheck(
  content: LessonContent,
  seeds: readonly Claim[],
  id: Id,
  wanted: Id | undefined,
): LessonContent | null {
  const seed = seeds.find((claim) => claim.id === wanted);
  const own = claimsOf(content);
  const claim = own.find((one) => one.id === wanted) ?? content.insight ?? seed ?? own[0];
  if (!claim) return null;
  const insight = content.insight ?? (claim === seed ? seed : null);
  const check = emptyCheck(id, claim.id, (seed ?? claim).text);
  return { ...content, insight, checks: [...content.checks, check] };
}

/** Applies an edit to one check; exactly one option stays right when another is made right. */
export function editCheck(
  content: LessonContent,
  edit: Exclude<CheckEdit, { kind: 'check-add' }>,
): LessonContent {
  switch (edit.kind) {
    case 'check-scenario':
      return changeCheck(content, edit.check, (check) => ({ ...check, scenario: edit.text }));
    case 'check-question':
      return changeCheck(content, edit.check, (check) => ({ ...check, question: edit.text }));
    case 'check-option':
      return changeCheck(content, edit.check, (check) => changeOption(check, edit));
    case 'check-remove':
      return { ...content, checks: content.checks.filter(({ id }) => id !== edit.check) };
  }
}
