import type { Draft, Proposal, SaveIds } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import type { LessonContent, Revision } from '../model/lesson.ts';
import { setApart } from './suggested.ts';

const BY_PERSON = 'person';

type Made = { at: number; newId: () => Id; capture: Id | null; proposal: Proposal };

/**
 * A draft under the person's hands. The ids it is saved under are fixed now, so that saving again after a crash is
 * the same save. What a person has made or kept before holds no suggestions.
 */
export function newDraft({ at, newId, capture, proposal }: Made, base: Revision | null = null): Draft {
  const saveAs: SaveIds = { lesson: base?.lesson ?? newId(), rev: newId(), event: newId() };
  return {
    id: newId(),
    capture,
    lesson: base?.lesson ?? null,
    base: base?.rev ?? null,
    at,
    changedAt: at,
    state: 'open',
    proposal,
    ...(proposal.driver === BY_PERSON ? { content: proposal.content } : setApart(proposal)),
    saveAs,
  };
}

/** What a person edits of an existing lesson: its content as it is, with nothing proposed beside it. */
export const proposalOf = (content: LessonContent): Proposal => ({
  content,
  section: '',
  suggestions: [],
  checkSeeds: [],
  cautions: [],
  skills: [],
  notes: [],
  driver: BY_PERSON,
});
