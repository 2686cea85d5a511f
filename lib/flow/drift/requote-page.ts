import { readDrift } from '../../db/drifts.ts';
import { attempt } from '../../db/problem-of.ts';
import { dayOf } from '../../log/day.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import type { Behind } from './behind.ts';
import { lessonsOfPage } from './lessons-of-page.ts';
import { requote } from './requote.ts';

/** Without `again`, a lesson that was looked for today is left alone. */
type Wanted = { tab: number; address: string; again?: boolean };

async function isDue({ db, now }: Pick<Deps, 'db' | 'now'>, { team, lesson, rev }: Behind): Promise<boolean> {
  const known = await readDrift(db, { team, lesson });
  return known?.rev !== rev || dayOf(known.at) !== dayOf(now());
}

/**
 * Looks which quotes the page in a tab still says, for each lesson that quotes it, and keeps that; nothing of the page leaves
 * it. Returns how many lessons were looked for. Problems: storage.
 */
export const requotePage = (deps: Deps, { again = false, ...page }: Wanted): Promise<Result<number>> =>
  attempt(async () => {
    let count = 0;
    for (const behind of await lessonsOfPage(deps.db, page.address)) {
      if (!again && !(await isDue(deps, behind))) continue;
      if (await requote(deps, page, behind)) count += 1;
    }
    return ok(count);
  });
