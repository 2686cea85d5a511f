/**
 * Why a database, or a list kept beside it, could not do what it was asked, as far as that is no fault of ours: its disk is
 * full, others were in the way at every try, it cannot be reached, or it takes no writes now.
 */
export type StoreFailure = 'full' | 'contended' | 'lost' | 'read-only';

/** By PostgreSQL's SQLSTATE, or by what the system says of a socket, or of a file that is kept beside the database. */
const BY_CODE: Readonly<Record<string, StoreFailure>> = {
  '53100': 'full',
  '40001': 'contended',
  '40P01': 'contended',
  '55P03': 'contended',
  '25006': 'read-only',
  // It is going down, is not up yet, or has no place for one more connection.
  '57P01': 'lost',
  '57P02': 'lost',
  '57P03': 'lost',
  '53300': 'lost',
  ECONNREFUSED: 'lost',
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  ETIMEDOUT: 'lost',
  EHOSTUNREACH: 'lost',
  ENETUNREACH: 'lost',
  ENOTFOUND: 'lost',
  EAI_AGAIN: 'lost',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
};

/** Connection exceptions of PostgreSQL, all of one class. */
const CONNECTION = /^08/;

/** By SQLite's primary result code. */
const BY_ERRCODE: Readonly<Record<number, StoreFailure>> = {
  5: 'contended',
  6: 'contended',
  8: 'read-only',
  10: 'lost',
  13: 'full',
  14: 'lost',
};

/** What `pg` says in words alone of a connection that broke or was not made in time. */
const LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Which failure of the database an error tells of, or null where it tells of something else. */
export function storeFailure(error: unknown): StoreFailure | null {
  if (!(error instanceof Error)) return null;
  // Extended codes keep the primary one in their lowest byte.
  if ('errcode' in error) return BY_ERRCODE[Number(error.errcode) & 0xff] ?? null;
  const code = 'code' in error ? String(error.code) : '';
  if (CONNECTION.test(code) || LOST.test(error.message)) return 'lost';
  return Object.hasOwn(BY_CODE, code) ? (BY_CODE[code] ?? null) : null;
}
