import type { Deps, Live, SendingView } from '../deps.ts';
import { live } from './live.ts';

/** What left this browser, newest first; all that is kept of it. */
export const watchSendings = ({ db }: Deps): Live<SendingView[]> =>
  live(async () => {
    const sent = await db.sendings.orderBy('id').reverse().toArray();
    const captures = await db.captures.bulkGet(sent.map(({ capture }) => capture ?? ''));
    return sent.map((sending, at) => ({ ...sending, title: captures[at]?.title ?? null }));
  });
