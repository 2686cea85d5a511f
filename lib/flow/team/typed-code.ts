import { fail, ok, type Result } from '../../model/result.ts';
import { CODE_BYTES, readRecoveryCode, recoveryCode } from '../../sync/recovery-code.ts';

/** A code nobody has seen yet. It is shown once and kept nowhere. */
export const newRecoveryCode = (): string => recoveryCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES)));

/** The bytes of a typed code. Problem: `recovery-code`. */
export function typedCode(typed: string): Result<Uint8Array<ArrayBuffer>> {
  const code = readRecoveryCode(typed);
  if (code.kind === 'code') return ok(code.bytes);
  return fail({ kind: 'recovery-code', why: code.kind === 'short' ? 'short' : code.why });
}
