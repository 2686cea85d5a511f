import './settings.css';
import { useState } from 'react';
import type { StorageView } from '../../lib/flow/deps.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { formatBytes, isLow } from './bytes.ts';
import type { SettingsPort } from './port.ts';
import { SettingsPart } from './settings-part.tsx';

/** How much is used in numbers and as a bar, whether the browser keeps it, and a warning while there is still room. */
export function StoragePart({ storage, port }: { storage: StorageView; port: SettingsPort }) {
  const { used, quota } = storage;
  const part = useFocusKept<HTMLElement>();
  const holds = [
    t('settings.holds_lessons', storage.lessons, [formatNumber(storage.lessons)]),
    t('settings.holds_events', storage.events, [formatNumber(storage.events)]),
  ].join(', ');
  return (
    <SettingsPart ref={part} id="storage" title={t('settings.storage')}>
      <div className="w-full">
        <p className="flex flex-wrap justify-between gap-x-4 tabular-nums">
          <span>{usedWords(used, quota)}</span>
          <span className="text-muted">{holds}</span>
        </p>
        {used !== null && quota !== null && (
          <meter
            aria-label={t('settings.bar')}
            className="storage-bar mt-1.5"
            min={0}
            max={Math.max(1, quota)}
            value={used}
          />
        )}
      </div>
      {isLow(used, quota) && (
        <p role="alert" className="support-bar" data-tone="none">
          {t('settings.low_space')}
        </p>
      )}
      <Persistence persisted={storage.persisted} port={port} />
    </SettingsPart>
  );
}

function usedWords(used: number | null, quota: number | null): string {
  if (used === null) return t('settings.used_unknown');
  if (quota === null) return t('settings.used_only', [formatBytes(used)]);
  return t('settings.used_of', [formatBytes(used), formatBytes(quota)]);
}

function Persistence({ persisted, port }: { persisted: boolean; port: SettingsPort }) {
  const deps = useDeps();
  const [answer, setAnswer] = useState<boolean | null>(null);
  if (persisted || answer === true) return <p className="text-muted">{t('settings.persisted')}</p>;
  const ask = async () => {
    setAnswer(await port.persist());
    await setPrefs(deps, { patch: { persistAsked: true } });
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-muted">
        {answer === false ? t('settings.persist_refused') : t('settings.not_persisted')}
      </p>
      <Button onClick={() => void ask()}>{t('settings.persist')}</Button>
    </div>
  );
}
