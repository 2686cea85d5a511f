import { readDrift, writeDrift } from '../../db/drifts.ts';
import type { Deps } from '../deps.ts';
import { quotesHere } from '../team/quotes-here.ts';
import type { Behind } from './behind.ts';
import { driftAfter } from './drift-after.ts';

/** What a page answered, if it is an answer to so many quotes. */
const answersIn = (said: unknown, count: number): (boolean | null)[] | null =>
  Array.isArray(said) &&
  said.length === count &&
  said.every((one) => one === null || typeof one === 'boolean')
    ? said
    : null;

/** Looks for one lesson's quotes on the page in a tab and keeps which were there; false where the page could not be asked. */
export async function requote(
  { db, page, now }: Pick<Deps, 'db' | 'page' | 'now'>,
  { tab, address }: { tab: number; address: string },
  { team, lesson, rev, content }: Behind,
): Promise<boolean> {
  const here = quotesHere(content, address);
  if (here.length === 0) return false;
  const said = await page.find(
    tab,
    address,
    here.map(({ selector }) => selector),
  );
  const seen = answersIn(said, here.length);
  if (seen === null) return false;
  const before = await readDrift(db, { team, lesson });
  const claims = here.map(({ claim }, at) => ({ claim, isThere: seen[at] ?? null }));
  await writeDrift(db, { team, lesson }, driftAfter(before?.rev === rev ? before : null, rev, claims, now()));
  return true;
}
