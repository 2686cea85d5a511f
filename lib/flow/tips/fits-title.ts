import type { Db } from '../../db/schema.ts';
import { tipDbOf } from '../../db/tip-db.ts';
import { tipPostings } from '../../db/tip-postings.ts';
import { tipKeys } from '../../db/tip-state.ts';
import { SKILL } from '../../tips/lesson.ts';
import { mayFit, type PageName } from '../../tips/may-fit.ts';
import { openOn } from './open-on.ts';

/** Whether a lesson that may be shown on a page fits what its title and address say; nothing of the page is looked at. */
export async function fitsTitle(db: Db, page: PageName, now: number): Promise<boolean> {
  const tips = tipDbOf(db);
  const { isOpen } = await openOn(db, page.address, now);
  return mayFit(page, await tipKeys(tips, SKILL), { postings: tipPostings(tips), isOpen });
}
