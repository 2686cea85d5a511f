import type { DraftView } from '../../lib/flow/deps.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';
import { AddClaim } from './add-claim.tsx';
import { BranchEditor } from './branch-editor.tsx';
import { ClaimEditor } from './claim-editor.tsx';
import { Full } from './full.tsx';
import { Section } from './section.tsx';
import { mostOf } from './slot-limit.ts';
import type { SlotGroup } from './slots.ts';

/** One part of the lesson with its claims and the way to add one. */
export function SlotEditor({ view, group }: { view: DraftView; group: SlotGroup }) {
  const { slot, items, many, numbered } = group;
  const most = mostOf(slot);
  const name = t(`lesson.slot.${keyPart(slot)}`);
  return (
    <Section title={name}>
      {items.length > 0 && (
        <ol className="flex flex-col gap-2">
          {items.map((item, index) => {
            const place = { first: index === 0, last: index === items.length - 1 };
            return (
              <li key={item.claim.id}>
                {slot === 'branches' ? (
                  <BranchEditor view={view} item={item} number={index + 1} place={place} />
                ) : (
                  <ClaimEditor
                    view={view}
                    item={item}
                    field={slot === 'insight' ? 'insight' : undefined}
                    label={many ? t('lesson.claim_number', [name, index + 1]) : name}
                    number={numbered ? index + 1 : undefined}
                    place={many ? place : undefined}
                    mayCaution={slot === 'steps'}
                  />
                )}
              </li>
            );
          })}
        </ol>
      )}
      {many && items.length >= most ? (
        <Full most={most} />
      ) : (
        (many || items.length === 0) && <AddClaim draft={view.draft.id} slot={slot} many={many} />
      )}
    </Section>
  );
}
