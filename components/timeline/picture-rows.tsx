import type { SkillId } from '../../lib/model/skill.ts';
import { t } from '../../lib/platform/i18n.ts';
import { join } from '../ui/join.ts';
import type { PictureRow } from './evidence.ts';
import { HEAD, ROW } from './picture-size.ts';
import { countWords } from './rung-words.ts';

/** The picture's row lines across its whole width and the skills' names, which filter the log. */
export function PictureRows(props: {
  rows: readonly PictureRow[];
  skill: SkillId | null;
  onSkill: (skill: SkillId | null) => void;
}) {
  const { rows, skill, onSkill } = props;
  return (
    <>
      <div aria-hidden="true" className="absolute inset-x-0" style={{ top: HEAD }}>
        {rows.map((row) => (
          <div
            key={row.skill}
            style={{ height: ROW }}
            className={join('border-t border-line', row.skill === skill && 'bg-hover')}
          />
        ))}
      </div>
      <ul className="relative w-28 shrink-0 sm:w-40 md:w-48" style={{ paddingTop: HEAD }}>
        {rows.map((row) => (
          <li key={row.skill} style={{ height: ROW }} className="flex items-center">
            <button
              type="button"
              aria-pressed={row.skill === skill}
              aria-label={`${row.name}, ${countWords(row.counts)}`}
              title={row.skill === skill ? t('timeline.all_skills') : t('timeline.only_skill', [row.name])}
              onClick={() => onSkill(row.skill === skill ? null : row.skill)}
              className={join(
                'max-w-full rounded-control px-1.5 py-0.5 text-start hover:bg-hover',
                row.skill === skill && 'font-medium',
              )}
            >
              <bdi className="block truncate">{row.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
