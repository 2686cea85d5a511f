import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { Disclosure } from '../ui/disclosure.tsx';

/** More parts than these are named only when asked for. */
const FEW = 5;

/** The parts of a long page that do not fit, each by its headings. */
export function LeftOut({ parts }: { parts: readonly { path: readonly string[]; words: number }[] }) {
  return (
    <Disclosure
      defaultOpen={parts.length <= FEW}
      summary={t('drafting.preview.left_out', parts.length, [formatNumber(parts.length)])}
    >
      <ul className="flex flex-col gap-0.5 ps-4 pt-0.5 text-12 text-muted">
        {parts.map(({ path, words }) => (
          <li key={path.join('\n')} className="flex justify-between gap-3">
            <span dir="auto" className="min-w-0">
              {path.length === 0 ? t('drafting.preview.page_start') : path.join(' › ')}
            </span>
            <span className="shrink-0 tabular-nums">
              {t('drafting.preview.words', words, [formatNumber(words)])}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
