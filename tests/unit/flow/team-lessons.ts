import { appendEvents } from '../../../lib/db/append-events.ts';
import { withPages } from '../../../lib/db/row-pages.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { recordEvent } from '../../../lib/flow/record-event.ts';
import type { Id } from '../../../lib/model/id.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import { ok } from '../../../lib/model/result.ts';
import { type Link, newLink } from '../../../lib/sync/link.ts';
import { content, idOf, MONDAY, revised, skillId } from '../log/samples.ts';

export const TEAM = idOf(950);
const PERSON = idOf(951);

/** The number of a team lesson's id. */
export const teamLesson = (n: number) => idOf(7_000 + n);

/** A connection as it stands after a sync. */
export const teamLink = (change: Partial<Link> = {}): Link => ({
  ...newLink({
    ...{ team: TEAM, person: PERSON, device: idOf(952), address: 'https://team.example' },
    ...{ teamName: 'Harbour', personName: 'Kim Example', since: MONDAY },
    ...{ epoch: idOf(953), gen: 0, have: 0 },
  }),
  syncedAt: MONDAY,
  teamRows: 'cursor 1',
  ...change,
});

type Put = {
  team?: string;
  stream?: 'me' | 'team';
  entity: string;
  id: string;
  body: unknown;
  carried?: 'words';
};

/** A row of a team's stream, or of the person's own in it, as the engine keeps it. */
export const putRow = ({ db }: Deps, { team = TEAM, carried, ...row }: Put) =>
  db.rows.put(
    withPages({
      ...{ team, stream: 'team', seq: 1, v: 1, hash: '', round: 0, at: MONDAY },
      ...row,
      ...(carried === undefined ? {} : { carried }),
    }),
  );

/** A live lesson of the team; `change` is of its row. */
export const lessonBody = (said: Partial<LessonContent>, change: Record<string, unknown> = {}) => ({
  ...{ state: 'live', rev: idOf(7_500), tier: 2, verifyBy: MONDAY + 9e9, recheck: null, version: 1 },
  homeSkill: skillId(0),
  content: content(said),
  ...change,
});

/** A device connected to a team with two live lessons, one that is retired and one of a newer version; and one of its own. */
export async function connected<D extends Deps>(deps: D, change: Partial<Link> = {}): Promise<D> {
  const { db } = deps;
  await db.links.put(teamLink(change));
  if (change.end === undefined || change.end === null) await db.meta.put({ key: 'team', value: TEAM });
  const lesson = (n: number, body: unknown, more: Partial<Put> = {}) =>
    putRow(deps, { entity: 'lesson', id: teamLesson(n), body, ...more });
  await lesson(1, lessonBody({ title: 'Reload the gateway' }, { recheck: 'flag' }));
  await lesson(2, lessonBody({ title: 'Drain a pump', situation: 'The pump has to be drained.' }));
  await lesson(3, lessonBody({ title: 'Old ways' }, { state: 'retired' }));
  await lesson(4, lessonBody({ title: 'From tomorrow' }), { carried: 'words' });
  const skill = { id: skillId(0), cues: [], name: 'Pumps', version: 1, named: [], domainApprover: null };
  await putRow(deps, { entity: 'skill', id: skillId(0), body: { ...skill, offered: null, owner: PERSON } });
  await appendEvents(db, [revised({ id: 1, at: MONDAY })]);
  return deps;
}

/** Notes that a lesson of one's own became one of a team. */
export const taken = (deps: Deps, lesson: Id, as: Id) =>
  recordEvent(deps, async () =>
    ok({
      kind: 'lesson.submitted',
      body: { lesson, as, rev: idOf(1_001), sent: idOf(7_500), submission: idOf(960) },
    }),
  );
