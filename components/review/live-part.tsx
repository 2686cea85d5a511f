import type { ReviewItem } from '../../lib/flow/deps.ts';
import { findQuotes } from '../../lib/flow/team/find-quotes.ts';
import type { ReviewDraft } from '../../lib/model/review-draft.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Section } from '../lesson/section.tsx';
import { pageOf } from '../lesson/use-show-quote.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';
import { placesOf } from './places.ts';

/** Looks for the quotes on the page in front, or opens the page of the first that was not looked for. */
export function useLiveCheck(item: ReviewItem, draft: ReviewDraft): () => void {
  const deps = useDeps();
  const say = useSay();
  const open = async () => {
    const claims = placesOf(item).map(({ claim }) => claim);
    const next = claims.find(({ id, support }) => support.kind === 'quote' && draft.looked[id] === undefined);
    const from = next && pageOf(next, item.content);
    if (!next || !from || next.support.kind !== 'quote') return say.done(t('review.find_here'));
    const opened = await deps.page.openSource(from.address, next.support.selector);
    say.done(t(opened ? 'review.find_opened' : 'review.find_here'));
  };
  const check = async () => {
    const looked = await findQuotes(deps, item);
    if (!looked.ok) return say.problem(looked.problem);
    if (looked.value === null) return open();
    const { found, gone } = looked.value;
    if (gone > 0) return say.done(t('review.found_gone', gone, [formatNumber(gone)]));
    say.done(t('review.found', found, [formatNumber(found)]));
  };
  return () => void check();
}

/** How many of the quotes were looked for on their live page, and the button that does it. */
export function LivePart(props: { item: ReviewItem; draft: ReviewDraft; onCheck: () => void }) {
  const { item, draft, onCheck } = props;
  const quotes = item.supports.filter(({ excerpt }) => excerpt !== null);
  if (quotes.length === 0) return null;
  const looked = quotes.flatMap(({ claim }) => draft.looked[claim] ?? []);
  const gone = looked.filter(({ found }) => !found).length;
  const button = (
    <div>
      <Button small onClick={onCheck} aria-keyshortcuts="v">
        {t('review.find')}
      </Button>
    </div>
  );
  if (looked.length === 0) return button;
  return (
    <Section title={t('review.live')}>
      <p className={gone > 0 ? 'text-danger' : 'text-muted'}>
        {t('review.live_of', [formatNumber(looked.length), formatNumber(quotes.length), formatNumber(gone)])}
      </p>
      {button}
    </Section>
  );
}
