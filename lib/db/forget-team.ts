import { Dexie } from 'dexie';
import type { Id } from '../model/id.ts';
import { forgetConsent } from './consents.ts';
import { forgetDrifts } from './drifts.ts';
import { forgetEarlier } from './earlier-words.ts';
import { forgetRead } from './flag-answers.ts';
import { voidAnswers } from './outbox.ts';
import { forgetFlags } from './raised-flags.ts';
import { forgetTitles } from './reviews.ts';
import type { Db } from './schema.ts';

const under = ({ rows }: Db, ...key: string[]) =>
  rows.where('[team+stream+entity+id]').between(key, [...key, Dexie.maxKey]);

/** What of a team is kept here that is not the person's own: its rows, and the tasks, which hold words of others. */
const shared = (db: Db, team: Id) => [under(db, team, 'team'), under(db, team, 'me', 'task')] as const;

/** How many such rows there are. */
export async function countShared(db: Db, team: Id): Promise<number> {
  const [rows, tasks] = shared(db, team);
  return (await rows.count()) + (await tasks.count());
}

/** Deletes what is a team's here, inside the running transaction. The person's events, their lessons and the outbox stay. */
export async function forgetTeam(db: Db, team: Id): Promise<void> {
  for (const some of shared(db, team)) await db.rows.bulkDelete(await some.primaryKeys());
  await forgetFlags(db, team);
  await forgetRead(db, team);
  await forgetConsent(db, team);
  await voidAnswers(db, team);
  await forgetDrifts(db, team);
  await forgetEarlier(db, team);
  await forgetTitles(db, team);
  await db.links.update(team, { teamRows: null });
}
