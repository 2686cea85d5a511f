import { useCallback } from 'react';
import { canOpen, wasRedacted } from '../../lib/flow/can-open.ts';
import { samePage } from '../../lib/flow/same-page.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';

/** The page a quoted claim came from and when it was read; null for testimony, own words and unknown sources. */
export function pageOf(
  claim: Claim,
  content: LessonContent,
): { address: string; site: string; title: string; at: number } | null {
  if (claim.support.kind !== 'quote') return null;
  const wanted = claim.support.excerpt;
  const excerpt = content.excerpts.find(({ id }) => id === wanted);
  const source = content.sources.find(({ key }) => key === excerpt?.source);
  if (excerpt === undefined || source === undefined || source.address === '') return null;
  const { address, site, title } = source;
  return { address, site, title, at: excerpt.at };
}

/** Shows a claim's words on their page: highlighted where the browser lets us, else in a new tab. */
export function useShowQuote(content: LessonContent): (claim: Claim) => Promise<void> {
  const { page } = useDeps();
  const say = useSay();
  return useCallback(
    async (claim) => {
      const from = pageOf(claim, content);
      if (from === null || claim.support.kind !== 'quote') return;
      const { selector } = claim.support;
      const tab = await page.activeTab();
      const shown =
        tab?.url !== undefined && samePage(tab.url, from) ? await page.show(tab.tab, selector) : 'no-grant';
      if (shown === 'not-found') say.done(t('lesson.quote_gone', [formatDate(from.at)]));
      if (shown !== 'no-grant') return;
      if (wasRedacted(from.address)) return say.done(t('lesson.quote_redacted_address'));
      const opened = canOpen(from.address) && (await page.openSource(from.address, selector));
      say.done(opened ? t('lesson.quote_opened', [formatDate(from.at)]) : t('lesson.quote_not_opened'));
    },
    [content, page, say],
  );
}
