import { Dexie } from 'dexie';
import type { Db } from '../../db/schema.ts';
import type { TipDb } from '../../db/tip-db.ts';
import { readTipState, writeTipState } from '../../db/tip-state.ts';
import type { Link } from '../../sync/link.ts';
import { breathe } from '../breathe.ts';
import { teamSkills } from '../queries/team-skills.ts';
import { dropMissing } from './drop-tips.ts';
import { takeRows } from './take-rows.ts';

const BATCH = 50;

/** Every change of a team's rows moves this. */
const stateOf = ({ teamRows, round, renewing, epoch }: Link): string =>
  JSON.stringify([teamRows, round, renewing, epoch]);

/** Takes over what changed in a team's approved lessons. */
export async function indexTeam(db: Db, tips: TipDb, link: Link): Promise<void> {
  const { team } = link;
  if ((await readTipState(tips, `team:${team}`)) === stateOf(link)) return;
  const skills = await teamSkills(db, link);
  // Where the last pass was broken off, which saw the same rows; another state is looked at from its first row.
  const begun = await readTipState<{ of: string; after: string }>(tips, `at:${team}`);
  let after = begun?.of === stateOf(link) ? begun.after : '';
  for (let more = true; more; ) {
    const [start, end] = [after, Dexie.maxKey].map((id) => [team, 'team', 'lesson', id]);
    const some = db.rows.where('[team+stream+entity+id]').between(start, end, false, false);
    const rows = await some.limit(BATCH).toArray();
    await takeRows(tips, rows, skills);
    more = rows.length === BATCH;
    after = rows.at(-1)?.id ?? after;
    await writeTipState(tips, `at:${team}`, { of: stateOf(link), after });
    await breathe();
  }
  await dropMissing(db, tips, team);
  await writeTipState(tips, `team:${team}`, stateOf(link));
}
