import { expect, test } from 'vitest';
import { foldLesson } from '../../../lib/log/fold-lesson.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import {
  answered,
  content,
  DAY,
  deleted,
  event,
  idOf,
  LESSON,
  MONDAY,
  OTHER_DEVICE,
  retracted,
  revised,
  used,
} from './samples.ts';

const first = revised({ id: 1, at: MONDAY, rev: idOf(1_001) });
const rungsOf = (events: readonly LogEvent[]) => foldLesson(events).entries.map(({ rung }) => rung);
const headOf = (events: readonly LogEvent[]) => foldLesson(events).kept.at(-1)?.revision;

test('keeping a lesson is reading it, keeping it again is not', () => {
  const again = revised({ id: 2, at: MONDAY + DAY, base: idOf(1_001) });
  expect(foldLesson([first, again]).entries.map(({ kind, rung }) => [kind, rung])).toEqual([
    ['kept', 'read'],
    ['revised', null],
  ]);
});

test('a right answer a whole day after the first keep is recall', () => {
  expect(rungsOf([first, answered({ id: 2, at: MONDAY + DAY })])).toEqual(['read', 'recalled']);
});

test('a right answer one millisecond before the day is over is no recall', () => {
  expect(rungsOf([first, answered({ id: 2, at: MONDAY + DAY - 1 })])).toEqual(['read', null]);
});

test('a guess and a wrong answer are no recall', () => {
  const guess = answered({ id: 2, at: MONDAY + DAY, sure: 'guess' });
  const wrong = answered({ id: 3, at: MONDAY + 3 * DAY, right: false });
  expect(rungsOf([first, guess, wrong])).toEqual(['read', null, null]);
});

test('a day must pass since the last answer to the same check, whatever it was', () => {
  const wrong = answered({ id: 2, at: MONDAY + 2 * DAY, right: false });
  const soon = answered({ id: 3, at: MONDAY + 2 * DAY + 60_000 });
  const other = answered({ id: 4, at: MONDAY + 2 * DAY + 60_000, check: idOf(811) });
  expect(rungsOf([first, wrong, soon, other])).toEqual(['read', null, null, 'recalled']);
});

test('a retracted answer no longer stands in the way of the next', () => {
  const wrong = answered({ id: 2, at: MONDAY + 2 * DAY, right: false });
  const soon = answered({ id: 3, at: MONDAY + 2 * DAY + 60_000 });
  expect(rungsOf([first, wrong, soon, retracted(wrong, { id: 4, at: MONDAY + 3 * DAY })])).toEqual([
    'read',
    'recalled',
  ]);
});

test('an answer stamped before the lesson was kept is no recall', () => {
  expect(rungsOf([answered({ id: 2, at: MONDAY - 2 * DAY }), first])).toEqual([null, 'read']);
});

test('events count in the order of their times, however they arrive', () => {
  const later = revised({ id: 2, at: MONDAY + 5, base: idOf(1_001), content: content({ title: 'Later' }) });
  expect(headOf([later, first])?.content.title).toBe('Later');
  expect(headOf([first, later])?.content.title).toBe('Later');
});

test('two revisions of the same time have one order on every device', () => {
  const mine = revised({ id: 2, at: MONDAY + 5, base: idOf(1_001) });
  const theirs = revised({ id: 3, at: MONDAY + 5, base: idOf(1_001), device: OTHER_DEVICE });
  expect(headOf([first, mine, theirs])).toEqual(headOf([theirs, mine, first]));
});

test('edits of one revision on two devices are both heads, the later one shown', () => {
  const mine = revised({ id: 2, at: MONDAY + 5, base: idOf(1_001) });
  const theirs = revised({ id: 3, at: MONDAY + 6, base: idOf(1_001), device: OTHER_DEVICE });
  expect(foldLesson([first, theirs, mine]).heads).toEqual([idOf(1_003), idOf(1_002)]);
});

test('a revision written on another is shown, though the clock of its device is behind', () => {
  const ahead = revised({ id: 2, at: MONDAY + DAY, base: idOf(1_001), device: OTHER_DEVICE });
  const behind = revised({ id: 3, at: MONDAY + 5, base: idOf(1_002), content: content({ title: 'Behind' }) });
  expect(headOf([first, ahead, behind])?.content.title).toBe('Behind');
});

test('a revision that settles both heads is the only one, and is shown on every device', () => {
  const mine = revised({ id: 2, at: MONDAY + 5, base: idOf(1_001) });
  const theirs = revised({ id: 3, at: MONDAY + 6, base: idOf(1_001), device: OTHER_DEVICE });
  const settled = revised({ id: 4, at: MONDAY + 7, base: idOf(1_003) });
  const both = { ...settled, body: { ...settled.body, joins: [idOf(1_002)] } };
  expect(foldLesson([both, first, theirs, mine]).heads).toEqual([idOf(1_004)]);
});

test('a retracted revision gives the head back to the one before', () => {
  const second = revised({ id: 2, at: MONDAY + 5, base: idOf(1_001) });
  const events = [first, second, retracted(second, { id: 3, at: MONDAY + 6 })];
  expect(headOf(events)?.rev).toBe(idOf(1_001));
});

test('a deleted lesson stays deleted when an older revision arrives', () => {
  const older = revised({ id: 3, at: MONDAY + 1, base: idOf(1_001) });
  expect(foldLesson([first, deleted({ id: 2, at: MONDAY + 5 }), older]).deletedBy).toBe(idOf(2));
});

test('a revision made after a delete brings the lesson back', () => {
  const edit = revised({ id: 3, at: MONDAY + 6, base: idOf(1_001) });
  expect(foldLesson([first, deleted({ id: 2, at: MONDAY + 5 }), edit]).deletedBy).toBeNull();
});

test('retracting the delete brings the lesson back', () => {
  const gone = deleted({ id: 2, at: MONDAY + 5 });
  expect(foldLesson([first, gone, retracted(gone, { id: 3, at: MONDAY + 6 })]).deletedBy).toBeNull();
});

test('retracting a retraction shows nothing again', () => {
  const use = used({ id: 2, at: MONDAY + 1 });
  const hide = retracted(use, { id: 3, at: MONDAY + 2 });
  const unhide = retracted(hide, { id: 4, at: MONDAY + 3 });
  expect(rungsOf([first, use, hide, unhide])).toEqual(['read']);
});

test('without a visible revision nothing of the lesson is shown', () => {
  expect(foldLesson([used({ id: 2, at: MONDAY }), answered({ id: 3, at: MONDAY + DAY })])).toEqual({
    kept: [],
    heads: [],
    deletedBy: null,
    entries: [],
  });
});

test('where the log’s time was ahead of the clock, an answer is of the day it was given, and recall takes a day of those', () => {
  const at = (id: number, days: number) => {
    const one = answered({ id, at: MONDAY + 60 * DAY + id });
    return { ...one, body: { ...(one.body as object), clock: MONDAY + days * DAY } } as LogEvent;
  };
  const { entries } = foldLesson([first, at(2, 0), at(3, 0), at(4, 2), at(5, 9)]);
  expect(entries.map((entry) => [entry.rung, (entry.at - MONDAY) / DAY])).toEqual([
    ['read', 0],
    [null, 0],
    [null, 0],
    ['recalled', 2],
    ['recalled', 9],
  ]);
});

test('figures that two devices noted are taught once', () => {
  const noted = (id: number, reading: string) =>
    event('lesson.taught', { lesson: LESSON, reading, week: '2026-W20' }, { id, at: MONDAY + id });
  const again = { ...noted(3, 'r1'), device: OTHER_DEVICE };
  expect(rungsOf([first, noted(2, 'r1'), again, noted(4, 'r2')])).toEqual(['read', 'taught', 'taught']);
  expect(rungsOf([first, noted(2, 'r1'), again, retracted(idOf(2), { id: 5, at: MONDAY + 9 })])).toEqual([
    'read',
    'taught',
  ]);
});
