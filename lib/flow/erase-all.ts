import { eraseDb } from '../db/erase-db.ts';
import { attempt } from '../db/problem-of.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps, Prefs } from './deps.ts';
import { newIds } from './new-id.ts';

/** What a person types to erase everything. */
export const ERASE_WORD = 'erase';

const NOTHING: Prefs = {
  theme: 'system',
  name: '',
  lastBackup: null,
  backupSnoozedAt: null,
  firstRunDone: false,
  persistAsked: false,
  comments: true,
};

/** Deletes everything of the person from this device and begins again, empty. Problem: `cancelled` when the word differs. */
export async function eraseAll(
  deps: Deps,
  { confirmation }: { confirmation: string },
): Promise<Result<void>> {
  if (confirmation.trim().toLowerCase() !== ERASE_WORD) return fail({ kind: 'cancelled' });
  return attempt(async () => {
    await eraseDb(deps.db, newIds(deps));
    await deps.prefs.set(NOTHING);
    return ok(undefined);
  });
}
