import { type ReactNode, useState } from 'react';
import { watchPrefs } from '../../lib/flow/queries/watch-prefs.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { TextField } from '../ui/text-field.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';

type OwnName = {
  /** The field that asks for it; null once there is a name. */
  field: ReactNode;
  /** Stores what was given; false when the name is missing or could not be stored, which the field then says. */
  keep: () => Promise<boolean>;
};

/** Asks once for the name that stands under what a person types; `needed` while their words stand for themselves. */
export function useOwnName(needed: boolean): OwnName {
  const deps = useDeps();
  const stored = valueOr(useQuery(watchPrefs, null), null)?.name;
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  if (!needed || stored !== '') return { field: null, keep: async () => true };
  const keep = async () => {
    const given = name.trim();
    setError(given === '' ? t('lesson.testimony.name_missing') : null);
    if (given === '') return false;
    const kept = await setPrefs(deps, { patch: { name: given } });
    if (!kept.ok) setError(problemSentence(kept.problem));
    return kept.ok;
  };
  const field = (
    <TextField
      label={t('lesson.testimony.name')}
      hint={t('settings.name_hint')}
      value={name}
      onChange={(next) => {
        setName(next);
        setError(null);
      }}
      error={error}
      maxLength={120}
    />
  );
  return { field, keep };
}
