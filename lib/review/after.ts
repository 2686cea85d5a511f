import { marked } from './eligible.ts';
import type { Docket, Writes } from './rows.ts';

const replaced = <T>(rows: readonly T[], by: readonly T[], key: (row: T) => string): T[] => {
  const fresh = new Map(by.map((row) => [key(row), row]));
  return [
    ...rows.map((row) => fresh.get(key(row)) ?? row),
    ...by.filter((row) => !rows.some((other) => key(other) === key(row))),
  ];
};

/** The docket as it is once the writes are done. */
export function afterwards(docket: Docket, writes: Writes): Docket {
  const { lesson = docket.lesson, revision, submissions = [], review } = writes;
  return {
    ...docket,
    lesson,
    revisions: revision === undefined ? docket.revisions : [...docket.revisions, revision],
    submissions: replaced(docket.submissions, submissions, ({ id }) => id),
    reviews:
      review === undefined
        ? docket.reviews
        : replaced(docket.reviews, [review], ({ submission, person }) => `${submission} ${person}`),
  };
}

/** Whether two submissions say alike that there is nobody to decide, and why. */
const sameMark = (a: Docket['submissions'][number], b: Docket['submissions'][number]): boolean =>
  a.noReviewer === b.noReviewer &&
  a.waitsFor?.why === b.waitsFor?.why &&
  a.waitsFor?.until === b.waitsFor?.until;

/** The waiting submissions whose mark is not what it should be now, with the right one. */
export const unmarked = (docket: Docket): Docket['submissions'] =>
  docket.submissions
    .filter(({ state }) => state === 'waiting')
    .flatMap((submission) => {
      const now = marked(docket, submission);
      return sameMark(now, submission) ? [] : [now];
    });

/** The same writes, and the mark of what else waits: who writes a revision decides about none of the lesson's any more. */
export function settled(before: Docket, writes: Writes): Writes {
  const { submissions = [] } = writes;
  const others = unmarked(afterwards(before, writes));
  return others.length === 0
    ? writes
    : { ...writes, submissions: replaced(submissions, others, ({ id }) => id) };
}
