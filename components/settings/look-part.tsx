import type { Prefs } from '../../lib/flow/deps.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Segments } from '../ui/segments.tsx';
import { useSay } from '../ui/toast.tsx';
import { SettingsPart } from './settings-part.tsx';

/** Light, dark, or as the system has it. */
export function LookPart({ theme }: { theme: Prefs['theme'] }) {
  const deps = useDeps();
  const say = useSay();
  const choose = async (next: Prefs['theme']) => {
    const result = await setPrefs(deps, { patch: { theme: next } });
    if (!result.ok) say.problem(result.problem);
  };
  return (
    <SettingsPart id="look" title={t('settings.look')}>
      <Segments
        label={t('settings.theme')}
        value={theme}
        choices={[
          { value: 'system', label: t('settings.theme_system') },
          { value: 'light', label: t('settings.theme_light') },
          { value: 'dark', label: t('settings.theme_dark') },
        ]}
        onChange={(next) => void choose(next)}
      />
    </SettingsPart>
  );
}
