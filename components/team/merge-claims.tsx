import type { MergeSide, MergeView } from '../../lib/flow/deps.ts';
import type { Id } from '../../lib/model/id.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';
import { ClaimView } from '../lesson/claim-view.tsx';
import { Section } from '../lesson/section.tsx';
import type { SlotItem } from '../lesson/slots.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import type { MergeRow } from './merge-choice.ts';

type Choice = { keep: ReadonlySet<Id>; onKeep: (claim: Id) => void };

/** The statements of two lessons side by side, place by place, each beside its support and with a box to keep it. */
export function MergeClaims(props: { view: MergeView; rows: readonly MergeRow[] } & Choice) {
  const { view, rows, keep, onKeep } = props;
  const { first, second } = view;
  const names = [first.content.title, second.content.title].map((title) => title || t('lessons.untitled'));
  return (
    <div className="flex flex-col gap-5">
      <h2 className="sr-only">{t('library.merge.statements')}</h2>
      <div aria-hidden className="hidden grid-cols-2 gap-x-8 font-medium md:grid">
        {names.map((name, at) => (
          <bdi key={at === 0 ? first.id : second.id}>{name}</bdi>
        ))}
      </div>
      {rows.map((row) => (
        <Section
          key={row.slot}
          title={
            row.many
              ? t(`lesson.slot.${keyPart(row.slot)}`)
              : t('library.merge.one_of', [t(`lesson.slot.${keyPart(row.slot)}`)])
          }
        >
          <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
            <Side of={first} name={names[0] ?? ''} items={row.first} keep={keep} onKeep={onKeep} />
            <Side of={second} name={names[1] ?? ''} items={row.second} keep={keep} onKeep={onKeep} />
          </div>
        </Section>
      ))}
    </div>
  );
}

type SideProps = { of: MergeSide; name: string; items: readonly SlotItem[] } & Choice;

function Side({ of, name, items, keep, onKeep }: SideProps) {
  return (
    <ul aria-label={name} className="flex min-w-0 flex-col gap-3">
      {items.length === 0 && <li className="text-12 text-muted">{t('library.merge.nothing')}</li>}
      {items.map(({ claim, caution, branchIf }) => (
        <li key={claim.id} className="flex flex-col gap-1">
          {branchIf !== undefined && (
            <p dir="auto">
              <span className="text-12 text-muted">{t('lesson.branch_if')}</span> {branchIf}
            </p>
          )}
          <ClaimView claim={claim} verdict={of.claims[claim.id]} />
          {caution && <ClaimView caution claim={caution} verdict={of.claims[caution.id]} />}
          <Checkbox
            label={
              <>
                {t('library.merge.keep')}
                <span className="sr-only">: {claim.text}</span>
              </>
            }
            checked={keep.has(claim.id)}
            onChange={() => onKeep(claim.id)}
          />
        </li>
      ))}
    </ul>
  );
}
