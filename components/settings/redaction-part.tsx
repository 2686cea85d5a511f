import { useState } from 'react';
import { listWord, unlistWord } from '../../lib/flow/list-word.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { TextField } from '../ui/text-field.tsx';
import { useSay } from '../ui/toast.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { SettingsPart } from './settings-part.tsx';

type Words = { always: readonly string[]; never: readonly string[] };

/** Words that are always redacted, and those that never are. */
export function RedactionPart(words: Words) {
  const part = useFocusKept<HTMLElement>();
  return (
    <SettingsPart ref={part} id="redaction" title={t('settings.redaction')}>
      <p className="text-12 text-muted">{t('settings.redaction_about')}</p>
      <WordList list="always" words={words.always} />
      <WordList list="never" words={words.never} />
    </SettingsPart>
  );
}

function WordList({ list, words }: { list: keyof Words; words: readonly string[] }) {
  const deps = useDeps();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = async () => {
    const done = await listWord(deps, { list, word: typed });
    setError(done.ok ? null : problemSentence(done.problem));
    if (done.ok) setTyped('');
  };
  const remove = async (word: string) => {
    const done = await unlistWord(deps, { list, word });
    if (!done.ok) say.problem(done.problem);
  };
  return (
    <section aria-label={t(`settings.redaction_${list}`)} className="flex w-full flex-col gap-2">
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div className="w-72 max-w-full min-w-0">
          <TextField
            label={t(`settings.redaction_${list}_add`)}
            maxLength={80}
            value={typed}
            error={error}
            onChange={(next) => {
              setTyped(next);
              setError(null);
            }}
          />
        </div>
        <Button type="submit" disabled={typed.trim() === ''}>
          {t('settings.redaction_add')}
        </Button>
      </form>
      <p className="text-12 text-muted">{t(`settings.redaction_${list}_hint`)}</p>
      {words.length === 0 ? (
        <p className="text-12 text-muted">{t('settings.redaction_none')}</p>
      ) : (
        <ul aria-label={t(`settings.redaction_${list}`)} className="flex flex-wrap gap-1.5">
          {words.map((word) => (
            <li key={word} dir="auto" className="max-w-full">
              <Chip label={word} onRemove={() => void remove(word)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
