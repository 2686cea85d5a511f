import { liveQuery } from 'dexie';
import type { Live } from '../deps.ts';

/**
 * Runs the query now and again whenever something it read has changed. Dexie keeps apart what each of several queries reads across
 * their awaits only where it is handed an async function.
 */
export const live = <T>(query: () => PromiseLike<T> | T): Live<T> => liveQuery(async () => query());
