import { ChartNoAxesColumn, Library, Settings } from 'lucide-react';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import type { PopupPort } from './port.ts';

/** The ways to the full pages. */
export function PageLinks({ port }: { port: PopupPort }) {
  return (
    <nav aria-label={t('popup.links')} className="flex gap-1 border-t border-line px-2 py-2">
      <Button
        loudness="quiet"
        icon={ChartNoAxesColumn}
        onClick={() => port.openPage('timeline', '#timeline')}
      >
        {t('popup.timeline')}
      </Button>
      <Button loudness="quiet" icon={Library} onClick={() => port.openPage('timeline', '#lessons')}>
        {t('popup.lessons')}
      </Button>
      <Button loudness="quiet" icon={Settings} className="ms-auto" onClick={() => port.openPage('options')}>
        {t('popup.settings')}
      </Button>
    </nav>
  );
}
