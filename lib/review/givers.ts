import type { LessonContent } from '../model/lesson.ts';
import { claimsOf } from '../model/lesson-claims.ts';
import { asRead } from '../text/as-read.ts';
import type { Docket, Gave, SubmissionRow } from './rows.ts';
import type { ClaimSupport } from './support.ts';

/** Whose testimonies a revision has: theirs in whose revision the lesson first had them, also when another keeps them. */
export function gaveIn(
  content: LessonContent,
  author: string,
  earlier: readonly Pick<SubmissionRow, 'gave'>[],
): Gave[] {
  const known = earlier.flatMap(({ gave = [] }) => gave);
  return claimsOf(content).flatMap(({ id: claim, support }) => {
    if (support.kind !== 'testimony') return [];
    const { by } = support;
    const first = known.find((one) => one.claim === claim && asRead(one.by) === asRead(by));
    return [{ claim, by, person: first?.person ?? author }];
  });
}

/** Submissions that do not say whose testimonies their revisions have, as rows from before. */
export const untold = ({ submissions }: Pick<Docket, 'submissions'>): SubmissionRow[] =>
  submissions.filter(({ gave }) => gave === undefined);

/** The same docket where every submission says it; `contents` are those of the revisions of all that did not. */
export function withGave<D extends Pick<Docket, 'submissions' | 'revisions'>>(
  docket: D,
  contents: ReadonlyMap<string, LessonContent>,
): D {
  const { revisions, submissions } = docket;
  const place = (rev: string) => revisions.findIndex((one) => one.rev === rev);
  const told = new Map<string, SubmissionRow>();
  // In the order of revisions: whoever was first gave it.
  for (const row of submissions.toSorted((a, b) => place(a.rev) - place(b.rev))) {
    const content = contents.get(row.rev);
    const author = revisions[place(row.rev)]?.author ?? row.submitter;
    const gave = row.gave ?? (content && gaveIn(content, author, [...told.values()]));
    told.set(row.id, gave === undefined ? row : { ...row, gave });
  }
  return { ...docket, submissions: submissions.map((row) => told.get(row.id) ?? row) };
}

type Known = {
  members: readonly { person: string; name?: string | undefined }[];
  revisions: readonly { rev: string; author: string }[];
};

/**
 * Who gave each testimony, as persons, by the claim's id: whoever wrote it first, and whoever the team calls by the name that it
 * says. Where nothing is known of the first, who wrote this revision stands for them.
 */
export function giversOf(
  { members, revisions }: Known,
  { gave = [], rev, submitter }: Pick<SubmissionRow, 'gave' | 'rev' | 'submitter'>,
  supports: readonly ClaimSupport[],
): Record<string, string[]> {
  const author = revisions.find((one) => one.rev === rev)?.author ?? submitter;
  const entries = supports.flatMap(({ claim, by }): [string, string[]][] => {
    if (by === null) return [];
    const first = gave.find((one) => one.claim === claim)?.person ?? author;
    const named = members.filter(({ name = '' }) => name !== '' && asRead(name) === asRead(by));
    return [[claim, [first, ...named.map(({ person }) => person)]]];
  });
  return Object.fromEntries(entries);
}
