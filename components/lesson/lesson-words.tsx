import type { ReactNode } from 'react';
import type { Verdict } from '../../lib/flow/deps.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Id } from '../../lib/model/id.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { formatDate, keyPart, t } from '../../lib/platform/i18n.ts';
import { ClaimView } from './claim-view.tsx';
import { nameOf } from './name-of.ts';
import { Section } from './section.tsx';
import { type SlotGroup, slotGroups } from './slots.ts';
import { pageOf, useShowQuote } from './use-show-quote.ts';

type Props = {
  content: LessonContent;
  claims: Readonly<Record<Id, Verdict>>;
  /** What a page adds to a claim: acts at its end, lines below it. */
  beside?: (claim: Claim) => { acts?: ReactNode; below?: ReactNode };
};

/** What a lesson says: its situation, every claim beside its support, and why it matters here. */
export function LessonWords(props: Props) {
  const { content } = props;
  const insight = content.insight === null ? [] : [{ claim: content.insight }];
  const groups: SlotGroup[] = [
    { slot: 'insight', many: false, numbered: false, items: insight },
    ...slotGroups(content.body),
    { slot: 'mistakes', many: true, numbered: false, items: content.mistakes.map((claim) => ({ claim })) },
  ];
  return (
    <>
      {content.situation !== '' && (
        <Section title={t('lesson.situation')}>
          <p dir="auto" className="whitespace-pre-wrap">
            {content.situation}
          </p>
        </Section>
      )}
      {groups.map((group) => group.items.length > 0 && <Group key={group.slot} {...props} group={group} />)}
      {content.why !== null && content.why.text !== '' && (
        <Section title={t('lesson.why')}>
          <p dir="auto" className="whitespace-pre-wrap">
            {content.why.text}
          </p>
          <p className="text-12 text-muted">
            {t('lesson.why_by', [nameOf(content.why.by), formatDate(content.why.at)])}
          </p>
        </Section>
      )}
    </>
  );
}

function Group({ content, claims, beside, group }: Props & { group: SlotGroup }) {
  const showQuote = useShowQuote(content);
  const show = (claim: SlotGroup['items'][number]['claim']) =>
    pageOf(claim, content) === null ? undefined : () => void showQuote(claim);
  return (
    <Section title={t(`lesson.slot.${keyPart(group.slot)}`)}>
      <ol className="flex flex-col gap-2">
        {group.items.map(({ claim, caution, branchIf, escalate }, index) => (
          <li key={claim.id} className="flex flex-col gap-1">
            {branchIf !== undefined && (
              <p dir="auto">
                <span className="text-12 text-muted">{t('lesson.branch_if')}</span> {branchIf}
              </p>
            )}
            <ClaimView
              claim={claim}
              verdict={claims[claim.id]}
              number={group.numbered ? index + 1 : undefined}
              onShow={show(claim)}
              {...beside?.(claim)}
            />
            {caution && (
              <div className="ms-6 rounded-e-control bg-sunken py-1 pe-1">
                <ClaimView
                  caution
                  claim={caution}
                  verdict={claims[caution.id]}
                  onShow={show(caution)}
                  {...beside?.(caution)}
                />
              </div>
            )}
            {escalate !== undefined && (
              <p className="text-12 text-muted">{t('lesson.escalate', [escalate])}</p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
