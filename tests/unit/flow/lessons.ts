import type { Deps } from '../../../lib/flow/deps.ts';
import { newIds } from '../../../lib/flow/new-id.ts';
import { saveDraft } from '../../../lib/flow/save-draft.ts';
import { newDraft, proposalOf } from '../../../lib/lesson/new-draft.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import { capture, quotedContent } from '../lesson/samples.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done } from './deps.ts';

/** Checks are left out: whether one may be saved is the item rules' matter. */
export const sound = (change: Partial<LessonContent> = {}): LessonContent =>
  quotedContent({ checks: [], ...change });

/** A statement somebody stands for. */
export const told = (by: string, text = 'Reload the gateway, do not restart it') => ({
  id: idOf(801),
  text,
  support: { kind: 'testimony' as const, by, at: MONDAY, knownFrom: '' },
});

/** A lesson in whose words is no sign of harm. */
export const harmless = (change: Parameters<typeof sound>[0] = {}) =>
  sound({
    title: 'Order paper for the label printer',
    situation: 'When the paper runs low',
    insight: told('Ana', 'Order two boxes'),
    body: { kind: 'how-to', steps: [] },
    ...change,
  });

/** Stores a capture and an open draft of the content on it. */
export async function storedDraft(
  deps: Deps,
  content: LessonContent = sound(),
  page: Capture = capture(),
): Promise<Draft> {
  const draft = newDraft({
    at: deps.now(),
    newId: newIds(deps),
    capture: page.id,
    proposal: proposalOf(content),
  });
  await deps.db.captures.put(page);
  await deps.db.drafts.put(draft);
  return draft;
}

/** Keeps a lesson of the content. */
export const keptLesson = async (deps: Deps, content: LessonContent = sound()) =>
  done(saveDraft(deps, { draft: (await storedDraft(deps, content)).id }));
