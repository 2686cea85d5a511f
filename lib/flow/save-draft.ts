import { appendEvents } from '../db/append-events.ts';
import { attempt } from '../db/problem-of.ts';
import { readSkills } from '../db/skills.ts';
import { stampEvent } from '../db/stamp-event.ts';
import { write } from '../db/write.ts';
import { draftedOf } from '../lesson/drafted.ts';
import { readyContent } from '../lesson/ready-content.ts';
import { logEvent } from '../log/log-event.ts';
import type { SaveIds } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';

export type Saved = SaveIds;

/**
 * Keeps a draft as a revision of its lesson, in one transaction with the draft's state; saving a saved draft again
 * answers the same. Problems: `lesson-incomplete`, `text-refused`, `not-found`, storage.
 */
export const saveDraft = (deps: Deps, { draft: id }: { draft: Id }): Promise<Result<Saved>> =>
  attempt(() =>
    write(deps.db, async () => {
      const draft = await deps.db.drafts.get(id);
      if (!draft || draft.state === 'discarded') return fail({ kind: 'not-found', what: 'draft' });
      const { saveAs: ids, proposal } = draft;
      if (draft.state === 'saved' || (await deps.db.events.get(ids.event))) return ok(ids);
      const skills = await readSkills(deps.db);
      const known = new Set(skills.map((skill) => skill.id));
      const ready = readyContent(draft.content, known, proposal.cautions);
      if (!ready.ok) return ready;
      const stamp = await stampEvent(deps.db, deps.now(), deps.random);
      const { lesson, rev, event } = ids;
      const content = ready.value;
      const body = { lesson, rev, base: draft.base, content, ...draftedOf(proposal, content) };
      await appendEvents(deps.db, [logEvent('lesson.revised', body, { ...stamp, id: event })]);
      await deps.db.drafts.put({ ...draft, state: 'saved', lesson, changedAt: stamp.at });
      return ok(ids);
    }),
  );
