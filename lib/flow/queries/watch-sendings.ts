import type { Db } from '../../db/schema.ts';
import type { Deps, Live, SendingView } from '../deps.ts';
import { live } from './live.ts';

/** The titles of captures; one may be large and sent many times, so each is read once and let go of before the next. */
async function titlesOf(db: Db, captures: readonly (string | null)[]): Promise<Map<string, string | null>> {
  const titles = new Map<string, string | null>();
  for (const id of captures)
    if (id !== null && !titles.has(id)) titles.set(id, (await db.captures.get(id))?.title ?? null);
  return titles;
}

/** What left this browser, newest first; all that is kept of it, with the titles of the newest `titled`, or of all. */
export const watchSendings = ({ db }: Deps, titled: number | null = null): Live<SendingView[]> =>
  live(async () => {
    const sent = await db.sendings.orderBy('id').reverse().toArray();
    const named = titled ?? sent.length;
    const titles = await titlesOf(
      db,
      sent.slice(0, named).map(({ capture }) => capture),
    );
    return sent.map((sending, at) =>
      at < named ? { ...sending, title: titles.get(sending.capture ?? '') ?? null } : sending,
    );
  });
