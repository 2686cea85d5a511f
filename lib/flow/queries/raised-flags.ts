import { type RaisedRecord, raisedFlags } from '../../db/raised-flags.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { RaisedFlag } from '../deps.ts';
import { answered, flagsIn, type Standing } from './flag-standing.ts';

/** The flags this device raised about a lesson and how each stands, newest first. */
export async function raisedAbout(db: Db, team: Id, lesson: Id): Promise<RaisedFlag[]> {
  const raised = (await raisedFlags(db, team)).filter((flag) => flag.lesson === lesson).reverse();
  if (raised.length === 0) return [];
  const [waiting, dead] = [await flagsIn(db, team, 'waiting'), await flagsIn(db, team, 'dead')];
  const standing = async (flag: RaisedRecord): Promise<Standing> => {
    if (waiting.has(flag.id)) return { state: 'waiting', code: null };
    const code = dead.get(flag.id);
    return code === undefined ? answered(db, team, flag) : { state: 'refused', code };
  };
  return Promise.all(
    raised.map(async ({ lesson: _, ...flag }) => ({ ...flag, ...(await standing(flag as RaisedRecord)) })),
  );
}
