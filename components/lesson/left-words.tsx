import type { ReviewItem } from '../../lib/flow/deps.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';

type Left = NonNullable<NonNullable<ReviewItem['drafted']>['left']>;

/** The words of what was drafted and left out, and how much more there was. */
export function LeftWords({ left: { count, words } }: { left: Left }) {
  const more = count - words.length;
  const numbered = words.map((text, at) => ({ text, key: `${at} ${text}` }));
  return (
    <>
      <ul className="flex flex-col gap-1 text-12 text-muted">
        {numbered.map(({ key, text }) => (
          <li key={key}>
            <del dir="auto" className="whitespace-pre-wrap wrap-anywhere">
              {text}
            </del>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="pt-1 text-12 text-muted">{t('review.drafted.left_more', more, [formatNumber(more)])}</p>
      )}
    </>
  );
}
