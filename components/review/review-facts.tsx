import type { ReviewAct, ReviewItem } from '../../lib/flow/deps.ts';
import { formatDate, formatNumber, keyPart, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { CheckView } from '../lesson/check-view.tsx';
import { LeftWords } from '../lesson/left-words.tsx';
import { Section } from '../lesson/section.tsx';
import { teammateName } from '../lesson/team/teammate-name.ts';
import { Disclosure } from '../ui/disclosure.tsx';

/** Who or what drafted the words, and how much of it a person changed. */
export function DraftedBy({ item: { drafted, supports } }: { item: ReviewItem }) {
  if (drafted === null) return null;
  const [kept, changed] = [drafted.kept.length, drafted.changed.length];
  const added = Math.max(0, supports.length - kept - changed);
  const by = drafted.model === null ? t('review.drafted.rules') : t('review.drafted.model', [drafted.model]);
  return (
    <p className="text-muted">
      {by} {t('review.drafted.kept', kept, [formatNumber(changed), formatNumber(added), formatNumber(kept)])}
    </p>
  );
}

/** What was drafted and its author left out of the lesson, for who wants to read it. */
export function DraftedLeft({ item: { drafted } }: { item: ReviewItem }) {
  const left = drafted?.left;
  if (left === undefined || left.count === 0) return null;
  return (
    <Disclosure
      summary={
        <span className="text-12 text-muted">
          {t('review.drafted.left', left.count, [formatNumber(left.count)])}
        </span>
      }
    >
      <div className="ps-5 pt-1">
        <LeftWords left={left} />
      </div>
    </Disclosure>
  );
}

/** The lesson's checks with every answer and its reason. */
export function ReviewChecks({ item: { content } }: { item: ReviewItem }) {
  if (content.checks.length === 0) return null;
  return (
    <Section title={t('review.checks')}>
      <ul className="flex flex-col gap-3">
        {content.checks.map((check) => (
          <li key={check.id}>
            <CheckView check={check} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ACTS = ['submitted', 'withdrawn', 'stale', 'approve', 'request-changes', 'reject'] as const;

/** Who submitted and decided what when; what a newer server tells besides is left out. */
export function ReviewHistory({ item: { history } }: { item: ReviewItem }) {
  const deps = useDeps();
  const line = ({ who, what, at }: ReviewAct): string | null => {
    const known = ACTS.find((one) => one === what);
    const said: [string, string] = [teammateName(who), formatDate(at, deps.now())];
    return known === undefined ? null : t(`review.acts.${keyPart(known)}`, said);
  };
  const lines = history.flatMap((act) => {
    const text = line(act);
    return text === null ? [] : [{ key: `${act.at} ${act.what} ${act.who.who}`, text }];
  });
  return (
    <Section title={t('review.history')}>
      <ol className="flex flex-col gap-1 text-12 text-muted">
        {lines.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ol>
    </Section>
  );
}
