import { ChevronRight } from 'lucide-react';
import type { DraftHead } from '../../lib/flow/deps.ts';
import { formatDate, formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Icon } from '../ui/icon.tsx';

/** What was begun and neither saved nor discarded: opens the panel where it was left. */
export function OpenDrafts({ drafts, onOpen }: { drafts: readonly DraftHead[]; onOpen: () => void }) {
  const deps = useDeps();
  const [newest] = drafts;
  if (newest === undefined) return null;
  const word = newest.lesson === null ? t('popup.draft') : t('popup.draft_edit');
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex w-full items-center gap-3 border-t border-line px-4 py-2.5 text-start -outline-offset-2 hover:bg-hover"
    >
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-2 text-12 text-muted">
          <span>
            {drafts.length === 1 ? word : t('popup.drafts', drafts.length, [formatNumber(drafts.length)])}
          </span>
          <span>{t('popup.changed', [formatDate(newest.changedAt, deps.now())])}</span>
        </span>
        <span dir="auto" className="block truncate">
          {newest.title || newest.sourceTitle || t('popup.draft_untitled')}
        </span>
      </span>
      <Icon of={ChevronRight} className="text-muted rtl:-scale-x-100" />
    </button>
  );
}
