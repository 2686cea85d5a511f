import { useEffect, useState } from 'react';
import type { PageFacts, TipView } from '../../lib/flow/deps.ts';
import { watchMayRead } from '../../lib/flow/queries/watch-may-read.ts';
import { watchTips } from '../../lib/flow/queries/watch-tips.ts';
import type { FrontTab, PanelPort } from '../panel/port.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';

/** The lessons that fit the page in front, with its address. */
export type TipsHere = { address: string; tips: readonly TipView[] };

type Read = { tab: number; address: string; facts: PageFacts | null };

/**
 * The tips for the page in front, null while there are none. What was read belongs to one tab and address, and is nothing once
 * another is in front.
 */
export function useTips(port: PanelPort, front: FrontTab | null | undefined): TipsHere | null {
  const tab = front?.tab ?? null;
  const address = front?.url ?? null;
  const may = valueOr(useQuery(watchMayRead, address), false);
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (!may || tab === null || address === null) return undefined;
    let isLive = true;
    void port.facts(tab, address).then((facts) => isLive && setRead({ tab, address, facts }));
    return () => {
      isLive = false;
    };
  }, [port, may, tab, address]);
  const isHere = may && read !== null && read.tab === tab && read.address === address;
  const facts = isHere ? read.facts : null;
  const query = useQuery(watchTips, facts);
  const count = facts !== null && query.state === 'ready' ? query.value.length : null;
  useEffect(() => {
    if (tab !== null && count !== null) port.dot(tab, count);
  }, [port, tab, count]);
  if (address === null || facts === null || query.state !== 'ready' || query.value.length === 0) return null;
  return { address, tips: query.value };
}
