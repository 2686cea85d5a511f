import { activeLink } from '../../db/links.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { SkillId } from '../../model/skill.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';
import { contentToSend } from './content-to-send.ts';
import { blocksThere } from './least-tier.ts';
import { placeThere } from './place-there.ts';
import { putSubmission } from './put-submission.ts';

/**
 * `rev` is the revision that was shown, `seen` the live one of the team beside which it was; with `improves` it becomes the next revision of
 * that live lesson of the team.
 */
type Wanted = { lesson: Id; rev: Id; skill: SkillId; improves?: Id | undefined; seen?: Id | undefined };

/**
 * Puts a personal lesson before the active team, as a lesson of its own there or to improve another: it waits in the outbox, whether the server can be
 * reached or not, and the log notes it. Problems: `team-missing`, `not-found`, `submit-refused`, storage.
 */
export const submitLesson = (deps: Deps, wanted: Wanted): Promise<Result<{ submission: Id }>> =>
  attempt(() =>
    write(deps.db, async () => {
      const { db } = deps;
      const link = await activeLink(db);
      if (link === null || link.end !== null) return fail({ kind: 'team-missing' });
      const found = await contentToSend(db, link, wanted);
      if (found === null) return fail({ kind: 'not-found', what: 'lesson' });
      if (found.rev !== wanted.rev) return fail({ kind: 'submit-refused', why: 'changed' });
      const place = await placeThere(db, link, wanted, newIds(deps));
      if (typeof place === 'string') return fail({ kind: 'submit-refused', why: place });
      const blocks = await blocksThere(db, link.team, { ...wanted, ...place }, found.content);
      if (blocks.length > 0) return fail({ kind: 'submit-refused', why: 'blocked' });
      const { content, drafted, found: here } = found;
      return ok(await putSubmission(deps, link, { ...wanted, ...place, content, drafted, found: here }));
    }),
  );
