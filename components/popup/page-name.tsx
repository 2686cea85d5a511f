import { t } from '../../lib/platform/i18n.ts';
import type { PopupPageFacts } from './port.ts';

/** The page's title in at most two lines, with its site below. */
export function PageName({ page }: { page: PopupPageFacts }) {
  return (
    <div className="min-w-0">
      <h2 dir="auto" className="line-clamp-2 text-15">
        {page.title === '' ? t('popup.untitled') : page.title}
      </h2>
      {page.site !== '' && (
        <p dir="ltr" className="truncate text-12 text-muted rtl:text-end">
          {page.site}
        </p>
      )}
    </div>
  );
}
