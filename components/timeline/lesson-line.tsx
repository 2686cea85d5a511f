import { memo } from 'react';
import type { LessonRow } from '../../lib/flow/deps.ts';
import type { SkillId } from '../../lib/model/skill.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { tierWord } from '../lesson/tier-word.ts';
import { Badge } from '../ui/badge.tsx';
import { hashOf } from './route.ts';

/** A lesson in the list: its title and situation, its skills, its site, when it was saved. Leads to the lesson. */
export const LessonLine = memo(function Line(props: {
  row: LessonRow;
  names: ReadonlyMap<SkillId, string>;
  now: number;
}) {
  const { row, names, now } = props;
  const skills = row.skills.map((id) => names.get(id)).filter((name) => name !== undefined);
  return (
    <a
      href={hashOf({ view: 'lesson', id: row.id })}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 border-b border-line py-1.5 -outline-offset-2 hover:bg-hover md:grid-cols-[minmax(0,1fr)_minmax(0,200px)_minmax(0,170px)_90px]"
    >
      <span className="min-w-0">
        <span className="flex items-baseline gap-x-2 max-sm:flex-wrap">
          <bdi className="min-w-0 truncate max-sm:w-full">{row.title || t('lessons.untitled')}</bdi>
          {row.tier >= 3 && <Badge tone="danger">{t('lesson.tier.badge', [tierWord(row.tier)])}</Badge>}
        </span>
        <span className="block min-h-[1.45em] truncate text-12 text-muted">
          <bdi>{row.situation || row.sourceTitle}</bdi>
        </span>
      </span>
      <span className="truncate text-12 text-muted max-md:hidden">{skills.join(', ')}</span>
      <span className="truncate text-12 text-muted max-md:hidden">{row.site || t('timeline.own_words')}</span>
      <span className="text-end text-12 text-muted">{formatDate(row.savedAt, now)}</span>
    </a>
  );
});
