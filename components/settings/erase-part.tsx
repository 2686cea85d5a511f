import { useState } from 'react';
import type { StorageView } from '../../lib/flow/deps.ts';
import { eraseAll } from '../../lib/flow/erase-all.ts';
import type { Problem } from '../../lib/model/problem.ts';
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
  return (
    <SettingsPart id="erase" title={t('settings.erase')}>
      <p className="text-muted">{t('settings.erase_text')}</p>
      <Button loudness="danger" onClick={() => setOpen(true)}>
        {t('settings.erase_button')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('settings.erase_title')}>
        {open && <EraseForm {...(storage === undefined ? {} : { storage })} onClose={() => setOpen(false)} />}
      </Dialog>
    </SettingsPart>
  );
}

function EraseForm({ storage, onClose }: { storage?: StorageView; onClose: () => void }) {
  const deps = useDeps();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const word = t('settings.erase_word');
  const matches = typed.trim().toLowerCase() === word.toLowerCase();
  const erase = async () => {
    if (!matches) return;
    const result = await eraseAll(deps);
    if (!result.ok) return setProblem(result.problem);
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
      <TextField label={t('settings.erase_type', [word])} value={typed} onChange={setTyped} />
      {problem !== null && <ErrorState problem={problem} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button loudness="danger" type="submit" disabled={!matches}>
          {t('settings.erase_confirm')}
        </Button>
      </div>
    </form>
  );
}
