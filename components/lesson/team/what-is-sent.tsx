import type { ToSendView } from '../../../lib/flow/deps.ts';
import { keyPart, t } from '../../../lib/platform/i18n.ts';
import { WebLink } from '../../ui/link.tsx';
import { ClaimView } from '../claim-view.tsx';
import { LeftWords } from '../left-words.tsx';
import { nameOf } from '../name-of.ts';
import { Section } from '../section.tsx';
import { slotGroups } from '../slots.ts';

/** Every word that goes to the team, to read before it goes. */
export function WhatIsSent({ view: { content, claims, drafted } }: { view: ToSendView }) {
  const groups = [
    { slot: 'insight' as const, items: content.insight === null ? [] : [{ claim: content.insight }] },
    ...slotGroups(content.body),
    { slot: 'mistakes' as const, items: content.mistakes.map((claim) => ({ claim })) },
  ].filter(({ items }) => items.length > 0);
  return (
    <article aria-label={t('submit.whole')} className="@container flex min-w-0 flex-col gap-3 pt-2">
      <p dir="auto" className="font-medium wrap-anywhere">
        {content.title}
      </p>
      {content.situation !== '' && <Words title={t('lesson.situation')}>{content.situation}</Words>}
      {groups.map(({ slot, items }) => (
        <Section key={slot} title={t(`lesson.slot.${keyPart(slot)}`)}>
          <ol className="flex flex-col gap-2">
            {items.map((item) => (
              <Item key={item.claim.id} item={item} claims={claims} drafted={drafted} />
            ))}
          </ol>
        </Section>
      ))}
      {drafted?.left !== undefined && (
        <Section title={t('submit.left')}>
          <p className="text-12 text-muted">{t('submit.left_hint')}</p>
          <LeftWords left={drafted.left} />
        </Section>
      )}
      {content.why !== null && content.why.text !== '' && (
        <Words title={t('lesson.why')}>{`${content.why.text} (${nameOf(content.why.by)})`}</Words>
      )}
      {content.checks.length > 0 && <Checks checks={content.checks} />}
      {content.excerpts.length > 0 && (
        <Section title={t('submit.excerpts')}>
          <p className="text-12 text-muted">{t('submit.excerpts_hint')}</p>
          <ul className="flex flex-col gap-2">
            {content.excerpts.map(({ id, text }) => (
              <li key={id}>
                <q dir="auto" className="block whitespace-pre-wrap text-12 wrap-anywhere">
                  {text}
                </q>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {content.sources.length > 0 && (
        <Section title={t('submit.sources')}>
          <ul className="flex flex-col gap-1">
            {content.sources.map(({ key, title, address }) => (
              <li key={key} className="wrap-anywhere">
                {address === '' ? title : <WebLink address={address}>{title}</WebLink>}
                {address !== '' && <span className="block text-12 text-muted">{address}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}

function Words({ title, children }: { title: string; children: string }) {
  return (
    <Section title={title}>
      <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
        {children}
      </p>
    </Section>
  );
}

type SlotItem = ReturnType<typeof slotGroups>[number]['items'][number];

type ItemProps = { item: SlotItem } & Pick<ToSendView, 'claims' | 'drafted'>;

function Item({ item, claims, drafted }: ItemProps) {
  const was = (id: string) => drafted?.changed.find((one) => one.claim === id)?.was;
  const { claim, caution, branchIf, escalate } = item;
  return (
    <li className="flex flex-col gap-1">
      {branchIf !== undefined && (
        <p dir="auto">
          <span className="text-12 text-muted">{t('lesson.branch_if')}</span> {branchIf}
        </p>
      )}
      <ClaimView claim={claim} verdict={claims[claim.id]} below={<Was was={was(claim.id)} />} />
      {caution && (
        <ClaimView
          caution
          claim={caution}
          verdict={claims[caution.id]}
          below={<Was was={was(caution.id)} />}
        />
      )}
      {escalate !== undefined && <p className="text-12 text-muted">{t('lesson.escalate', [escalate])}</p>}
    </li>
  );
}

/** How a claim was drafted, which those who decide read as well. */
function Was({ was }: { was: string | undefined }) {
  if (was === undefined) return null;
  return (
    <p className="text-12 text-muted">
      {t('review.drafted.was')} <del dir="auto">{was}</del>
    </p>
  );
}

function Checks({ checks }: { checks: ToSendView['content']['checks'] }) {
  return (
    <Section title={t('lesson.checks')}>
      <ul className="flex flex-col gap-2">
        {checks.map(({ id, scenario, question, options }) => (
          <li key={id} dir="auto" className="wrap-anywhere">
            <p>{`${scenario} ${question}`}</p>
            <ul className="list-disc ps-5 text-12">
              {options.map((option) => (
                <li key={option.id}>
                  {option.text}
                  {option.right && <span className="text-ok">{` (${t('submit.right')})`}</span>}
                  {option.rationale !== '' && <span className="text-muted">{` ${option.rationale}`}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
