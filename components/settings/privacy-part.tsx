import { t } from '../../lib/platform/i18n.ts';
import { SettingsPart } from './settings-part.tsx';

const LINES = [
  'settings.privacy_1',
  'settings.privacy_2',
  'settings.privacy_3',
  'settings.privacy_4',
  'settings.privacy_5',
] as const;

/** Privacy in five lines; the first says what leaves this browser. */
export function PrivacyPart() {
  return (
    <SettingsPart id="privacy" title={t('settings.privacy')}>
      <ul className="flex flex-col gap-2">
        {LINES.map((key, at) => (
          <li key={key} className={at === 0 ? 'font-medium' : 'text-muted'}>
            {t(key)}
          </li>
        ))}
      </ul>
    </SettingsPart>
  );
}
