import { useState } from 'react';
import { recordOutcome } from '../../lib/flow/outcome/record-outcome.ts';
import type { Id } from '../../lib/model/id.ts';
import type { Outcome } from '../../lib/model/outcome.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { TextField } from '../ui/text-field.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';

const LONGEST = 300;

/** A line for oneself about an answer that was given. */
export function NoteField(props: {
  lesson: Id;
  outcome: Outcome['outcome'];
  /** The answer's, which may have ended while the line was typed. */
  week: string;
  onKept: (event: Id | null) => void;
}) {
  const { lesson, outcome, week, onKept } = props;
  const deps = useDeps();
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  const keep = useOneAtATime(async () => {
    if (note.trim() === '') return onKept(null);
    const kept = await recordOutcome(deps, { lesson, outcome, note, week, isLine: true });
    if (kept.ok) onKept(kept.value.event);
    else setError(problemSentence(kept.problem));
  });
  return (
    <form
      noValidate
      className="flex w-full flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div className="min-w-40 flex-1">
        <TextField
          label={t('outcome.note')}
          hint={t('outcome.note_hint')}
          maxLength={LONGEST}
          value={note}
          error={error}
          onChange={(next) => {
            setNote(next);
            setError(null);
          }}
        />
      </div>
      <Button small type="submit">
        {t('outcome.keep')}
      </Button>
    </form>
  );
}
