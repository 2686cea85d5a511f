import { sourceOf } from '../../capture/source.ts';
import { type Issue, issueOf } from '../../tips/issue.ts';
import type { PageFacts } from '../views/tip.ts';

/** The issue a page shows, with the key of the source it is when it is captured; null where it shows none. */
export function issueSource(facts: PageFacts, now: number): (Issue & { source: string }) | null {
  const issue = issueOf(facts, now);
  if (issue === null || !URL.canParse(facts.address)) return null;
  const known = { app: 'jira', external: issue.key } as const;
  return { ...issue, source: sourceOf({ url: facts.address, title: '', known }).key };
}
