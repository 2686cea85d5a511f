import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { join } from '../ui/join.ts';
import { type PictureRow, RUNGS } from './evidence.ts';
import { HEAD, ROW } from './picture-size.ts';
import { RungMark } from './rung-mark.tsx';

/** The figures at the picture's right; their heads name the dots, so that the picture needs no legend. Heard with the names. */
export function PictureTotals({ rows }: { rows: readonly PictureRow[] }) {
  return (
    <div aria-hidden="true" className="relative flex shrink-0 ps-2 text-12 max-sm:hidden">
      {RUNGS.map((rung) => (
        <div key={rung} className="w-9 text-end md:w-20">
          <div
            title={t(`timeline.rung_means.${rung}`)}
            style={{ height: HEAD }}
            className="flex items-center justify-end gap-1 pt-1 text-muted"
          >
            <RungMark rung={rung} />
            <span className="max-md:hidden">{t(`timeline.rung.${rung}`)}</span>
          </div>
          {rows.map((row) => (
            <div
              key={row.skill}
              style={{ height: ROW }}
              className={join(
                'flex items-center justify-end tabular-nums',
                row.counts[rung] === 0 && 'text-muted',
              )}
            >
              {formatNumber(row.counts[rung])}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
