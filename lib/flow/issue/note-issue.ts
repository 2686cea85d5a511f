import { changeIssues, issueName, readIssues } from '../../db/issues-seen.ts';
import { attempt } from '../../db/problem-of.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps, PageFacts } from '../deps.ts';
import { issueSource } from './issue-source.ts';

const DAY = 86_400_000;

/** Remembers that an issue is open, so that its solution can be offered to be captured later; nothing where that is turned off. Problems: storage. */
export const noteIssue = (
  { db, now, prefs }: Pick<Deps, 'db' | 'now' | 'prefs'>,
  facts: PageFacts,
): Promise<Result<void>> =>
  attempt(async () => {
    const issue = issueSource(facts, now());
    if (issue === null || issue.isResolved || !(await prefs.get()).resolved) return ok(undefined);
    const name = await issueName(db, issue.source);
    const known = (await readIssues(db)).open[name];
    if (known !== undefined && now() - known < DAY) return ok(undefined);
    await changeIssues(db, now(), (seen) => ({ ...seen, open: { ...seen.open, [name]: now() } }));
    return ok(undefined);
  });
