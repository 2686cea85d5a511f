import { useState } from 'react';
import { samePage } from '../../lib/flow/same-page.ts';
import type { Id } from '../../lib/model/id.ts';
import type { FrontTab } from './port.ts';
import { tabOfContent } from './which-draft.ts';

/**
 * The tab the draft belongs to: the one it was captured from, else the one in front when it came up, and from then on
 * the one where its page is seen. `address` is null until the draft is there.
 */
export function useContentTab(
  draft: Id | null,
  captured: number | null,
  address: string | null,
  front: FrontTab | null | undefined,
): number | null {
  const [place, setPlace] = useState<{ draft: Id | null; tab: number | null }>({ draft: null, tab: null });
  if (draft === null || address === null || front === undefined) return captured;
  const isSeen = front?.url !== undefined && samePage(front.url, address);
  if (place.draft !== draft) setPlace({ draft, tab: captured ?? tabOfContent(front, address) });
  else if (isSeen && place.tab !== front.tab) setPlace({ draft, tab: front.tab });
  return place.draft === draft ? place.tab : captured;
}
