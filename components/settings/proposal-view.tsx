import type { Proposal } from '../../lib/model/draft.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';
import { CheckView } from '../lesson/check-view.tsx';
import { ClaimView } from '../lesson/claim-view.tsx';
import { madeWords, secondsWords } from '../lesson/made-words.ts';
import { Section } from '../lesson/section.tsx';
import { type SlotGroup, slotGroups } from '../lesson/slots.ts';

/** A draft that is only looked at: its title, claims beside their support, and checks, with how it was made. */
export function ProposalView({ proposal, ms }: { proposal: Proposal; ms: number }) {
  const { content, made } = proposal;
  const insight = content.insight === null ? [] : [{ claim: content.insight }];
  const groups: SlotGroup[] = [
    { slot: 'insight', many: false, numbered: false, items: insight },
    ...slotGroups(content.body),
  ];
  return (
    <section
      aria-label={t('settings.drafting.tried')}
      className="@container flex w-full flex-col gap-4 rounded-card border border-line p-3"
    >
      <p role="status" className="text-12 text-muted tabular-nums">
        {made === undefined ? t('settings.drafting.tried_in', [secondsWords(ms)]) : madeWords(made)}
      </p>
      <h3 dir="auto" className="text-15">
        {content.title}
      </h3>
      {groups.map(
        (group) =>
          group.items.length > 0 && (
            <Section key={group.slot} title={t(`lesson.slot.${keyPart(group.slot)}`)}>
              <ol className="flex flex-col gap-2">
                {group.items.map(({ claim }, at) => (
                  <li key={claim.id}>
                    <ClaimView
                      claim={claim}
                      verdict={undefined}
                      number={group.numbered ? at + 1 : undefined}
                    />
                  </li>
                ))}
              </ol>
            </Section>
          ),
      )}
      {content.checks.length > 0 && (
        <Section title={t(made === undefined ? 'lesson.suggested.tried' : 'lesson.checks')}>
          <ul className="flex flex-col gap-3">
            {content.checks.map((check) => (
              <li key={check.id}>
                <CheckView check={check} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </section>
  );
}
