import type { SentItem } from '../../lib/flow/deps.ts';
import { formatDateTime } from '../../lib/platform/i18n.ts';
import { refusedAct } from '../team/refusal.ts';

/** An item that goes, or went, to a team's server: what it does, its own words, and when it was made. */
export const SentLine = ({ item: { what, says, at } }: { item: Omit<SentItem, 'n'> }) => (
  <li className="flex flex-wrap items-start justify-between gap-x-4 border-b border-line py-1.5">
    <p className="min-w-0 flex-1 basis-48">
      <span className="inline-block text-muted first-letter:uppercase">{refusedAct(what)}</span>{' '}
      <span dir="auto" className="wrap-anywhere">
        {says}
      </span>
    </p>
    <p className="text-end text-12 text-muted tabular-nums">{formatDateTime(at)}</p>
  </li>
);
