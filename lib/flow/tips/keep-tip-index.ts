import { readDevice } from '../../db/meta.ts';
import type { Db } from '../../db/schema.ts';
import { tipDbOf } from '../../db/tip-db.ts';
import { beginTips, tipNames } from '../../db/tip-state.ts';
import { mayRead } from '../queries/library-teams.ts';
import { dropTips } from './drop-tips.ts';
import { indexOwn } from './index-own.ts';
import { indexTeam } from './index-team.ts';
import { listAll } from './take-tips.ts';

/** How the index is made; with another number it is made again. */
const VERSION = 6;

const running = new WeakMap<Db, Promise<void>>();

async function onePass(db: Db): Promise<void> {
  const tips = tipDbOf(db);
  await beginTips(tips, `${VERSION} ${await readDevice(db)}`);
  await listAll(tips);
  const links = (await db.links.toArray()).filter(mayRead);
  const teams = new Set<string>(links.map(({ team }) => team));
  const kept = (await tips.state.where('key').startsWith('team:').primaryKeys()).map((key) => key.slice(5));
  for (const team of kept.filter((one) => !teams.has(one))) {
    await dropTips(tips, await tipNames(tips, `${team}:`));
    await tips.state.bulkDelete([`team:${team}`, `at:${team}`]);
  }
  await indexOwn(db, tips);
  for (const link of links) await indexTeam(db, tips, link);
}

/**
 * Brings the index of tips up to date with the person's own lessons and those of teams this device may read. Only what changed is read
 * whole, a few at a time; what is broken off goes on where it was. One pass at a time.
 */
export function keepTipIndex({ db }: { db: Db }): Promise<void> {
  const pass = (running.get(db) ?? Promise.resolve()).catch(() => undefined).then(() => onePass(db));
  running.set(db, pass);
  return pass;
}
