import { expect, test } from 'vitest';
import { lessonChanges, skillChanges } from '../../../lib/log/changes.ts';
import { projectLesson } from '../../../lib/log/project-lesson.ts';
import { starterSkills } from '../../../lib/log/starter-skills.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { answered, DAY, deleted, idOf, LESSON, MONDAY, retracted, revised, used } from './samples.ts';

const NONE = { updated: 0, deleted: 0, restored: 0, hidden: 0, recounted: 0 };

const KEPT = revised({ id: 1, at: MONDAY });
const USED = used({ id: 2, at: MONDAY + 1 });
const GONE = deleted({ id: 3, at: MONDAY + 2 });
const ANSWER = answered({ id: 4, at: MONDAY + DAY + 1 });

const changes = (here: LogEvent[], coming: LogEvent[]) =>
  lessonChanges({
    before: projectLesson(LESSON, here),
    after: projectLesson(LESSON, [...here, ...coming]),
  });

test.each([
  ['a lesson that is new here', [], [KEPT, USED], {}],
  ['a use of a lesson', [KEPT], [USED], {}],
  ['a newer revision', [KEPT], [revised({ id: 5, at: MONDAY + 5, base: idOf(1_001) })], { updated: 1 }],
  ['an older revision', [KEPT], [revised({ id: 5, at: MONDAY - 5 })], { recounted: 1 }],
  ['a delete', [KEPT, USED], [GONE], { deleted: 1 }],
  [
    'the undo of a delete',
    [KEPT, GONE],
    [retracted(GONE, { id: 6, at: MONDAY + 6 })],
    {
      restored: 1,
      hidden: 1,
    },
  ],
  ['an entry taken back', [KEPT, USED], [retracted(USED, { id: 6, at: MONDAY + 6 })], { hidden: 1 }],
  [
    'the only revision taken back',
    [KEPT, USED],
    [retracted(KEPT, { id: 6, at: MONDAY + 6 })],
    {
      deleted: 1,
      hidden: 2,
    },
  ],
  [
    'an answer before a recalled one',
    [KEPT, ANSWER],
    [answered({ id: 7, at: MONDAY + DAY })],
    {
      recounted: 1,
    },
  ],
] as const)('%s changes what it says', (_, here, coming, change) => {
  expect(changes([...here], [...coming])).toEqual({ ...NONE, ...change });
});

test('a skill that is new is no change; one that is gone or has another name is', () => {
  const [one, two, ...rest] = starterSkills;
  if (!one || !two) throw new Error('no starters');
  const after = [{ ...two, name: 'Releases' }, ...rest, { id: idOf(1), name: 'Mine', cues: [] }];
  expect(skillChanges({ before: starterSkills, after })).toEqual({ skillsRemoved: 1, skillsChanged: 1 });
  expect(skillChanges({ before: starterSkills, after: starterSkills })).toEqual({
    skillsRemoved: 0,
    skillsChanged: 0,
  });
});
