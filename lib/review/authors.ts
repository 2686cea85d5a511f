import type { LessonRow, RevisionRow, SubmissionRow } from './rows.ts';

type Given = {
  lesson: Pick<LessonRow, 'liveRev'>;
  revisions: readonly RevisionRow[];
  submission: Pick<SubmissionRow, 'rev' | 'submitter'>;
};

/** From when on a revision counts as written since the live one, in ms. A carried one is as old as the words it carries. */
function since(live: RevisionRow, revisions: readonly RevisionRow[]): number {
  if (live.carriedFrom === null) return live.at;
  const same = revisions.filter(({ meaningHash }) => meaningHash === live.meaningHash);
  return Math.min(live.at, ...same.map(({ at }) => at));
}

/**
 * A: nobody in it decides. Everyone who wrote a revision since the live one, the submitter, and whoever wrote what is
 * submitted, also in an equal revision before: who copies words does not free their author to approve them.
 */
export function authorsOf({ lesson, revisions, submission }: Given): Set<string> {
  const live = revisions.find(({ rev }) => rev === lesson.liveRev);
  const from = live === undefined ? Number.NEGATIVE_INFINITY : since(live, revisions);
  const meaning = revisions.find(({ rev }) => rev === submission.rev)?.meaningHash;
  const wrote = revisions.filter(
    ({ rev, at, meaningHash }) => meaningHash === meaning || (at >= from && rev !== lesson.liveRev),
  );
  return new Set([submission.submitter, ...wrote.map(({ author }) => author)]);
}
