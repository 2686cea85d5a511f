import type { Approval, ReviewItem } from '../../lib/flow/deps.ts';
import { formatDate, formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Section } from '../lesson/section.tsx';
import { teammateName } from '../lesson/team/teammate-name.ts';

type Found = Approval['found'];

/** How many of the quoted excerpts were found, and when the last; null where none was. */
function share(found: Found, quoted: ReadonlySet<string>): { count: number; at: number } | null {
  const ours = found.filter(({ excerpt }) => quoted.has(excerpt));
  const count = new Set(ours.map(({ excerpt }) => excerpt)).size;
  return count === 0 ? null : { count, at: Math.max(...ours.map(({ at }) => at)) };
}

/** Whose browser found the quoted passages on their pages, and why those who approved let others stand. */
export function BehindPart({ item: { supports, found, approvals } }: { item: ReviewItem }) {
  const deps = useDeps();
  const quoted = new Set(supports.flatMap(({ excerpt }) => excerpt ?? []));
  const by = found && share(found, quoted);
  const again = approvals.flatMap(({ person, who, found: own, reason }) => {
    const seen = share(own, quoted);
    const said = reason?.trim() ?? '';
    return seen === null && said === '' ? [] : [{ person, name: teammateName(who), seen, said }];
  });
  if (quoted.size === 0 || (!by && again.length === 0)) return null;
  const of = ({ count, at }: { count: number; at: number }): [string, string, string] => [
    formatNumber(count),
    formatNumber(quoted.size),
    formatDate(at, deps.now()),
  ];
  return (
    <Section title={t('review.behind')}>
      <ul className="flex flex-col gap-1 text-12 text-muted">
        {by && <li>{t('review.author_found', of(by))}</li>}
        {again.map(({ person, name, seen, said }) => (
          <li key={person} dir="auto" className="wrap-anywhere">
            {seen !== null && <p>{t('review.found_again', [...of(seen), name])}</p>}
            {said !== '' && (
              <p>
                {t('review.let_stand', [name])} <q>{said}</q>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
