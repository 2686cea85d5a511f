import type { Consent } from '../../db/consents.ts';
import { readDevice } from '../../db/meta.ts';
import type { Db } from '../../db/schema.ts';
import type { LogEvent } from '../../model/event.ts';

/** Whether an answer goes from this device: it was given here under the consent there is, or is the one that was asked about, whose time that has. */
export const goesFromHere = async (
  db: Db,
  consent: Consent | null,
  said: Pick<LogEvent, 'at' | 'device'>,
): Promise<boolean> =>
  consent?.given === true &&
  (consent.at === said.at || (consent.at < said.at && said.device === (await readDevice(db))));
