import { attempt } from '../../db/problem-of.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { writeKeyBox } from '../../sync/connect.ts';
import { boxKey } from '../../sync/key-box.ts';
import { KEY_BYTES } from '../../sync/seal.ts';
import type { Deps } from '../deps.ts';
import { boxOf } from './has-backup.ts';
import { type Backup, keepKey } from './keep-key.ts';
import { problemOf } from './problem-of.ts';
import { randomBytes } from './random-bytes.ts';
import { teamOf } from './team-of.ts';
import { typedCode } from './typed-code.ts';

/**
 * Makes the log's key, stores it on the server under the recovery code, and begins to send the log.
 * Problems: `recovery-code`, `key-changed`, `team-missing`, `team-ended`, `team-server`, storage.
 */
export const startBackup = (deps: Deps, backup: Backup): Promise<Result<{ events: number }>> =>
  attempt(async () => {
    const code = typedCode(backup.code);
    if (!code.ok) return code;
    const connected = await teamOf(deps, backup.team);
    if (!connected.ok) return connected;
    const { link, token, send } = connected.value;
    const key = randomBytes(KEY_BYTES);
    const before = backup.anew === true ? await boxOf(connected.value) : ok(null);
    if (!before.ok) return before;
    const of = { team: link.team, person: link.person };
    const v = (before.value?.v ?? 0) + 1;
    const box = await boxKey(crypto.subtle, { key, code: code.value, of, v }, randomBytes);
    const stored = await writeKeyBox(send, { address: link.address, token }, box);
    if (!stored.ok) return fail(problemOf(stored.problem, link.address));
    if (stored.value === 'changed') return fail({ kind: 'key-changed' });
    return ok({ events: await keepKey(deps, backup, key, box) });
  });
