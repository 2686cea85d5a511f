import { readCount, readCounts, rollupKey } from '../../db/rollup.ts';
import { readSkills } from '../../db/skills.ts';
import type { SkillId } from '../../model/skill.ts';
import type { Deps, Live, TimelineEntry, TimelineView } from '../deps.ts';
import { live } from './live.ts';
import { readDay } from './read-day.ts';

/** As many lines as a window shows at first. */
const FIRST_LINES = 40;

/** The first days that fill a window. */
function firstDays(days: TimelineView['days']): TimelineView['days'] {
  let lines = 0;
  return days.filter(({ n }) => {
    const isFirst = lines < FIRST_LINES;
    lines += 1 + n;
    return isFirst;
  });
}

/** The days of the timeline, of one skill or all, whatever the size of the log: from counts, and only the newest with their entries. */
export const watchTimeline = (deps: Deps, { skill }: { skill: SkillId | null }): Live<TimelineView> =>
  live(async () => {
    const key = skill ?? '*';
    const [counts, total, skills] = await Promise.all([
      readCounts(deps.db, rollupKey.days(key)),
      readCount(deps.db, rollupKey.entries(key)),
      readSkills(deps.db),
    ]);
    const days = counts.map(({ parts: [day = ''], n }) => ({ day, n })).reverse();
    const newest = new Map<string, TimelineEntry[]>();
    const read = firstDays(days).map(async ({ day }) => newest.set(day, await readDay(deps, { skill, day })));
    // A day that cannot be read is asked for again where it is shown, and told of there.
    await Promise.allSettled(read);
    return { days, newest, total, skills };
  });
