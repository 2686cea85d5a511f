import { t } from '../../lib/platform/i18n.ts';
import { LateProgress } from '../ui/progress.tsx';
import type { Exporting } from './use-export.ts';

/** How far an export is and how to stop it. */
export function ExportProgress({ exporting }: { exporting: Exporting | null }) {
  if (exporting === null) return null;
  const { done, total, cancel } = exporting;
  return (
    <div className="w-full">
      <LateProgress label={t('settings.exporting')} done={done} of={total} onCancel={cancel} />
    </div>
  );
}
