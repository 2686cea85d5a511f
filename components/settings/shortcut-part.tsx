import { useEffect, useState } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import type { SettingsPort } from './port.ts';
import { SettingsPart } from './settings-part.tsx';

/** The shortcut as the browser has it now; asked again when the person comes back from the browser's own page. */
function useShortcut(port: SettingsPort): string | null {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = () => {
      void port.shortcut().then((found) => {
        if (!gone) setShortcut(found);
      });
    };
    ask();
    window.addEventListener('focus', ask);
    return () => {
      gone = true;
      window.removeEventListener('focus', ask);
    };
  }, [port]);
  return shortcut;
}

/** Which keys capture a lesson, or that none do, and the way to change them. */
export function ShortcutPart({ port }: { port: SettingsPort }) {
  const shortcut = useShortcut(port);
  return (
    <SettingsPart id="shortcut" title={t('settings.shortcut')}>
      {shortcut === '' && <p className="text-none">{t('settings.shortcut_none')}</p>}
      {shortcut !== null && shortcut !== '' && (
        <p className="flex items-center gap-2">
          {t('popup.capture')} <Kbd keys={shortcut} />
        </p>
      )}
      <Button onClick={port.openShortcutSettings}>{t('settings.shortcut_change')}</Button>
    </SettingsPart>
  );
}
