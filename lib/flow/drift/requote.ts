import { readDrift, writeDrift } from '../../db/drifts.ts';
import type { Deps } from '../deps.ts';
import { quotesHere } from '../team/quotes-here.ts';
import type { Behind } from './behind.ts';

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
  const { claims, asked } = before?.rev === rev ? before : { claims: {}, asked: null };
  const told = here.flatMap(({ claim }, at) => (seen[at] == null ? [] : [[claim, seen[at]]]));
  await writeDrift(
    db,
    { team, lesson },
    { rev, at: now(), asked, claims: { ...claims, ...Object.fromEntries(told) } },
  );
  return true;
}
