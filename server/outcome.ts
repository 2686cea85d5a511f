/** An expected outcome of the server: a value, or what went wrong as a value. Bugs throw instead. */
export type Result<T, P> = { ok: true; value: T } | { ok: false; problem: P };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fail = <P>(problem: P): { ok: false; problem: P } => ({ ok: false, problem });
