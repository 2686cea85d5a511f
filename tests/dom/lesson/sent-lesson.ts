import { appendEvents } from '../../../lib/db/append-events.ts';
import { enqueue } from '../../../lib/db/outbox.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { logEvent } from '../../../lib/log/log-event.ts';
import { must } from '../../../lib/model/result.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { putRow, SKILL, TEAM, teamDesk } from '../../unit/flow/team-desk.ts';
import { idOf, MONDAY } from '../../unit/log/samples.ts';

/** A lesson that was put before the team, its command in the outbox. */
export async function sent() {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const submission = idOf(973);
  const rev = must(await deps.db.lessons.get(lesson), 'the lesson').row?.rev ?? '';
  const body = { lesson, rev, as: idOf(970), sent: idOf(971), submission };
  const stamp = { id: idOf(974), device: idOf(975), team: TEAM, at: MONDAY };
  await appendEvents(deps.db, [logEvent('lesson.submitted', body, stamp)]);
  const what = {
    t: 'command',
    id: submission,
    kind: 'submit',
    v: 1,
    at: MONDAY,
    body: { submission },
  } as const;
  await enqueue(deps.db, must(await deps.db.links.get(TEAM), 'the team'), [{ what }]);
  return { deps, lesson, submission };
}

/** The team's row of the lesson it has of one that was sent. */
export const putLive = (
  deps: Deps,
  change: { rev?: string; state?: string; tier?: number; homeSkill?: string; content?: object } = {},
) =>
  putRow(deps, {
    entity: 'lesson',
    id: idOf(970),
    body: {
      ...{ state: 'live', tier: 2, verifyBy: null, recheck: null, version: 1, homeSkill: SKILL },
      ...{ rev: idOf(985), content: sound({ situation: `${sound().situation} on weekdays` }), ...change },
    },
  });
