import { type Check, Made } from '../model/check.ts';
import type { Draft, Proposal, Suggested } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import type { LessonContent } from '../model/lesson.ts';
import { claimsOf } from './claims.ts';

/** The edits that decide about a suggested question. */
export type SuggestionEdit =
  | { kind: 'suggestion-take'; check: Id }
  | { kind: 'suggestion-leave'; check: Id }
  /** Takes either decision back: the question is offered again as it was drafted. */
  | { kind: 'suggestion-reopen'; check: Id };

const { model, person } = Made.enum;
/** Those on values, of which two readers found four in five usable as they stand (docs/adr/0025-questions-by-rules-are-suggestions.md). */
const value: string = Made.enum.value;

const waits = ({ made }: Check): boolean => made !== model && made !== person && made !== value;

/**
 * What a new draft begins with: the proposal without the questions that rules made. Rules see that a question is well formed,
 * not that it is worth asking, so each waits for a person, but for those on values.
 */
export function setApart({ content }: Proposal): Pick<Draft, 'content' | 'suggested'> {
  const apart = content.checks.filter(waits);
  if (apart.length === 0) return { content };
  return {
    content: { ...content, checks: content.checks.filter((check) => !waits(check)) },
    suggested: Object.fromEntries(apart.map(({ id }) => [id, 'open'])),
  };
}

const proposed = ({ proposal }: Draft, id: Id): Check | undefined =>
  proposal.content.checks.find((check) => check.id === id);

/** The questions nobody has decided about, of claims that the draft still has. */
export function openSuggestions(draft: Draft): Check[] {
  const claims = new Set(claimsOf(draft.content).map(({ id }) => id));
  return draft.proposal.content.checks.filter(
    ({ id, claim }) => draft.suggested?.[id] === 'open' && claims.has(claim),
  );
}

const without = (content: LessonContent, id: Id): LessonContent => ({
  ...content,
  checks: content.checks.filter((check) => check.id !== id),
});

/** The content after a decision; one about a question that is not offered changes nothing. */
export function decided(draft: Draft, edit: SuggestionEdit): LessonContent {
  const { content } = draft;
  if (edit.kind !== 'suggestion-take') return without(content, edit.check);
  const check = openSuggestions(draft).find(({ id }) => id === edit.check);
  return check ? { ...content, checks: [...content.checks, check] } : content;
}

/** The words of a check, in which an edit shows. */
const wordsOf = ({ scenario, question, options }: Check): string =>
  JSON.stringify([scenario, question, options.map(({ text, right, rationale }) => [text, right, rationale])]);

/** What has become of each suggested question once the draft has this content. */
export function suggestedNow(
  draft: Draft,
  content: LessonContent,
  edit: { kind: string; check?: Id },
): Pick<Draft, 'suggested'> {
  if (draft.suggested === undefined) return {};
  const state = (id: Id, was: string): string => {
    const now = content.checks.find((check) => check.id === id);
    const first = proposed(draft, id);
    if (now) return (first && wordsOf(first) === wordsOf(now) ? 'taken' : 'edited') satisfies Suggested;
    if (edit.check === id && edit.kind === 'suggestion-reopen') return 'open' satisfies Suggested;
    if (edit.check === id && edit.kind === 'suggestion-leave') return 'left' satisfies Suggested;
    return was === 'taken' || was === 'edited' ? ('left' satisfies Suggested) : was;
  };
  return {
    suggested: Object.fromEntries(Object.entries(draft.suggested).map(([id, was]) => [id, state(id, was)])),
  };
}
