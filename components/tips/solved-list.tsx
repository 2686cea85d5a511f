import type { IssueView } from '../../lib/flow/deps.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { WebLink } from '../ui/link.tsx';

/** Pages the person captured that tell of something like the open issue in front. */
export function SolvedList({ captures }: { captures: IssueView['captures'] }) {
  if (captures.length === 0) return null;
  return (
    <section aria-labelledby="solved-title" className="pt-2">
      <h2 id="solved-title" className="px-3 pb-1 text-12 text-muted">
        {t('issue.solved')}
      </h2>
      <ul className="border-t border-line">
        {captures.map(({ id, title, address, at }) => (
          <li key={id} className="flex flex-col gap-1 border-b border-line px-3 py-2">
            <span dir="auto" className="min-w-0 wrap-anywhere">
              <WebLink address={address}>{title || address}</WebLink>
            </span>
            <p className="text-12 text-muted">{t('issue.captured', [formatDate(at)])}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
