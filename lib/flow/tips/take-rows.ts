import type { RowRecord } from '../../db/schema.ts';
import type { TipDb } from '../../db/tip-db.ts';
import type { Id } from '../../model/id.ts';
import { lessonOf } from '../queries/team-lessons.ts';
import type { TeamSkill } from '../queries/team-skills.ts';
import { newTip } from './new-tip.ts';
import { takeTips } from './take-tips.ts';
import { tipName } from './tip-name.ts';

/** What a row says that the index is made of. */
const stampOf = ({ seq, hash, body, carried }: RowRecord): string => {
  const { rev, state, verifyBy } = (body ?? {}) as Record<string, unknown>;
  return JSON.stringify([seq, hash, rev, state, verifyBy, carried]);
};

const nameOf = ({ team, id }: RowRecord): string => tipName({ team, lesson: id as Id });

/** Takes over rows of a team's lessons that say something else than the index; the others are only looked at. */
export async function takeRows(
  tips: TipDb,
  rows: readonly RowRecord[],
  skills: readonly TeamSkill[],
): Promise<void> {
  const known = await tips.tips.where('lesson').anyOf(rows.map(nameOf)).toArray();
  const stamps = new Map(known.map(({ lesson, stamp }) => [lesson, stamp]));
  const byId = new Map(skills.map((skill) => [skill.id as string, skill]));
  const names = new Map(skills.map(({ id, name }) => [id as string, name]));
  const changed = rows.filter((row) => stamps.get(nameOf(row)) !== stampOf(row));
  const fresh = changed.flatMap((row) => {
    const of = { team: row.team, lesson: row.id as Id };
    const found = row.carried === undefined ? lessonOf(of.lesson, row.body, byId) : null;
    if (found === null) return [];
    return [newTip({ of, content: found.content, stamp: stampOf(row), until: found.row.verifyBy }, names)];
  });
  const gone = changed.map(nameOf).filter((name) => stamps.has(name));
  if (fresh.length + gone.length > 0) await takeTips(tips, fresh, gone);
}
