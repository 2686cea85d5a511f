import type { OutRecord } from '../../db/schema.ts';
import type { Problem } from '../../model/problem.ts';

/** With these the server may have done what it was sent all the same. */
const IS_SILENT: ReadonlySet<string> = new Set(['offline', 'busy', 'strange']);

/** What is told of a command that was taken out again: it does not wait, and whether it was done is known only where it was in no push. */
export function notDone(problem: Problem, row: OutRecord | undefined): Problem {
  if (problem.kind !== 'team-server' || !IS_SILENT.has(problem.why)) return problem;
  if (row?.tried === true) return { ...problem, why: 'unanswered' };
  return problem.why === 'strange' ? problem : { ...problem, why: 'unsent' };
}
