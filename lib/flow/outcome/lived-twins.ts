import type { Db } from '../../db/schema.ts';
import { isKnown, type KnownEvent } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import { rowBody } from '../team/team-rows.ts';

type Submitted = Extract<KnownEvent, { kind: 'lesson.submitted' }>;
type Row = { state?: unknown; revisions?: readonly { rev: Id; at: number; carried: boolean }[] } | undefined;

/**
 * A submission of the person's own; `since` is when it went live in its team, in ms, or a week later where other words were live before it, so
 * that the figures of that week are not taken for its own. Null where no server here says.
 */
export type Lived = { lesson: Id; as: Id; team: Id | null; since: number | null };

const WEEK_MS = 7 * 86_400_000;

/** Of a live lesson that one's own is only to improve nothing counts until that was approved. */
async function livedAs(db: Db, { team, body }: Submitted): Promise<Lived[]> {
  const { lesson, as, sent } = body;
  const row = team === null ? undefined : ((await rowBody(db, [team, 'team', 'lesson', as])) as Row);
  const revisions = row?.state === 'live' ? (row.revisions ?? []) : [];
  const own = revisions.find(({ rev }) => rev === sent);
  if (own === undefined) return revisions.length > 0 ? [] : [{ lesson, as, team, since: null }];
  return [{ lesson, as, team, since: own.at + (own === revisions.at(-1) ? 0 : WEEK_MS) }];
}

/** What became of the person's own lessons in their teams, or of one of them, in the order they were sent. */
export async function livedOf(db: Db, lesson: Id | null = null): Promise<Lived[]> {
  const events = await db.events.where('kind').equals('lesson.submitted').toArray();
  const isOne = (event: (typeof events)[number]): event is Submitted =>
    isKnown(event) && event.kind === 'lesson.submitted' && (lesson === null || event.body.lesson === lesson);
  const sent = events.filter(isOne);
  return (await Promise.all(sent.map((event) => livedAs(db, event)))).flat();
}
