import { attempt } from '../../db/problem-of.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import type { Behind } from './behind.ts';
import { dueOn } from './due-on.ts';
import { lessonsOfPage } from './lessons-of-page.ts';
import { requote } from './requote.ts';

type Page = { tab: number; address: string };

/** Looks for the quotes of these lessons on the page in a tab; returns for how many it could. */
export async function requoteAll(
  deps: Pick<Deps, 'db' | 'page' | 'now'>,
  page: Page,
  lessons: readonly Behind[],
): Promise<number> {
  let count = 0;
  for (const behind of lessons) if (await requote(deps, page, behind)) count += 1;
  return count;
}

/**
 * Looks which quotes the page in a tab still says, for each lesson that quotes it, and keeps that; nothing of the page leaves
 * it. Without `again`, a lesson that was looked for today is left alone. Returns how many lessons were looked for. Problems: storage.
 */
export const requotePage = (
  deps: Deps,
  { again = false, ...page }: Page & { again?: boolean },
): Promise<Result<number>> =>
  attempt(async () => {
    const lessons = again ? await lessonsOfPage(deps.db, page.address) : await dueOn(deps, page.address);
    return ok(await requoteAll(deps, page, lessons));
  });
