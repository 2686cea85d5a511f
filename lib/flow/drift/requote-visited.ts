import { dayOf } from '../../log/day.ts';
import { withoutPart } from '../../model/without-part.ts';
import type { Deps } from '../deps.ts';
import { mayReadFacts } from '../tips/may-read-facts.ts';
import { dueOn } from './due-on.ts';
import { requoteAll } from './requote-page.ts';

/** Pages there was nothing to look for on, with what that rested on; kept while a worker lives and nowhere else. */
const nothing = new Map<string, string>();

/** With another day or other lessons there may be something to look for. */
const restsOn = async ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<string> => {
  const teams = (await db.links.toArray()).map(({ team, teamRows, end }) => [team, teamRows, end]);
  return JSON.stringify([db.name, dayOf(now()), await db.lessons.orderBy('seq').lastKey(), teams]);
};

/** Where tips are on for a page that is visited: at most once a day, looks for the quotes of lessons made from it. */
export async function requoteVisited(deps: Deps, page: { tab: number; address: string }): Promise<void> {
  const state = await restsOn(deps);
  const key = withoutPart(page.address);
  if (nothing.get(key) === state || !(await mayReadFacts(deps, page.address))) return;
  const due = await dueOn(deps, page.address);
  if (due.length === 0) nothing.set(key, state);
  await requoteAll(deps, page, due);
}
