import { sha256 } from '../hash/sha256.ts';
import { readDevice, readMeta, writeMeta } from './meta.ts';
import type { Db } from './schema.ts';

/**
 * Which issues were open when they were last seen here, and for which the solution was offered to be captured, when first and whether
 * that is over; by a hash of the issue and of the device's id, so that nobody reads here what was visited. Times in ms.
 */
type IssuesSeen = { open: Record<string, number>; offered: Record<string, { at: number; over: boolean }> };

const KEY = 'issues-seen';
const MOST = 200;
/** An issue nobody saw for so long is forgotten, in ms. */
const KEPT = 30 * 86_400_000;

/** What an issue is called on this device: keys can be counted through, so that a hash alone would tell which it is, on every device. */
export const issueName = async (db: Db, source: string): Promise<string> =>
  sha256(`issue ${await readDevice(db)} ${source}`).slice(0, 32);

export const readIssues = async (db: Db): Promise<IssuesSeen> =>
  (await readMeta<IssuesSeen>(db, KEY)) ?? { open: {}, offered: {} };

const newest = <T>(of: Record<string, T>, atOf: (value: T) => number, now: number): Record<string, T> =>
  Object.fromEntries(
    Object.entries(of)
      .filter(([, value]) => now - atOf(value) < KEPT)
      .sort(([, a], [, b]) => atOf(a) - atOf(b))
      .slice(-MOST),
  );

export const changeIssues = (db: Db, now: number, to: (seen: IssuesSeen) => IssuesSeen): PromiseLike<void> =>
  db.transaction('rw', db.meta, async () => {
    const { open, offered } = to(await readIssues(db));
    const kept = { open: newest(open, (at) => at, now), offered: newest(offered, ({ at }) => at, now) };
    await writeMeta(db, KEY, kept);
  });

/** Forgets what is too old; nothing is written where nothing was remembered. */
export const pruneIssues = async (db: Db, now: number): Promise<void> => {
  if ((await readMeta(db, KEY)) !== undefined) await changeIssues(db, now, (seen) => seen);
};

export const forgetIssues = (db: Db): Promise<void> => db.meta.delete(KEY);
