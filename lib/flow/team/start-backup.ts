import { writeLogKey } from '../../db/links.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { encode } from '../../sync/bytes.ts';
import { readKeyBox, writeKeyBox } from '../../sync/connect.ts';
import { boxKey, openBox } from '../../sync/key-box.ts';
import { CODE_BYTES, readRecoveryCode, recoveryCode } from '../../sync/recovery-code.ts';
import { KEY_BYTES } from '../../sync/seal.ts';
import type { Deps } from '../deps.ts';
import { backUp } from './back-up.ts';
import { problemOf } from './problem-of.ts';
import { type Connected, teamOf } from './team-of.ts';

const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));

/** A code nobody has seen yet. It is shown once and kept nowhere. */
export const newRecoveryCode = (): string => recoveryCode(random(CODE_BYTES));

/** Whether the person's log has a key on the team's server already. Problems: `team-missing`, `team-ended`, `team-server`. */
export const hasBackup = (deps: Deps, { team }: { team: Id }): Promise<Result<boolean>> =>
  attempt(async () => {
    const connected = await teamOf(deps, team);
    if (!connected.ok) return connected;
    const box = await boxOf(connected.value);
    return box.ok ? ok(box.value !== null) : box;
  });

async function boxOf({ link, token, send }: Connected) {
  const box = await readKeyBox(send, { address: link.address, token });
  return box.ok ? ok(box.value) : fail(problemOf(box.problem, link.address));
}

const typedBytes = (typed: string): Result<Uint8Array<ArrayBuffer>> => {
  const code = readRecoveryCode(typed);
  if (code.kind === 'code') return ok(code.bytes);
  return fail({ kind: 'recovery-code', why: code.kind === 'short' ? 'short' : code.why });
};

/**
 * Makes the log's key, stores it on the server under the recovery code, and begins to send the log. `earlier`: also what was logged
 * before in no team. Problems: `recovery-code`, `key-changed`, those of `hasBackup`, storage.
 */
export const startBackup = (
  deps: Deps,
  { team, code, earlier }: { team: Id; code: string; earlier: boolean },
): Promise<Result<{ events: number }>> =>
  attempt(async () => {
    const bytes = typedBytes(code);
    if (!bytes.ok) return bytes;
    const connected = await teamOf(deps, team);
    if (!connected.ok) return connected;
    const { link, token, send } = connected.value;
    const key = random(KEY_BYTES);
    const of = { team, person: link.person };
    const box = await boxKey(crypto.subtle, { key, code: bytes.value, of, v: 1 }, random);
    const stored = await writeKeyBox(send, { address: link.address, token }, box);
    if (!stored.ok) return fail(problemOf(stored.problem, link.address));
    if (stored.value === 'changed') return fail({ kind: 'key-changed' });
    return ok({ events: await keepKey(deps, { team, key, earlier }) });
  });

/** Opens the key that is on the server with its recovery code: for a second device. Problems: as `startBackup`. */
export const openBackup = (
  deps: Deps,
  { team, code, earlier }: { team: Id; code: string; earlier: boolean },
): Promise<Result<{ events: number }>> =>
  attempt(async () => {
    const bytes = typedBytes(code);
    if (!bytes.ok) return bytes;
    const connected = await teamOf(deps, team);
    if (!connected.ok) return connected;
    const box = await boxOf(connected.value);
    if (!box.ok) return box;
    const of = { team, person: connected.value.link.person };
    const key =
      box.value === null ? null : await openBox(crypto.subtle, { box: box.value, code: bytes.value, of });
    if (key === null) return fail({ kind: 'recovery-code', why: 'other-key' });
    return ok({ events: await keepKey(deps, { team, key, earlier }) });
  });

/** Begins the backup with a key: in one transaction with the outbox rows of all that is to be sent. */
const keepKey = (
  { db, now }: Deps,
  { team, key, earlier }: { team: Id; key: Uint8Array; earlier: boolean },
): PromiseLike<number> =>
  write(db, async () => {
    await writeLogKey(db, team, encode(key));
    return backUp(db, { team, earlier: earlier ? now() : null });
  });

/** Whether a text is a whole code; for the field it is typed in. */
export const isWholeCode = (typed: string): boolean => readRecoveryCode(typed).kind === 'code';
