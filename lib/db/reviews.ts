import type { Id } from '../model/id.ts';
import type { TierValue } from '../model/lesson.ts';
import { NO_REVIEW, ReviewDraft } from '../model/review-draft.ts';
import type { Db, OutRecord } from './schema.ts';

/** Which submission of which team. */
export type ReviewOf = { team: Id; submission: Id };

const keyOf = ({ team, submission }: ReviewOf): string => `review:${team}:${submission}`;

export async function readReview(db: Db, of: ReviewOf): Promise<ReviewDraft> {
  const read = ReviewDraft.safeParse((await db.meta.get(keyOf(of)))?.value);
  return read.success ? read.data : NO_REVIEW;
}

export async function writeReview(db: Db, of: ReviewOf, draft: ReviewDraft): Promise<void> {
  await db.meta.put({ key: keyOf(of), value: draft });
}

/** Keeps what a submission is called that is about to be decided. */
export const noteTitle = (db: Db, of: ReviewOf, title: string): Promise<void> =>
  db.transaction('rw', db.meta, async () => writeReview(db, of, { ...(await readReview(db, of)), title }));

/** Takes out of a team's reviews what is the team's, inside the running transaction; what their person wrote stays. */
export const forgetTitles = ({ meta }: Db, team: Id): PromiseLike<number> =>
  meta
    .where('key')
    .startsWith(`review:${team}:`)
    .modify((row) => {
      delete (row.value as Partial<ReviewDraft>).title;
    });

/** The decisions of a team that were taken out though the server may have them. */
export async function lateReviews(db: Db, team: Id): Promise<{ of: ReviewOf; draft: ReviewDraft }[]> {
  const start = keyOf({ team, submission: '' });
  const rows = await db.meta.where('key').startsWith(start).toArray();
  return rows
    .map(({ key, value }) => ({
      of: { team, submission: key.slice(start.length) },
      draft: ReviewDraft.safeParse(value).data ?? NO_REVIEW,
    }))
    .filter(({ draft }) => draft.late !== null && draft.sent !== null);
}

/** The outbox row of the decision a person made, while it is the one they made. */
export async function sentRow(db: Db, { team }: ReviewOf, { sent }: ReviewDraft): Promise<OutRecord | null> {
  const row = sent === null ? undefined : await db.outbox.get([team, sent.n]);
  return row?.what.t === 'command' && row.what.id === sent?.command ? row : null;
}

/**
 * A decision that is on its way or done is no longer waited for; one that was refused or taken back is, and one that was done
 * under a lower tier than it has by now.
 */
export async function isDecided(db: Db, of: ReviewOf & { tier: TierValue }): Promise<boolean> {
  const draft = await readReview(db, of);
  const state = (await sentRow(db, of, draft))?.state;
  return state === 'waiting' || (state === 'acked' && (draft.sent?.tier ?? of.tier) >= of.tier);
}
