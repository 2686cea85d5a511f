import { expect, test } from 'vitest';
import { dayOf, weekOf } from '../../../lib/log/day.ts';
import { projectLesson } from '../../../lib/log/project-lesson.ts';
import { content, DAY, deleted, idOf, LESSON, MONDAY, revised, skillId, used } from './samples.ts';

const HOUR = DAY / 24;

test('using a lesson twice a day is one piece of evidence, on two days two', () => {
  const events = [
    revised({ id: 1, at: MONDAY }),
    used({ id: 2, at: MONDAY + DAY }),
    used({ id: 3, at: MONDAY + DAY + HOUR }),
    used({ id: 4, at: MONDAY + 2 * DAY }),
  ];
  const { rungs, entries } = projectLesson(LESSON, events);
  const monday = dayOf(MONDAY);
  expect(rungs).toEqual([
    { rung: 'read', day: monday, week: monday },
    { rung: 'used', day: dayOf(MONDAY + DAY), week: monday },
    { rung: 'used', day: dayOf(MONDAY + 2 * DAY), week: monday },
  ]);
  expect(entries).toHaveLength(4);
});

test('every entry carries the head as it is now', () => {
  const later = content({ title: 'Renamed', skills: [skillId(2), skillId(3)] });
  const { entries } = projectLesson(LESSON, [
    revised({ id: 1, at: MONDAY }),
    revised({ id: 2, at: MONDAY + 1, content: later }),
  ]);
  expect(entries.map(({ lessonTitle }) => lessonTitle)).toEqual(['Renamed', 'Renamed']);
  expect(entries[0]?.skills).toEqual([skillId(2), skillId(3)]);
});

test('a deleted lesson keeps its entries and evidence', () => {
  const { row, deletedBy, entries, rungs } = projectLesson(LESSON, [
    revised({ id: 1, at: MONDAY }),
    used({ id: 2, at: MONDAY + DAY }),
    deleted({ id: 3, at: MONDAY + 2 * DAY }),
  ]);
  expect(row).not.toBeNull();
  expect(deletedBy).not.toBeNull();
  expect(entries.map(({ kind }) => kind)).toEqual(['kept', 'used', 'deleted']);
  expect(rungs.map(({ rung }) => rung)).toEqual(['read', 'used']);
});

test('a lesson from own words has no site and no address', () => {
  const { row } = projectLesson(LESSON, [revised({ id: 1, at: MONDAY, content: content({ sources: [] }) })]);
  expect(row).toMatchObject({ site: '', address: '', sourceKey: '' });
});

test('a week is named by its Monday, also across a change of year', () => {
  expect(weekOf('2027-01-03')).toBe('2026-12-28');
  expect(weekOf('2026-12-28')).toBe('2026-12-28');
});

test('of a lesson that is not one’s own uses as a team’s are entries, and nothing else is', () => {
  const use = used({ id: 2, at: MONDAY + DAY });
  const ofTeam = { ...use, body: { ...(use.body as object), team: idOf(950) } };
  const told = [ofTeam, used({ id: 4, at: MONDAY }), deleted({ id: 3, at: MONDAY + 2 * DAY })];
  const { row, deletedBy, entries, rungs } = projectLesson(LESSON, told);
  expect({ row, deletedBy, rungs }).toEqual({ row: null, deletedBy: null, rungs: [] });
  expect(entries).toMatchObject([{ event: use.id, rung: 'used', skills: [], ofTeam: idOf(950) }]);
  const kept = projectLesson(LESSON, [ofTeam, revised({ id: 1, at: MONDAY })]);
  expect(kept.entries.map((entry) => [entry.kind, entry.ofTeam])).toEqual([
    ['kept', undefined],
    ['used', undefined],
  ]);
});
