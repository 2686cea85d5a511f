import { useState } from 'react';
import { type Place, samePage } from '../../lib/flow/same-page.ts';
import type { Id } from '../../lib/model/id.ts';
import type { FrontTab } from './port.ts';
import { tabOfContent } from './which-draft.ts';

/**
 * The tab the draft belongs to: the one it was captured from, else the one in front when it came up, and from then on
 * the one where its page is seen. `place` is null until the draft is there.
 */
export function useContentTab(
  draft: Id | null,
  captured: number | null,
  place: Place | null,
  front: FrontTab | null | undefined,
): number | null {
  const [kept, setKept] = useState<{ draft: Id | null; tab: number | null }>({ draft: null, tab: null });
  if (draft === null || place === null || front === undefined) return captured;
  const isSeen = front?.url !== undefined && samePage(front.url, place);
  if (kept.draft !== draft) setKept({ draft, tab: captured ?? tabOfContent(front, place) });
  else if (isSeen && kept.tab !== front.tab) setKept({ draft, tab: front.tab });
  return kept.draft === draft ? kept.tab : captured;
}
