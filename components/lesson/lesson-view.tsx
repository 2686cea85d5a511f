import { useState } from 'react';
import { answerCheck } from '../../lib/flow/answer-check.ts';
import type { LessonView as View } from '../../lib/flow/deps.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatDate, formatNumber, keyPart, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';
import { CheckCard } from './check-card.tsx';
import { ClaimView } from './claim-view.tsx';
import { LessonHead } from './lesson-head.tsx';
import { nameOf } from './name-of.ts';
import { Section } from './section.tsx';
import { type SlotGroup, slotGroups } from './slots.ts';
import { pageOf, useShowQuote } from './use-show-quote.ts';

/** A lesson to read: every claim beside its support, and its checks to try. `startCheck` opens the first check. */
export function LessonView({ view, startCheck = false }: { view: View; startCheck?: boolean }) {
  const { content } = view.revision;
  const insight = content.insight === null ? [] : [{ claim: content.insight }];
  const groups: SlotGroup[] = [
    { slot: 'insight', many: false, numbered: false, items: insight },
    ...slotGroups(content.body),
    { slot: 'mistakes', many: true, numbered: false, items: content.mistakes.map((claim) => ({ claim })) },
  ];
  return (
    <article className="@container flex min-w-0 flex-col gap-4">
      <LessonHead view={view} />
      {content.situation !== '' && (
        <Section title={t('lesson.situation')}>
          <p dir="auto" className="whitespace-pre-wrap">
            {content.situation}
          </p>
        </Section>
      )}
      {groups.map((group) => group.items.length > 0 && <Group key={group.slot} view={view} group={group} />)}
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
      {content.checks.length > 0 && <Checks view={view} startOpen={startCheck} />}
    </article>
  );
}

function Group({ view, group }: { view: View; group: SlotGroup }) {
  const { content } = view.revision;
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
              verdict={view.claims[claim.id]}
              number={group.numbered ? index + 1 : undefined}
              onShow={show(claim)}
            />
            {caution && (
              <div className="ms-6 rounded-e-control bg-sunken py-1 pe-1">
                <ClaimView caution claim={caution} verdict={view.claims[caution.id]} onShow={show(caution)} />
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

function Checks({ view, startOpen }: { view: View; startOpen: boolean }) {
  const deps = useDeps();
  const { checks } = view.revision.content;
  const [open, setOpen] = useState<Id | null>(startOpen ? (checks[0]?.id ?? null) : null);
  const at = checks.findIndex(({ id }) => id === open);
  const check = checks[at];
  const next = checks[at + 1];
  return (
    <Section title={t('lesson.checks')}>
      {check ? (
        <CheckCard
          key={check.id}
          check={check}
          onAnswer={(option, sure) =>
            answerCheck(deps, { lesson: view.row.id, rev: view.row.rev, check: check.id, option, sure })
          }
          onClose={() => setOpen(null)}
          onNext={next && (() => setOpen(next.id))}
        />
      ) : (
        <div className="flex items-center justify-between gap-2">
          <span className="text-muted">
            {t('lesson.check.count', checks.length, [formatNumber(checks.length)])}
          </span>
          <TryACheck onTry={() => setOpen(checks[0]?.id ?? null)} />
        </div>
      )}
    </Section>
  );
}

/** Has the focus again when the check it opened is closed. */
function TryACheck({ onTry }: { onTry: () => void }) {
  const button = useFocusWhenLost<HTMLButtonElement>();
  return (
    <Button ref={button} onClick={onTry}>
      {t('lesson.check.try')}
    </Button>
  );
}
