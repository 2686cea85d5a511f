import { readLogBox, readLogKey, writeLogBox } from '../../db/links.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import { KeyBox } from '../../protocol/key.ts';
import { encode } from '../../sync/bytes.ts';
import type { Deps } from '../deps.ts';
import type { Connected } from './team-of.ts';

/** The box of the log's key as it was on the server when the key came here: what opens with the recovery code, and is nothing without it. */
export async function keptBox(db: Db, team: Id): Promise<KeyBox | null> {
  const text = await readLogBox(db, team);
  return text === null ? null : KeyBox.parse(JSON.parse(text));
}

export const keepBox = (db: Db, team: Id, box: KeyBox | null): Promise<void> =>
  writeLogBox(db, team, box === null ? null : JSON.stringify(box));

export const isSameBox = (a: KeyBox | null, b: KeyBox | null): boolean =>
  a?.wrapped === b?.wrapped && a?.salt === b?.salt && a?.v === b?.v;

/** Whether a key that was handed over is the one that this device had to put down: from a device that has not heard of the new one. */
export const isPutDown = async (
  { db }: Pick<Deps, 'db'>,
  { link: { team, otherKey } }: Connected,
  { key, box }: { key: Uint8Array; box: KeyBox | null },
): Promise<boolean> =>
  otherKey === true &&
  encode(key) === (await readLogKey(db, team)) &&
  !isSameBox(box, await keptBox(db, team));
