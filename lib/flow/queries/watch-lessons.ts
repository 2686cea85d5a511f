import type { Deps, LessonFilter, LessonRow, LessonsView, Live } from '../deps.ts';
import { lessonIndex } from './lesson-index.ts';
import { live } from './live.ts';

const passes = (row: LessonRow, { skill, site, tier }: LessonFilter): boolean =>
  (skill === null || row.skills.includes(skill)) &&
  (site === null || row.site === site) &&
  (tier === null || row.tier === tier);

/** The lessons that pass the filter: newest first, or best match first while a text is searched. */
export const watchLessons = ({ db }: Deps, filter: LessonFilter): Live<LessonsView> =>
  live(async () => {
    const index = await lessonIndex(db);
    const all = [...index.rows.values()];
    const searched = filter.text.trim() === '' ? null : index.search(filter.text);
    const found = searched
      ? searched.map((id) => index.rows.get(id)).filter((row) => row !== undefined)
      : all.sort((a, b) => b.savedAt - a.savedAt);
    const sites = [...new Set(all.map(({ site }) => site).filter((site) => site !== ''))].sort();
    return { rows: found.filter((row) => passes(row, filter)), sites, total: all.length };
  });
