import { attempt } from '../../db/problem-of.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { openBox } from '../../sync/key-box.ts';
import type { Deps } from '../deps.ts';
import { boxOf } from './has-backup.ts';
import { type Backup, keepKey } from './keep-key.ts';
import { teamOf } from './team-of.ts';
import { typedCode } from './typed-code.ts';

/**
 * Opens the key that is on the server with its recovery code: for a second device, or one that was connected again.
 * Problems: as `startBackup`.
 */
export const openBackup = (deps: Deps, backup: Backup): Promise<Result<{ events: number }>> =>
  attempt(async () => {
    const code = typedCode(backup.code);
    if (!code.ok) return code;
    const connected = await teamOf(deps, backup.team);
    if (!connected.ok) return connected;
    const box = await boxOf(connected.value);
    if (!box.ok) return box;
    const of = { team: backup.team, person: connected.value.link.person };
    const key = box.value && (await openBox(crypto.subtle, { box: box.value, code: code.value, of }));
    if (key === null) return fail({ kind: 'recovery-code', why: 'other-key' });
    return ok({ events: await keepKey(deps, backup, key, box.value) });
  });
