import type { Db } from '../../db/schema.ts';
import type { TipDb } from '../../db/tip-db.ts';
import { tipNames } from '../../db/tip-state.ts';
import type { Id } from '../../model/id.ts';
import { takeTips } from './take-tips.ts';
import { tipOf } from './tip-name.ts';

const BATCH = 50;

/** Takes lessons out of the index, some at a time. */
export async function dropTips(tips: TipDb, names: readonly string[]): Promise<void> {
  for (let at = 0; at < names.length; at += BATCH) {
    await takeTips(tips, [], names.slice(at, at + BATCH));
  }
}

/** Takes out a team's lessons whose rows are gone. */
export async function dropMissing(db: Db, tips: TipDb, team: Id): Promise<void> {
  const names = await tipNames(tips, `${team}:`);
  const keys = names.map((name): string[] => [team, 'team', 'lesson', tipOf(name).lesson]);
  const found = await db.rows.where('[team+stream+entity+id]').anyOf(keys).primaryKeys();
  const there = new Set(found.map(([, , , id]) => id));
  await dropTips(
    tips,
    names.filter((name) => !there.has(tipOf(name).lesson)),
  );
}
