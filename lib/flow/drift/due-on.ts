import { readDrift } from '../../db/drifts.ts';
import { dayOf } from '../../log/day.ts';
import type { Id } from '../../model/id.ts';
import type { Deps } from '../deps.ts';
import { quotesHere } from '../team/quotes-here.ts';
import type { Behind } from './behind.ts';
import { timesOf } from './drift-of.ts';
import { lessonsOfPage } from './lessons-of-page.ts';

/** The lessons of whose quotes on a page some were not looked for today. */
export async function dueOn({ db, now }: Pick<Deps, 'db' | 'now'>, address: string): Promise<Behind[]> {
  const due: Behind[] = [];
  for (const behind of await lessonsOfPage(db, address)) {
    const { team, lesson, rev, content } = behind;
    const known = await readDrift(db, { team, lesson });
    const times = known?.rev === rev ? timesOf(known) : {};
    const isDue = ({ claim }: { claim: Id }) => dayOf(times[claim] ?? 0) !== dayOf(now());
    if (quotesHere(content, address).some(isDue)) due.push(behind);
  }
  return due;
}
