import { recordEvent } from '../../../lib/flow/record-event.ts';
import { ok } from '../../../lib/model/result.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { keptLesson } from '../../unit/flow/lessons.ts';
import { connected, putRow, teamLesson } from '../../unit/flow/team-lessons.ts';
import { idOf } from '../../unit/log/samples.ts';

/** A lesson of one's own that a team took, whose figures say of one week that it helped; `figures` adds another week's. */
export async function withFigures() {
  const deps = await connected(await testDeps());
  const { lesson } = await keptLesson(deps);
  const ids = { submission: idOf(91), rev: idOf(92), as: teamLesson(1), sent: idOf(93) };
  await done(recordEvent(deps, async () => ok({ kind: 'lesson.submitted', body: { lesson, ...ids } })));
  const band = (name: string) => ({ kind: 'band', band: name });
  const about = { measure: 'outcome', subject: { kind: 'lesson', id: teamLesson(1) }, answered: '5-19' };
  const figures = (n: number, helped: string) =>
    putRow(deps, {
      ...{ entity: 'reading', id: idOf(8_000 + n) },
      body: { ...about, week: `2026-W4${n}`, helped: band(helped), notUsed: band('low') },
    });
  await figures(1, 'high');
  await figures(2, 'low');
  return { deps, lesson, figures };
}
