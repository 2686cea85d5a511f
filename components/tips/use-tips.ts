import { useEffect, useReducer, useState } from 'react';
import type { IssueView, PageFacts, TipView } from '../../lib/flow/deps.ts';
import { noteIssue } from '../../lib/flow/issue/note-issue.ts';
import { watchFitsTitle } from '../../lib/flow/queries/watch-fits-title.ts';
import { watchIssue } from '../../lib/flow/queries/watch-issue.ts';
import { watchMayRead } from '../../lib/flow/queries/watch-may-read.ts';
import { watchTips } from '../../lib/flow/queries/watch-tips.ts';
import { sameAddress } from '../../lib/flow/tips/same-address.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { useDeps } from '../deps.tsx';
import type { FrontTab, PanelPort } from '../panel/port.ts';
import { type Query, useQuery, valueOr } from '../ui/use-query.ts';

/** The lessons that fit the page in front, with its address, and the issue it shows. */
export type TipsHere = {
  address: string;
  facts: PageFacts;
  tips: readonly TipView[];
  issue: IssueView | null;
};

type Read = { tab: number; address: string; facts: PageFacts | null };

/** An issue is resolved on its page without a load; so often an open one is looked at, in ms. */
const LOOK_MS = 5_000;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The first of some queries that failed says why. */
const problemIn = (...queries: readonly Query<unknown>[]): Problem | null =>
  queries.flatMap((query) => (query.state === 'failed' ? [query.problem] : []))[0] ?? null;

/**
 * What there is to say for the page in front, null while it is not known, and what kept it from being found. What was read belongs to one tab and
 * address, and is nothing once another is in front.
 */
export function useTips(
  port: PanelPort,
  front: FrontTab | null | undefined,
): { here: TipsHere | null; problem: Problem | null } {
  const deps = useDeps();
  const tab = front?.tab ?? null;
  const address = front?.url ?? null;
  const loads = front?.loads;
  const title = front?.title ?? '';
  const [read, setRead] = useState<Read | null>(null);
  const isRead = read !== null && address !== null && read.tab === tab && sameAddress(read.address, address);
  const asked = useQuery(watchMayRead, address);
  const reason = valueOr(asked, 'none');
  const named = useQuery(watchFitsTitle, reason === 'title' && address !== null ? { address, title } : null);
  // A page that was read once stays so, whatever it calls itself after that.
  const may = reason === 'any' || (reason === 'title' && (isRead || valueOr(named, false)));
  const [looks, look] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    // A page that was loaded again is read again: the same address may show something else.
    void [loads, looks];
    if (!may || tab === null || address === null) return undefined;
    let isLive = true;
    void port.facts(tab, address).then((facts) => {
      if (!isLive) return;
      const now = { tab, address, facts };
      setRead((before) => (same(before, now) ? before : now));
      if (facts !== null) void noteIssue(deps, facts);
    });
    return () => {
      isLive = false;
    };
  }, [deps, port, may, tab, address, loads, looks]);
  const isHere = may && isRead;
  const facts = isHere ? read.facts : null;
  const query = useQuery(watchTips, facts);
  const issue = valueOr(useQuery(watchIssue, facts), null);
  const isAwaited = issue?.awaited === true;
  useEffect(() => {
    if (!isAwaited) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isAwaited]);
  // A dot of before goes where the page may be looked at no more, or could not be.
  const isNone = isHere
    ? facts === null
    : asked.state === 'ready' && !may && (reason === 'none' || named.state === 'ready');
  const shown = facts !== null && query.state === 'ready' ? query.value.length : null;
  const count = isNone ? 0 : shown;
  useEffect(() => {
    if (tab !== null && address !== null && count !== null) port.dot(tab, count, address);
  }, [port, tab, address, count]);
  const problem = problemIn(asked, named, query);
  const isKnown = address !== null && facts !== null && query.state === 'ready';
  return { here: isKnown ? { address, facts, tips: query.value, issue } : null, problem };
}
