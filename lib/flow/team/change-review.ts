import { attempt } from '../../db/problem-of.ts';
import { type ReviewOf, readReview, writeReview } from '../../db/reviews.ts';
import { ok, type Result } from '../../model/result.ts';
import type { ReviewDraft, ReviewQuestion } from '../../model/review-draft.ts';
import type { Deps } from '../deps.ts';

/** What a person says of a submission: `comments` and `looked` are added to those that are there, `toggle` answers a question or takes it back. */
type Said = Partial<
  Pick<ReviewDraft, 'comments' | 'reason' | 'unfound' | 'confirms' | 'found' | 'looked'> & {
    toggle: ReviewQuestion;
  }
>;

/** Keeps what a reviewer says, with every key they press. Problems: storage. */
export const changeReview = (
  { db }: Pick<Deps, 'db'>,
  { team, submission }: ReviewOf,
  { toggle, ...said }: Said,
): Promise<Result<void>> =>
  attempt(() =>
    db.transaction('rw', db.meta, async () => {
      const of = { team, submission };
      const draft = await readReview(db, of);
      const comments = { ...draft.comments, ...said.comments };
      const looked = { ...draft.looked, ...said.looked };
      const others = draft.answers.filter((answer) => answer !== toggle);
      const isNew = toggle !== undefined && others.length === draft.answers.length;
      await writeReview(db, of, {
        ...draft,
        ...said,
        ...{ comments, looked },
        answers: isNew ? [...others, toggle] : others,
      });
      return ok(undefined);
    }),
  );
