import { canonical } from '../../lib/hash/canonical.ts';
import { type Contributed, readingsOf } from '../../lib/insights/reading.ts';
import { uuidv7 } from '../../lib/model/id.ts';
import { appendAudit } from '../audit.ts';
import { taskPlace } from '../commands/write-tasks.ts';
import type { Deps } from '../deps.ts';
import type { Tx } from '../store/port.ts';
import { isCut } from '../sync/iso-week.ts';
import { holdWeekKey } from '../sync/week-key.ts';
import { markLowChecks } from './low-checks.ts';

type Given = Pick<Deps, 'store' | 'now' | 'random'> & Parameters<typeof taskPlace>[0];

async function answersOf(tx: Tx, team: string, week: string): Promise<Contributed[]> {
  const rows = await tx.list('contribution', { where: { team_id: team, week } });
  return rows.flatMap(({ token, pool_token, lesson_id, skill_id, kind, value }) =>
    kind === 'outcome' || kind === 'check'
      ? [{ token, poolToken: pool_token, lesson: lesson_id, skill: skill_id, kind, value }]
      : [],
  );
}

/** Makes the readings of one week and destroys its key and answers, all at once. Answers without a key are of no use. */
async function cut(tx: Tx, team: string, week: string, deps: Given): Promise<number> {
  const { now, random } = deps;
  const [head] = await tx.lock(team, ['team', 'audit']);
  const held = await holdWeekKey(tx, team, week);
  if (held === null) {
    await tx.remove('contribution', { team_id: team, week });
    return 0;
  }
  const made = readingsOf(await answersOf(tx, team, week));
  let seq = head?.seq ?? 0;
  await tx.insert(
    'reading',
    made.map(({ subject, body }) => ({
      team_id: team,
      reading_id: uuidv7(now(), random(16)),
      seq: ++seq,
      measure: body.measure,
      subject: `${subject.kind}:${subject.id}`,
      week,
      body: canonical({ ...body, subject, week }),
    })),
  );
  if (made.length > 0) await tx.patch('head', { team_id: team, stream: 'team' }, { seq });
  await markLowChecks(tx, taskPlace(deps, team), { week, made });
  await tx.remove('contribution', { team_id: team, week });
  await tx.remove('week_key', { team_id: team, week });
  const subject = { kind: 'week', id: week } as const;
  await appendAudit(tx, deps, { team, actor: null, verb: 'week.cut', subject, detail: String(made.length) });
  return made.length;
}

/** The weeks of a team that something is left of, oldest first. */
async function weeksOf({ store }: Given, team: string): Promise<string[]> {
  const where = { team_id: team };
  const weeks = (await store.list('week_key', { where })).map(({ week }) => week);
  const query = { where, order: 'week', limit: 1 } as const;
  let [left] = await store.list('contribution', query);
  while (left !== undefined) {
    const { week } = left;
    weeks.push(week);
    [left] = await store.list('contribution', { ...query, above: { column: 'week', value: week } });
  }
  return [...new Set(weeks)].sort();
}

/**
 * Turns the answers of every week that is over into readings, of every team; returns how many. A week that has been cut has
 * nothing left, so running it twice, or twice at once, does no harm.
 */
export async function weeklyCut(deps: Given): Promise<number> {
  let made = 0;
  for (const { team_id: team } of await deps.store.list('team', { where: {} }))
    for (const week of await weeksOf(deps, team))
      if (isCut(week, deps.now())) made += await deps.store.write((tx) => cut(tx, team, week, deps));
  return made;
}
