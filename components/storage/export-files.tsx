import { Check } from 'lucide-react';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import type { Waiting } from './use-export.ts';

/** An export that is more than one file: why, and a button for each. */
export function ExportFiles({ waiting }: { waiting: Waiting | null }) {
  if (waiting === null) return null;
  const { files, take } = waiting;
  const of = formatNumber(files.length);
  return (
    <div className="flex w-full flex-col gap-2">
      <p role="status">{t('settings.export_files', [of])}</p>
      <ul className="flex flex-wrap gap-2">
        {files.map(({ name, taken }, index) => (
          <li key={name}>
            <Button small {...(taken ? { icon: Check } : {})} onClick={() => take(name)}>
              {t('settings.export_save', [formatNumber(index + 1), of])}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
