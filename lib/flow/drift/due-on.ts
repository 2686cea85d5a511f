import { readDrift } from '../../db/drifts.ts';
import { dayOf } from '../../log/day.ts';
import type { Deps } from '../deps.ts';
import { quotesHere } from '../team/quotes-here.ts';
import type { Behind } from './behind.ts';
import { lessonsOfPage } from './lessons-of-page.ts';

/** The lessons that quote a page and were not looked for on it today. */
export async function dueOn({ db, now }: Pick<Deps, 'db' | 'now'>, address: string): Promise<Behind[]> {
  const due: Behind[] = [];
  for (const behind of await lessonsOfPage(db, address)) {
    const { team, lesson, rev, content } = behind;
    const known = await readDrift(db, { team, lesson });
    const isDue = known?.rev !== rev || dayOf(known.at) !== dayOf(now());
    if (isDue && quotesHere(content, address).length > 0) due.push(behind);
  }
  return due;
}
