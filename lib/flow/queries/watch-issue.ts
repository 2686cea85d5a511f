import type { Deps, IssueView, Live, PageFacts } from '../deps.ts';
import { isOffered } from '../issue/is-offered.ts';
import { issueSource } from '../issue/issue-source.ts';
import { similarCaptures } from '../issue/similar-captures.ts';
import { both } from './both.ts';
import { live } from './live.ts';
import { watchPrefs } from './watch-prefs.ts';

/** What there is to say of the issue a page shows, now and after every change; null where it shows none. */
export const watchIssue = (deps: Deps, facts: PageFacts | null): Live<IssueView | null> => {
  const { db, now } = deps;
  const found = live(async () => {
    const issue = facts === null ? null : issueSource(facts, now());
    if (facts === null || issue === null) return null;
    const { key, isResolved, source } = issue;
    const offer = await isOffered(db, issue, now());
    const captures = isResolved ? [] : await similarCaptures(db, facts, source);
    return { key, isResolved, offer, awaited: !isResolved, captures };
  });
  const told = both(found, watchPrefs(deps));
  return {
    subscribe: ({ next, error = () => undefined }) =>
      told.subscribe({
        next: ([view, { resolved }]) =>
          next(view && { ...view, offer: view.offer && resolved, awaited: view.awaited && resolved }),
        error,
      }),
  };
};
