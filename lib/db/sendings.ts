import type { Capture } from '../model/capture.ts';
import type { Id } from '../model/id.ts';
import type { Sending } from '../model/sending.ts';
import { requireSame } from './same-capture.ts';
import type { Db } from './schema.ts';

/** Older ones are forgotten: nobody looks further back, and each costs room. */
const MOST = 1_000;

/** Notes a request before it leaves, so that none leaves unnoted, nor one about a page that was erased or changed. Problem: `not-kept`. */
export const openSending = (db: Db, sending: Sending, about: Capture | null): PromiseLike<void> =>
  db.transaction('rw', [db.sendings, db.captures], async () => {
    if (about !== null) await requireSame(db, about);
    await db.sendings.put(sending);
    const over = (await db.sendings.count()) - MOST;
    if (over > 0) await db.sendings.bulkDelete(await db.sendings.orderBy('id').limit(over).primaryKeys());
  });

export const endSending = async (
  db: Db,
  id: Id,
  ended: Sending['ended'],
  tokens: Sending['tokens'],
): Promise<void> => {
  await db.sendings.update(id, { ended, tokens });
};

const RECENT = 60;

/** What a server counted for requests of a known size, the latest of them. */
export async function countedBy(
  db: Db,
  { origin, model }: Pick<Sending, 'origin' | 'model'>,
): Promise<{ characters: number; tokens: number }[]> {
  const recent = await db.sendings.orderBy('id').reverse().limit(RECENT).toArray();
  return recent
    .filter((sending) => sending.origin === origin && sending.model === model && sending.what !== 'probe')
    .flatMap(({ bytes, tokens }) => (tokens === null ? [] : [{ characters: bytes, tokens: tokens.sent }]));
}
