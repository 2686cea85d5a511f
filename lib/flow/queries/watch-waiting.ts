import type { Deps, Live } from '../deps.ts';
import { live } from './live.ts';

/** From when on what waits in all outboxes may be sent, each time once, 0 for at once; device clock in ms. */
export const watchWaiting = ({ db }: Pick<Deps, 'db'>): Live<number[]> =>
  live(async () => {
    const rows = await db.outbox.filter(({ state }) => state === 'waiting').toArray();
    return [...new Set(rows.map(({ notBefore }) => notBefore ?? 0))];
  });
