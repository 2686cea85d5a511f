import { useState } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import type { Day } from '../timeline/weeks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogFoot } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { pauseDays, pauseEnd } from './pause-days.ts';

type Props = { today: Day; onPause: (until: number) => void; onClose: () => void };

/** Asks until which day nothing shall be asked. */
export function PauseDialog({ open, ...props }: Props & { open: boolean }) {
  return (
    <Dialog open={open} onClose={props.onClose} title={t('practice.pause.date')}>
      <PauseForm {...props} />
    </Dialog>
  );
}

function PauseForm({ today, onPause, onClose }: Props) {
  const [day, setDay] = useState<string>(pauseDays(today).weeks);
  const [error, setError] = useState<string | null>(null);
  return (
    <form
      id="pause"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const until = pauseEnd(day, today);
        if (until === null) return setError(t('practice.pause.error'));
        onPause(until);
        onClose();
      }}
    >
      <TextField
        type="date"
        label={t('practice.pause.first_day')}
        value={day}
        error={error}
        onChange={(next) => {
          setDay(next);
          setError(null);
        }}
      />
      <DialogFoot>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button type="submit" form="pause" loudness="primary">
          {t('practice.pause.act')}
        </Button>
      </DialogFoot>
    </form>
  );
}
