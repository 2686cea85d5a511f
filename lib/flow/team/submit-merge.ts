import { appendEvents } from '../../db/append-events.ts';
import { activeLink } from '../../db/links.ts';
import { attempt } from '../../db/problem-of.ts';
import { stampEvent } from '../../db/stamp-event.ts';
import { write } from '../../db/write.ts';
import { logEvent } from '../../log/log-event.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';
import type { MergeWish } from '../views/team-merge.ts';
import { blocksThere } from './least-tier.ts';
import { mergedContent } from './merged-content.ts';
import { putSubmission } from './put-submission.ts';

/**
 * Puts two lessons of the active team before it as one: a new revision of the first that names both. It is kept as a lesson of one's own
 * as well, so that what is asked for can be changed. Problems: `team-missing`, `not-found`, `text-refused`, `too-many`, `submit-refused`, storage.
 */
export const submitMerge = (deps: Deps, wish: MergeWish): Promise<Result<void>> =>
  attempt(() =>
    write(deps.db, async () => {
      const link = await activeLink(deps.db);
      if (link === null || link.end !== null || link.team !== wish.team)
        return fail({ kind: 'team-missing' });
      const merged = await mergedContent(deps.db, wish);
      if (!merged.ok) return merged;
      const { content, base } = merged.value;
      const blocks = await blocksThere(deps.db, wish.team, { lesson: wish.first, as: wish.first }, content);
      if (blocks.length > 0) return fail({ kind: 'submit-refused', why: 'blocked' });
      const newId = newIds(deps);
      const [lesson, rev] = [newId(), newId()];
      const own = { lesson, rev, base: null, content: { ...content, skills: [] } };
      const stamp = await stampEvent(deps.db, deps.now(), deps.random);
      await appendEvents(deps.db, [logEvent('lesson.revised', own, stamp)]);
      await putSubmission(deps, link, { lesson, rev, as: wish.first, base, content, found: [] });
      return ok(undefined);
    }),
  );
