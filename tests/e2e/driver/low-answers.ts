import { randomBytes } from 'node:crypto';
import { isoWeek } from '../../../lib/model/iso-week.ts';
import { verifyByJob } from '../../../server/jobs/verify-by.ts';
import { weeklyCut } from '../../../server/jobs/weekly-cut.ts';
import { openStore } from '../../../server/store/open.ts';
import { deviceOf } from './live-lesson.ts';
import type { SeededServer } from './seeded-server.ts';

const WEEK = 7 * 86_400_000;

/** Everybody but the first two answers a question of a lesson this week, wrong but for one, as their own devices send it. */
export async function answerBadly(server: SeededServer, lesson: string): Promise<void> {
  for (const [at, person] of server.people.slice(2).entries()) {
    const body = { kind: 'check', lesson, week: isoWeek(Date.now()), value: at === 0 ? 'right' : 'wrong' };
    await deviceOf(server, person)('check', body, { t: 'contribution' });
  }
}

/** Makes the figures of this week as the server does when it is over, on its database beside it. */
export async function endWeek({ file }: SeededServer): Promise<number> {
  const store = await openStore({ kind: 'sqlite', file }, 'leave');
  const given = { store, now: () => Date.now() + 2 * WEEK, random: (size: number) => randomBytes(size) };
  const made = await weeklyCut({ ...given, config: { SMTP_URL: undefined } });
  await store.close();
  return made;
}

/** Lets the day come by which lessons are to be verified, and tells who stands for them, as the server does; gives how many. */
export async function endTerm({ file }: SeededServer): Promise<number> {
  const store = await openStore({ kind: 'sqlite', file }, 'leave');
  const past = Date.now() - 1_000;
  for (const { team_id, lesson_id } of await store.list('lesson', { where: { state: 'live' } }))
    await store.write((tx) => tx.patch('lesson', { team_id, lesson_id }, { verify_by: past }));
  const given = { store, now: Date.now, random: (size: number) => randomBytes(size) };
  const told = await verifyByJob({ ...given, config: { SMTP_URL: undefined } });
  await store.close();
  return told;
}
