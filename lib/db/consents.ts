import type { Id } from '../model/id.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Db } from './schema.ts';

/** Whether answers go into a team's figures from this device, and since when: no answer of before goes; `at` is the device's clock in ms. */
export type Consent = { given: boolean; at: number };

const key = (team: Id) => `consent:${team}` as const;

/** What the person said, or null while nobody asked them. */
export const readConsent = async (db: Db, team: Id): Promise<Consent | null> =>
  (await readMeta<Consent>(db, key(team))) ?? null;

export const writeConsent = (db: Db, team: Id, consent: Consent): Promise<void> =>
  writeMeta(db, key(team), consent);

export const forgetConsent = (db: Db, team: Id): PromiseLike<void> => db.meta.delete(key(team));
