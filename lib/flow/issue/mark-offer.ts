import { changeIssues, issueName } from '../../db/issues-seen.ts';
import { attempt } from '../../db/problem-of.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps, PageFacts } from '../deps.ts';
import { issueSource } from './issue-source.ts';

/** Notes that the solution of a page's issue was offered to be captured; once that is over it is not offered again. Problems: storage. */
export const markOffer = (
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { facts, over }: { facts: PageFacts; over: boolean },
): Promise<Result<void>> =>
  attempt(async () => {
    const issue = issueSource(facts, now());
    if (issue === null) return ok(undefined);
    const name = await issueName(db, issue.source);
    await changeIssues(db, now(), ({ open, offered }) => {
      const before = offered[name] ?? { at: now(), over: false };
      return { open, offered: { ...offered, [name]: { at: before.at, over: over || before.over } } };
    });
    return ok(undefined);
  });
