import type { Deps, Live } from '../deps.ts';
import { live } from './live.ts';

/** How many items wait in all outboxes. */
export const watchWaiting = ({ db }: Pick<Deps, 'db'>): Live<number> =>
  live(() => db.outbox.filter(({ state }) => state === 'waiting').count());
