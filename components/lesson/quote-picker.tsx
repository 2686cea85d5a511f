import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Capture } from '../../lib/model/capture.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { DialogFoot } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { passages } from './passages.ts';

const SHOWN = 60;

/** Chooses words of what was captured: search a passage, take it, cut it down to what supports the claim. */
export function QuotePicker(props: {
  capture: Capture | null;
  start: string;
  error: string | null;
  onUse: (exact: string) => void;
  onCancel: () => void;
}) {
  const form = useId();
  const [exact, setExact] = useState(props.start);
  const [wanted, setWanted] = useState('');
  const search = useDeferredValue(wanted.trim().toLowerCase());
  const all = useMemo(
    () => (props.capture === null ? [] : passages(props.capture.blocks).filter(({ quotable }) => quotable)),
    [props.capture],
  );
  const found = all.filter(({ text }) => text.toLowerCase().includes(search)).slice(0, SHOWN);
  return (
    <form
      id={form}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        props.onUse(exact.trim());
      }}
    >
      <TextArea
        label={t('lesson.quote_words')}
        hint={t('lesson.quote_words_hint')}
        error={props.error}
        value={exact}
        onChange={setExact}
        rows={2}
        maxLength={2_000}
      />
      <DialogFoot>
        <Button onClick={props.onCancel}>{t('ui.cancel')}</Button>
        <Button type="submit" form={form} loudness="primary" disabled={exact.trim() === ''}>
          {t('lesson.quote_use')}
        </Button>
      </DialogFoot>
      {props.capture === null ? (
        <p className="text-muted">{t('problem.not_found.capture')}</p>
      ) : (
        <>
          <TextField
            bare
            type="search"
            label={t('lesson.quote_search')}
            placeholder={t('lesson.quote_search')}
            value={wanted}
            onChange={setWanted}
          />
          <ul className="flex flex-col">
            {found.map(({ key, text }) => (
              <li key={key}>
                <button
                  type="button"
                  dir="auto"
                  className="w-full border-b border-line px-1 py-1.5 text-start hover:bg-hover"
                  onClick={() => setExact(text)}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
          {found.length === SHOWN && <p className="text-12 text-muted">{t('lesson.quote_more')}</p>}
        </>
      )}
    </form>
  );
}
