import { memo } from 'react';
import type { TeamLessonRow } from '../../lib/flow/deps.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { tierWord } from '../lesson/tier-word.ts';
import { skillName } from '../skill-name.ts';
import { hashOf } from '../timeline/route.ts';
import { Badge } from '../ui/badge.tsx';
import { ownerWord } from './words.ts';

/** A team lesson in the list: title and situation, whether to look at it again, its skill with its owner, until when it is verified. */
export const TeamLine = memo(function Line({ row }: { row: TeamLessonRow }) {
  const { id, title, situation, skill, tier, verifyBy, recheck } = row;
  return (
    <a
      data-row
      data-lesson={id}
      href={hashOf({ view: 'team-lesson', id })}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 border-b border-line py-1.5 -outline-offset-2 hover:bg-hover md:grid-cols-[minmax(0,1fr)_minmax(0,180px)_minmax(0,100px)_190px]"
    >
      <span className="min-w-0">
        <span className="flex items-baseline gap-x-2 max-sm:flex-wrap">
          <bdi className="min-w-0 truncate max-sm:w-full">{title || t('lessons.untitled')}</bdi>
          {tier >= 3 && <Badge tone="danger">{t('lesson.tier.badge', [tierWord(tier)])}</Badge>}
          {recheck !== null && <Badge tone="none">{t('library.recheck')}</Badge>}
        </span>
        <span className="block min-h-[1.45em] truncate text-12 text-muted">
          <bdi>{situation}</bdi>
        </span>
      </span>
      <span className="truncate text-12 text-muted max-md:hidden">{skill && skillName(skill)}</span>
      <span className="truncate text-12 text-muted max-md:hidden">{ownerWord(row)}</span>
      <span className="text-end text-12 text-muted">
        {verifyBy === null ? '' : t('library.verify_by', [formatDate(verifyBy)])}
      </span>
    </a>
  );
});
