import type { LessonRow, RevisionRow, SubmissionRow } from './rows.ts';

type Given = {
  lesson: Pick<LessonRow, 'liveRev'>;
  revisions: readonly RevisionRow[];
  submission: Pick<SubmissionRow, 'rev' | 'submitter'>;
};

/** The live revision and, where it only carries an approval, those of equal meaning whose words it has. */
function sameWords(live: RevisionRow, revisions: readonly RevisionRow[]): RevisionRow[] {
  if (live.carriedFrom === null) return [live];
  return revisions.filter(({ meaningHash, at }) => meaningHash === live.meaningHash && at <= live.at);
}

/**
 * A: nobody in it decides. Everyone who wrote a revision since the live one came, the submitter, and whoever wrote what
 * is submitted, when that is the live one again. To carry an approval makes nobody's words another's.
 */
export function authorsOf({ lesson, revisions, submission }: Given): Set<string> {
  const live = revisions.find(({ rev }) => rev === lesson.liveRev);
  const words = live === undefined ? [] : sameWords(live, revisions);
  const from = Math.min(...words.map(({ at }) => at));
  const again = submission.rev === lesson.liveRev;
  const wrote = revisions.filter((revision) => {
    if (revision.rev === submission.rev || live === undefined) return true;
    return words.includes(revision) ? again : revision.at >= from;
  });
  return new Set([submission.submitter, ...wrote.map(({ author }) => author)]);
}
