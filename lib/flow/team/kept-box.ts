import { readLogBox, writeLogBox } from '../../db/links.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import { KeyBox } from '../../protocol/key.ts';

/** The box of the log's key as it was on the server when the key came here: what opens with the recovery code, and is nothing without it. */
export async function keptBox(db: Db, team: Id): Promise<KeyBox | null> {
  const text = await readLogBox(db, team);
  return text === null ? null : KeyBox.parse(JSON.parse(text));
}

export const keepBox = (db: Db, team: Id, box: KeyBox | null): Promise<void> =>
  writeLogBox(db, team, box === null ? null : JSON.stringify(box));
