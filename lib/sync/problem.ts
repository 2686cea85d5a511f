/**
 * Why a sync stopped; every one is shown as what it is, and nothing is lost by any.
 *
 * - offline: no answer came, or one that broke off.
 * - barred: the browser lets nothing of ours go to the server any more; only its person changes that. The engine meets it as offline.
 * - busy: the server asks to come back after `after` ms; `early`: it is there, and has no room or is asked too often by this device;
 *   `partly`: it may have taken what stood before the last of what was sent.
 * - ended: the token, the membership or the connection is over.
 * - asks: the person has to choose first.
 * - upgrade: one of the two is too old, `what` says which.
 * - strange: what answers is not a server of ours, or says what none may say; `where` names the part.
 * - refused: the server will not take the request as a whole, under a code this version does not act on.
 */
export type SyncProblem =
  | { kind: 'offline' }
  | { kind: 'barred' }
  | { kind: 'busy'; after: number; early?: boolean; partly?: boolean }
  | { kind: 'ended'; why: 'token' | 'removed' }
  | { kind: 'asks' }
  | { kind: 'upgrade'; what: 'client' | 'server' }
  | { kind: 'strange'; where: string }
  | { kind: 'refused'; code: string };

/** What only the engine meets and mends by itself. `overtaken`: numbers of this device were used by something it did not send. */
export type Moved =
  | { kind: 'moved'; epoch: string; gen: number; have: number }
  | { kind: 'resync' }
  | { kind: 'overtaken' };

export type Answer<T, E = SyncProblem> = { ok: true; value: T } | { ok: false; problem: E };

export const answered = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const stopped = <E>(problem: E): { ok: false; problem: E } => ({ ok: false, problem });
