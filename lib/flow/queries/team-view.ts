import { countShared } from '../../db/forget-team.ts';
import { isOver } from '../../db/outbox.ts';
import type { Db } from '../../db/schema.ts';
import { isPrepared } from '../../sync/batch.ts';
import type { Link } from '../../sync/link.ts';
import type { SyncProblem } from '../../sync/problem.ts';
import type { TeamView } from '../deps.ts';
import { problemOf } from '../team/problem-of.ts';
import { deadOf } from './dead-of.ts';
import { unsentOf } from './unsent-of.ts';

const inState = ({ outbox }: Db, team: string, state: string) =>
  outbox.where('[team+state]').equals([team, state]);

const carried = ({ rows }: Db, team: string, why: string) =>
  rows.where('[team+carried]').equals([team, why]).count();

/** A connection with what waits, what was refused and what cannot be read. */
export async function teamView(db: Db, active: string | null, link: Link): Promise<TeamView> {
  const { team, teamName: name, personName: person, address, since, end, backup, syncedAt, auditGone } = link;
  const unsent = await inState(db, team, 'waiting')
    .filter(({ what }) => what.t !== 'event')
    .toArray();
  return {
    ...{ team, name, person, address, since, end, backup, syncedAt, auditGone },
    device: link.deviceName ?? null,
    asks: link.asks !== null,
    isActive: team === active,
    waiting: await inState(db, team, 'waiting').count(),
    reading: end === null ? (link.reading ?? null) : null,
    unsent: unsent.flatMap(unsentOf),
    undecided: unsent.filter(({ what }) => isPrepared(what)).length,
    left: isOver(end) ? await countShared(db, team) : 0,
    dead: await deadOf(db, team),
    unread: { sealed: await carried(db, team, 'sealed'), unfit: await carried(db, team, 'unfit') },
    trouble: link.trouble && problemOf(link.trouble as SyncProblem, address),
  };
}
