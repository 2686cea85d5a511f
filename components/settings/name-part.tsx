import { useState } from 'react';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useSay } from '../ui/toast.tsx';
import { SettingsPart } from './settings-part.tsx';

/** The name that stands under the person's own testimony; saved when the field is left or with Enter. */
export function NamePart({ name }: { name: string }) {
  const deps = useDeps();
  const say = useSay();
  const [typed, setTyped] = useState(name);
  const [seen, setSeen] = useState(name);
  if (name !== seen) {
    // Erased or imported meanwhile: the field follows, unless somebody is writing another name in it.
    setSeen(name);
    if (typed.trim() === seen) setTyped(name);
  }
  const save = async () => {
    const wanted = typed.trim();
    if (wanted === name) return;
    const result = await setPrefs(deps, { patch: { name: wanted } });
    if (result.ok) say.done(t('settings.name_saved'));
    else say.problem(result.problem);
  };
  return (
    <SettingsPart id="you" title={t('settings.you')}>
      <form
        className="w-72 max-w-full"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('settings.name')}
          hint={t('settings.name_hint')}
          maxLength={120}
          value={typed}
          onChange={setTyped}
          onBlur={() => void save()}
        />
      </form>
    </SettingsPart>
  );
}
