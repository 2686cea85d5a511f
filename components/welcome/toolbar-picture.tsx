import { Ellipsis, Pin, Puzzle, Settings } from 'lucide-react';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/icon.tsx';

/** A drawing of the browser's toolbar with the list behind the puzzle piece open. */
export function ToolbarPicture() {
  return (
    <div
      role="img"
      aria-label={t('welcome.picture')}
      className="rounded-card border border-line bg-sunken p-3"
    >
      <div className="flex items-center gap-3">
        <span className="h-6 min-w-0 flex-1 rounded-full border border-line bg-surface" />
        <span className="flex size-7 items-center justify-center rounded-control bg-hover text-accent">
          <Icon of={Puzzle} />
        </span>
        <Icon of={Ellipsis} className="text-muted" />
      </div>
      <div className="ms-auto mt-2 flex w-60 max-w-full flex-col rounded-card border border-line bg-raised p-1 shadow-float">
        <span className="m-2 h-2 w-28 rounded-full bg-line" />
        <span className="flex items-center gap-2 rounded-control bg-hover px-2 py-1.5">
          <span className="size-4 rounded-[4px] bg-accent" />
          <span className="min-w-0 flex-1">{t('extension_name')}</span>
          <Icon of={import.meta.env.FIREFOX ? Settings : Pin} className="text-accent" />
        </span>
        <span className="flex items-center gap-2 px-2 py-1.5">
          <span className="size-4 rounded-[4px] bg-line" />
          <span className="h-2 w-24 rounded-full bg-line" />
        </span>
      </div>
    </div>
  );
}
