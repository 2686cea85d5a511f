import { useState } from 'react';
import type { StorageView } from '../../lib/flow/deps.ts';
import { eraseAll } from '../../lib/flow/erase-all.ts';
import type { Problem } from '../../lib/model/problem.ts';
import type { Result } from '../../lib/model/result.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useSay } from '../ui/toast.tsx';
import { EraseTeams } from './erase-teams.tsx';
import { SettingsPart } from './settings-part.tsx';

/** Erases everything after the person typed a word; says first what will be gone. */
export function ErasePart({ storage }: { storage?: StorageView }) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  // What is being erased cannot be called back by closing.
  const close = () => !busy && setOpen(false);
  return (
    <SettingsPart id="erase" title={t('settings.erase')}>
      <p className="text-muted">{t('settings.erase_text')}</p>
      <Button loudness="danger" onClick={() => setOpen(true)}>
        {t('settings.erase_button')}
      </Button>
      <Dialog open={open} onClose={close} busy={busy} title={t('settings.erase_title')}>
        {open && (
          <EraseForm
            {...(storage === undefined ? {} : { storage })}
            busy={busy}
            onBusy={setBusy}
            onClose={() => setOpen(false)}
          />
        )}
      </Dialog>
    </SettingsPart>
  );
}

function EraseForm(props: {
  storage?: StorageView;
  busy: boolean;
  onBusy: (busy: boolean) => void;
  onClose: () => void;
}) {
  const { storage, busy, onBusy, onClose } = props;
  const deps = useDeps();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  // Nothing is left to count, to export first or to keep by cancelling.
  const isGone = problem?.kind === 'erase-unfinished';
  const word = t('settings.erase_word');
  const matches = typed.trim().toLowerCase() === word.toLowerCase();
  const erase = async () => {
    if (!matches || busy) return;
    onBusy(true);
    setProblem(null);
    await eraseAll(deps, { onHere: tell }).finally(() => onBusy(false));
  };
  /** Told at once: the servers of teams may take long to answer. */
  const tell = (here: Result<void>) => {
    onBusy(false);
    if (!here.ok) return setProblem(here.problem);
    onClose();
    say.done(t('settings.erased'));
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void erase();
      }}
    >
      {busy && <p role="status">{t('settings.erasing_text')}</p>}
      {!busy && !isGone && <WhatGoes {...(storage === undefined ? {} : { storage })} />}
      <TextField label={t('settings.erase_type', [word])} value={typed} onChange={setTyped} readOnly={busy} />
      {problem !== null && <ErrorState problem={problem} />}
      <div className="flex justify-end gap-2">
        {!busy && <Button onClick={onClose}>{t(isGone ? 'ui.close' : 'ui.cancel')}</Button>}
        <Button loudness="danger" type="submit" disabled={!matches || busy}>
          {t(busy ? 'settings.erasing' : 'settings.erase_confirm')}
        </Button>
      </div>
    </form>
  );
}

function WhatGoes({ storage }: { storage?: StorageView }) {
  return (
    <>
      <div>
        <p>{t('settings.erase_lead')}</p>
        <ul className="mt-1 list-disc ps-4">
          {storage !== undefined && (
            <>
              <li>{t('settings.erase_lessons', storage.lessons, [formatNumber(storage.lessons)])}</li>
              <li>{t('settings.erase_events', storage.events, [formatNumber(storage.events)])}</li>
            </>
          )}
          <li>{t('settings.erase_rest')}</li>
        </ul>
      </div>
      <EraseTeams />
      <p className="text-muted">{t('settings.erase_backup')}</p>
    </>
  );
}
