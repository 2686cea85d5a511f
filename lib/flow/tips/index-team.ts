import { Dexie } from 'dexie';
import { putTips } from '../../db/put-tips.ts';
import type { Db, RowRecord } from '../../db/schema.ts';
import type { TipDb } from '../../db/tip-db.ts';
import { readTipState, tipNames, writeTipState } from '../../db/tip-state.ts';
import type { Link } from '../../sync/link.ts';
import { breathe } from '../breathe.ts';
import { lessonOf } from '../queries/team-lessons.ts';
import { type TeamSkill, teamSkills } from '../queries/team-skills.ts';
import { newTip } from './new-tip.ts';
import { tipName, tipOf } from './tip-name.ts';

const BATCH = 50;

/** What a row says that the index is made of. */
const stampOf = ({ seq, hash, body, carried }: RowRecord): string => {
  const { rev, state, verifyBy } = (body ?? {}) as Record<string, unknown>;
  return JSON.stringify([seq, hash, rev, state, verifyBy, carried]);
};

/** Every change of a team's rows moves this. */
const stateOf = ({ teamRows, round, renewing, epoch }: Link): string =>
  JSON.stringify([teamRows, round, renewing, epoch]);

/** Takes over what changed in a team's approved lessons; rows that say what they said are only looked at. */
export async function indexTeam(db: Db, tips: TipDb, link: Link): Promise<void> {
  const { team } = link;
  if ((await readTipState(tips, `team:${team}`)) === stateOf(link)) return;
  const skills = new Map((await teamSkills(db, link)).map((skill) => [skill.id as string, skill]));
  const ended = [team, 'team', 'lesson', Dexie.maxKey];
  // Where the last pass was broken off; after the end a pass begins at the first row again.
  let after = (await readTipState<string>(tips, `at:${team}`)) ?? '';
  for (let more = true; more; ) {
    const start = [team, 'team', 'lesson', after];
    const some = db.rows.where('[team+stream+entity+id]').between(start, ended, false, false);
    const rows = await some.limit(BATCH).toArray();
    await takeRows(tips, link, rows, skills);
    more = rows.length === BATCH;
    after = more ? (rows.at(-1)?.id ?? '') : '';
    await writeTipState(tips, `at:${team}`, after);
    await breathe();
  }
  await dropMissing(db, tips, link);
  await writeTipState(tips, `team:${team}`, stateOf(link));
}

async function takeRows(
  tips: TipDb,
  { team }: Link,
  rows: readonly RowRecord[],
  skills: ReadonlyMap<string, TeamSkill>,
): Promise<void> {
  const names = rows.map(({ id }) => tipName({ team, lesson: id as Link['team'] }));
  const known = await tips.tips.where('lesson').anyOf(names).toArray();
  const stamps = new Map(known.map(({ lesson, stamp }) => [lesson, stamp]));
  const skillNames = new Map([...skills].map(([id, { name }]) => [id, name]));
  const changed = rows.filter((row, at) => stamps.get(names[at] ?? '') !== stampOf(row));
  const fresh = changed.flatMap((row) => {
    const of = { team, lesson: row.id as Link['team'] };
    const found = row.carried === undefined ? lessonOf(of.lesson, row.body, skills) : null;
    if (found === null) return [];
    const { verifyBy: until } = found.row;
    return [newTip({ of, content: found.content, stamp: stampOf(row), until }, skillNames)];
  });
  const gone = changed.map(({ id }) => tipName({ team, lesson: id as Link['team'] }));
  if (changed.length > 0)
    await putTips(
      tips,
      fresh,
      gone.filter((name) => stamps.has(name)),
    );
}

/** Takes out lessons whose rows are gone. */
async function dropMissing(db: Db, tips: TipDb, { team }: Link): Promise<void> {
  const names = await tipNames(tips, `${team}:`);
  const keys = names.map((name): [typeof team, string, string, string] => [
    team,
    'team',
    'lesson',
    tipOf(name).lesson,
  ]);
  const there = new Set(
    ((await db.rows.where('[team+stream+entity+id]').anyOf(keys).primaryKeys()) as string[][]).map(
      (key) => key[3],
    ),
  );
  await dropTips(
    tips,
    names.filter((name) => !there.has(tipOf(name).lesson)),
  );
}

/** Takes lessons out of the index, some at a time. */
export async function dropTips(tips: TipDb, names: readonly string[]): Promise<void> {
  for (let at = 0; at < names.length; at += BATCH) {
    await putTips(tips, [], names.slice(at, at + BATCH));
    await breathe();
  }
}
