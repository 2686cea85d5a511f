import { canonical } from '../../lib/hash/canonical.ts';
import type { Reader } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { revisionsOf } from './revisions.ts';

/** Lessons as rows of the team's stream; the words of what is live come with a row once it is given out. */
export async function lessonRows(reader: Reader, team: string, rows: readonly Row<'lesson'>[]) {
  const ids = rows.map(({ lesson_id }) => lesson_id);
  const revisions = await revisionsOf(reader, team, ids);
  return rows.map((row) => {
    const { lesson_id: lesson, seq, state, live_rev: rev, tier, recheck, version } = row;
    const { verify_by: verifyBy, home_skill_id: homeSkill } = row;
    const said = { state, rev, tier, verifyBy, recheck, version, homeSkill };
    return {
      seq,
      entity: 'lesson',
      id: lesson,
      v: 1,
      op: 'put' as const,
      // Every name here comes after `content`, which goes before them.
      body: canonical({ ...said, revisions: revisions.get(lesson) ?? [] }),
      isCanonical: true as const,
      ...(rev === null ? {} : { content: { lesson, rev } }),
    };
  });
}
