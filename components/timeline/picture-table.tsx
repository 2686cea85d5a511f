import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { type PictureRow, type Point, pointKey, RUNGS } from './evidence.ts';
import { shortDay } from './month-name.ts';
import type { Day } from './weeks.ts';

const HEAD = 'sticky top-0 bg-surface py-1.5 font-medium text-muted';

/** The picture's data as a table: a line for each dot, newest week first. */
export function PictureTable(props: { rows: readonly PictureRow[]; points: readonly Point[]; now: Day }) {
  const names = new Map(props.rows.map((row) => [row.skill, row.name]));
  const place = new Map(props.rows.map((row, at) => [row.skill, at]));
  const lines = props.points
    .filter((point) => names.has(point.skill))
    .sort((a, b) =>
      a.week === b.week ? (place.get(a.skill) ?? 0) - (place.get(b.skill) ?? 0) : a.week < b.week ? 1 : -1,
    );
  return (
    <section
      aria-label={t('timeline.table_label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="scroll-area max-h-96 border-y border-line"
    >
      <table className="w-full border-collapse wrap-break-word">
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} pe-2 text-start sm:w-32`}>
              {t('timeline.table_week')}
            </th>
            <th scope="col" className={`${HEAD} text-start`}>
              {t('timeline.table_skill')}
            </th>
            {RUNGS.map((rung) => (
              <th key={rung} scope="col" className={`${HEAD} ps-2 text-end sm:w-20`}>
                {t(`timeline.rung.${rung}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {lines.map((point) => (
            <tr key={pointKey(point)} className="border-t border-line">
              <td className="py-1 pe-2">{shortDay(point.week, props.now)}</td>
              <td className="py-1">
                <bdi>{names.get(point.skill)}</bdi>
              </td>
              {RUNGS.map((rung) => (
                <td key={rung} className={`py-1 text-end ${point.counts[rung] === 0 ? 'text-muted' : ''}`}>
                  {formatNumber(point.counts[rung])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
