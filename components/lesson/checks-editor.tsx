import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { suggestionsOf } from '../../lib/flow/suggestions-of.ts';
import type { Check } from '../../lib/model/check.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { SupportBar } from '../ui/support-bar.tsx';
import { Breaches } from './breaches.tsx';
import { CheckCard } from './check-card.tsx';
import { CheckEditor } from './check-editor.tsx';
import { CheckView } from './check-view.tsx';
import { claimOf } from './claims.ts';
import { fieldId } from './field-id.ts';
import { Full } from './full.tsx';
import { MOST_CHECKS } from './slot-limit.ts';
import { SuggestedChecks } from './suggested-checks.tsx';
import { useRemove } from './use-remove.ts';
import { useSaver } from './use-saver.tsx';

/** The checks of a draft: to read, try, edit and remove, those that rules suggest, and one to write. */
export function ChecksEditor({ view }: { view: DraftView }) {
  const { checks } = view.draft.content;
  const saver = useSaver();
  const [fresh, setFresh] = useState<ReadonlySet<Id> | null>(null);
  const add = (claim?: Claim) => {
    setFresh(new Set(checks.map(({ id }) => id)));
    void saver.act({ kind: 'check-add', ...(claim === undefined ? {} : { claim: claim.id }) });
  };
  const take = (edits: boolean) => setFresh(edits ? new Set(checks.map(({ id }) => id)) : null);
  const hasSeeds = view.draft.proposal.checkSeeds.length > 0;
  const isEmpty = checks.length === 0 && suggestionsOf(view.draft).length === 0;
  return (
    <div className="flex flex-col gap-2">
      {checks.map((check, index) => (
        <OneCheck
          key={check.id}
          view={view}
          check={check}
          number={index + 1}
          startOpen={fresh !== null && !fresh.has(check.id)}
        />
      ))}
      <SuggestedChecks view={view} onTake={take} />
      {isEmpty && <Seeds view={view} onWrite={add} />}
      {checks.length >= MOST_CHECKS && <Full most={MOST_CHECKS} />}
      {checks.length < MOST_CHECKS && !(isEmpty && hasSeeds) && (
        <div>
          <Button small loudness="quiet" icon={Plus} onClick={() => add()}>
            {t('lesson.check.write')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Sentences a check can be written on: the quote is ready, the question is the person's. */
function Seeds({ view, onWrite }: { view: DraftView; onWrite: (claim: Claim) => void }) {
  const seeds = view.draft.proposal.checkSeeds.slice(0, 3);
  if (seeds.length === 0) return <p className="text-muted">{t('lesson.check.none')}</p>;
  return (
    <>
      <p className="text-muted">{t('lesson.check.none_but_seeds')}</p>
      {seeds.map((claim) => (
        <SupportBar
          key={claim.id}
          tone={claim.support.kind}
          className="flex items-start justify-between gap-2"
        >
          <p dir="auto" className="min-w-0">
            {claim.text}
          </p>
          <Button small onClick={() => onWrite(claim)}>
            {t('lesson.check.write')}
          </Button>
        </SupportBar>
      ))}
    </>
  );
}

type Mode = 'read' | 'edit' | 'try';

function OneCheck(props: { view: DraftView; check: Check; number: number; startOpen: boolean }) {
  const { view, check, number, startOpen } = props;
  const takeOut = useRemove(view);
  const [mode, setMode] = useState<Mode>(startOpen ? 'edit' : 'read');
  const breaches = view.checks[check.id] ?? [];
  const blocked = breaches.some(({ level }) => level === 'block');
  const claim = claimOf(view.draft.content, check.claim);
  const field = fieldId(`check:${check.id}`);
  const was = useRef<Mode>('read');
  useEffect(() => {
    if (was.current === mode) return;
    was.current = mode;
    // A check to try takes the focus itself; the field's name stands on what each of the others begins with.
    if (mode !== 'try') document.getElementById(field)?.focus();
  }, [mode, field]);
  if (mode === 'try') return <CheckCard check={check} onClose={() => setMode('read')} />;
  const name = t('lesson.check.number', [formatNumber(number)]);
  const remove = () =>
    void takeOut(
      { kind: 'check-remove', check: check.id },
      check.id,
      t('lesson.removed.check', [formatNumber(number)]),
    );
  const acts = [
    { label: t('lesson.check.edit'), icon: Pencil, onSelect: () => setMode('edit') },
    { label: t('lesson.check.remove'), icon: Trash2, danger: true, onSelect: remove },
  ];
  return (
    <div className="flex flex-col gap-2 rounded-card border border-line p-3 pt-2">
      <div className="flex items-center justify-between gap-2">
        <h4 className="text-12 text-muted">{name}</h4>
        <Menu label={t('lesson.more_for', [name])} acts={acts} />
      </div>
      {claim && mode === 'edit' && (
        <SupportBar tone={claim.support.kind}>
          <p className="text-12 text-muted">{t('lesson.check.about')}</p>
          <p dir="auto">{claim.text}</p>
        </SupportBar>
      )}
      {mode === 'edit' ? (
        <CheckEditor check={check} onDone={() => setMode('read')} />
      ) : (
        <CheckView check={check} />
      )}
      <Breaches breaches={breaches} />
      {mode === 'read' && (
        <div className="flex flex-wrap gap-2">
          <Button
            small
            disabled={blocked}
            onClick={() => setMode('try')}
            id={blocked ? `${field}-try` : field}
          >
            {t('lesson.check.try')}
          </Button>
          <Button
            small
            loudness="quiet"
            onClick={() => setMode('edit')}
            id={blocked ? field : `${field}-edit`}
          >
            {t('lesson.check.edit')}
          </Button>
        </div>
      )}
    </div>
  );
}
