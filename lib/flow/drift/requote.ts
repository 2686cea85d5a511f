import { type Drift, readDrift, writeDrift } from '../../db/drifts.ts';
import type { Id } from '../../model/id.ts';
import type { Deps } from '../deps.ts';
import { quotesHere } from '../team/quotes-here.ts';
import type { Behind } from './behind.ts';
import { timesOf } from './drift-of.ts';

/** What a page answered, if it is an answer to so many quotes. */
const answersIn = (said: unknown, count: number): (boolean | null)[] | null =>
  Array.isArray(said) &&
  said.length === count &&
  said.every((one) => one === null || typeof one === 'boolean')
    ? said
    : null;

const lookedFor = (here: readonly { claim: Id }[], now: number) =>
  Object.fromEntries(here.map(({ claim }) => [claim, now]));

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
  const known: Drift = before?.rev === rev ? before : { rev, at: now(), claims: {}, asked: null };
  const told = here.flatMap(({ claim }, at) => (seen[at] == null ? [] : [[claim, seen[at]]]));
  const claims: Drift['claims'] = { ...known.claims, ...Object.fromEntries(told) };
  const drift = { ...known, at: now(), claims, seen: { ...timesOf(known), ...lookedFor(here, now()) } };
  // What is all there again was answered, and is asked about anew once it goes.
  const isThere = !Object.values(claims).includes(false);
  await writeDrift(db, { team, lesson }, isThere ? { ...drift, asked: null, askedOf: [] } : drift);
  return true;
}
