import { liveQuery } from 'dexie';
import type { Live } from '../deps.ts';

/** Runs the query now and again whenever something it read has changed. */
export const live = <T>(query: () => PromiseLike<T> | T): Live<T> =>
  liveQuery(() => Promise.resolve(query()));
