import { t } from '../../lib/platform/i18n.ts';
import { RUNGS } from './evidence.ts';
import { RungMark } from './rung-mark.tsx';

/** What the dots mean, where the page is too narrow for the figures' heads to say it. Heard with the dots themselves. */
export function RungKey() {
  return (
    <p aria-hidden="true" className="flex flex-wrap gap-x-3 text-12 text-muted md:hidden">
      {RUNGS.map((rung) => (
        <span key={rung} className="flex items-center gap-1">
          <RungMark rung={rung} />
          {t(`timeline.rung.${rung}`)}
        </span>
      ))}
    </p>
  );
}
