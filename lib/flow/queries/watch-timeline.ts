import { readCount, readCounts, rollupKey } from '../../db/rollup.ts';
import { readSkills } from '../../db/skills.ts';
import { Rung, type SkillId } from '../../model/skill.ts';
import type { Deps, Live, TimelineView } from '../deps.ts';
import { live } from './live.ts';

/** The picture and the days of the timeline, of one skill or all; read from counts, whatever the size of the log. */
export const watchTimeline = ({ db }: Deps, { skill }: { skill: SkillId | null }): Live<TimelineView> =>
  live(async () => {
    const key = skill ?? '*';
    const [days, weeks, total, skills] = await Promise.all([
      readCounts(db, rollupKey.days(key)),
      readCounts(db, rollupKey.weeks),
      readCount(db, rollupKey.entries(key)),
      readSkills(db),
    ]);
    const rungs = weeks.map(({ parts: [of = '', week = '', rung], n }) => ({
      skill: of,
      week,
      rung: Rung.parse(rung),
      n,
    }));
    return {
      days: days.map(({ parts: [day = ''], n }) => ({ day, n })).reverse(),
      rungs: skill === null ? rungs : rungs.filter((one) => one.skill === skill),
      total,
      skills,
    };
  });
