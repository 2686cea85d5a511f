import { attempt } from '../db/problem-of.ts';
import { newDraft, proposalOf } from '../lesson/new-draft.ts';
import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { newIds } from './new-id.ts';
import { readLesson } from './read-lesson.ts';
import { updateFrom } from './update-from.ts';

type Wanted = { lesson: Id; capture?: Id };

/**
 * Opens a lesson for editing: its open draft if there is one, else a new one. With a capture its quotes are looked up
 * on that again, what was redacted by hand in it is redacted there first, and what else its page offers stands beside
 * them. Problem: `not-found`.
 */
export const startUpdate = (deps: Deps, wanted: Wanted): Promise<Result<Draft>> =>
  // In one transaction, so that two clicks open one draft.
  attempt(() =>
    deps.db.transaction('rw', ['drafts', 'captures', 'jobs', 'events'], async () => open(deps, wanted)),
  );

async function open(deps: Deps, { lesson, capture: id }: Wanted): Promise<Result<Draft>> {
  const { db } = deps;
  const head = (await readLesson(db, lesson)).kept.at(-1)?.revision;
  if (!head) return fail({ kind: 'not-found', what: 'lesson' });
  const capture = id === undefined ? undefined : await db.captures.get(id);
  if (id !== undefined && !capture) return fail({ kind: 'not-found', what: 'capture' });
  const drafts = await db.drafts.where('state').equals('open').toArray();
  const found = drafts.find((draft) => draft.lesson === lesson && draft.base === head.rev);
  if (found && !capture) return ok(found);
  const kept = head.content;
  const proposal = capture ? await updateFrom(db, { found, kept }, capture) : proposalOf(kept);
  const made = newDraft({ at: deps.now(), newId: newIds(deps), capture: id ?? null, proposal }, head);
  // What was removed before is of an older reading.
  const draft = found ? { ...made, id: found.id, cleaned: (found.cleaned ?? 0) + 1 } : made;
  await db.drafts.put(draft);
  return ok(draft);
}
