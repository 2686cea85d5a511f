import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { DidItHelp } from '../outcome/did-it-help.tsx';
import { Button } from '../ui/button.tsx';

/** Asks whether a lesson helped that was just noted as used; nothing where none was. */
export function AskedHelp({ lesson, onClose }: { lesson: Id | null; onClose: () => void }) {
  if (lesson === null) return null;
  return (
    <aside
      aria-label={t('outcome.question_used')}
      className="flex flex-wrap items-end justify-between gap-2 border-y border-line py-2"
    >
      <DidItHelp key={lesson} lesson={lesson} question={t('outcome.question_used')} />
      <Button small loudness="quiet" onClick={onClose}>
        {t('ui.close')}
      </Button>
    </aside>
  );
}
