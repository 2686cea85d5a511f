import { attempt } from '../db/problem-of.ts';
import { newDraft, proposalOf } from '../lesson/new-draft.ts';
import { requote } from '../lesson/requote.ts';
import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { newIds } from './new-id.ts';
import { offered } from './offered.ts';
import { readLesson } from './read-lesson.ts';

type Wanted = { lesson: Id; capture?: Id };

/**
 * Opens a lesson for editing: its open draft if there is one, else a new one. With a capture its quotes are looked up
 * on that again, and what else its page offers stands beside them. Problem: `not-found`.
 */
export const startUpdate = (deps: Deps, wanted: Wanted): Promise<Result<Draft>> =>
  // In one transaction, so that two clicks open one draft.
  attempt(() => deps.db.transaction('rw', ['drafts', 'captures', 'events'], async () => open(deps, wanted)));

async function open(deps: Deps, { lesson, capture: id }: Wanted): Promise<Result<Draft>> {
  const head = (await readLesson(deps.db, lesson)).kept.at(-1)?.revision;
  if (!head) return fail({ kind: 'not-found', what: 'lesson' });
  const capture = id === undefined ? undefined : await deps.db.captures.get(id);
  if (id !== undefined && !capture) return fail({ kind: 'not-found', what: 'capture' });
  const drafts = await deps.db.drafts.where('state').equals('open').toArray();
  const found = drafts.find((draft) => draft.lesson === lesson && draft.base === head.rev);
  if (found && !capture) return ok(found);
  const content = found?.content ?? head.content;
  const beside = capture ? offered(drafts, capture.id, content) : {};
  const proposal = { ...proposalOf(capture ? requote(content, capture) : content), ...beside };
  const made = newDraft({ at: deps.now(), newId: newIds(deps), capture: id ?? null, proposal }, head);
  const draft = found ? { ...made, id: found.id } : made;
  await deps.db.drafts.put(draft);
  return ok(draft);
}
