import { useRef } from 'react';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { DidItHelp } from '../outcome/did-it-help.tsx';
import { Button } from '../ui/button.tsx';
import { focusAfter } from '../ui/focus-after.ts';

/** Asks whether a lesson helped that was just noted as used; nothing where none was. */
export function AskedHelp({ lesson, onClose }: { lesson: Id | null; onClose: () => void }) {
  const place = useRef<HTMLElement>(null);
  const close = () => {
    const goOn = focusAfter(place.current);
    onClose();
    goOn();
  };
  if (lesson === null) return null;
  return (
    <aside
      ref={place}
      aria-label={t('outcome.question_used')}
      className="flex flex-wrap items-end justify-between gap-2 border-y border-line py-2"
    >
      <DidItHelp key={lesson} lesson={lesson} question={t('outcome.question_used')} />
      <Button small loudness="quiet" onClick={close}>
        {t('ui.close')}
      </Button>
    </aside>
  );
}
