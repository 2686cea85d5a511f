import { expect, test } from 'vitest';
import { projectLesson } from '../../../lib/log/project-lesson.ts';
import { readEvent } from '../../../lib/log/read-event.ts';
import { isKnown, type LogEvent } from '../../../lib/model/event.ts';
import { answered, content, LESSON, MONDAY, revised, used } from './samples.ts';

const whereOf = (raw: unknown) => {
  const read = readEvent(raw, 'events[3]');
  return read.ok ? null : read.problem;
};

test('an event is taken over exactly as it came, unknown keys included', () => {
  const raw = { ...revised({ id: 1, at: MONDAY }), later: { field: 1 } };
  expect(readEvent(raw, 'events[0]')).toEqual({ ok: true, value: raw });
});

test('an unknown kind and a newer version of a known one are carried', () => {
  const unknown = { ...used({ id: 1, at: MONDAY }), kind: 'practice.planned', body: [1, 2] };
  const newer = { ...used({ id: 2, at: MONDAY }), v: 2, body: 'sealed' };
  expect(readEvent(unknown, '').ok).toBe(true);
  expect(readEvent(newer, '').ok).toBe(true);
});

/** The event with one text of it replaced, as a newer version might have written it. */
const newerBy = (event: unknown, from: string, to: string): unknown => {
  const json = JSON.stringify(event);
  expect(json).toContain(from);
  return JSON.parse(json.replace(from, to));
};

const REVISED = revised({ id: 1, at: MONDAY });

test.each([
  ['a product', '"app":"web"', '"app":"notion"'],
  ['a way a check was made', '"made":"person"', '"made":"table-pair"'],
  ['who set a tier', '"by":"person"', '"by":"team"'],
])('a lesson that names %s this version does not know is read and folded', (_, from, to) => {
  const raw = newerBy(REVISED, from, to);
  expect(readEvent(raw, '')).toEqual({ ok: true, value: raw });
  expect(projectLesson(LESSON, [raw as LogEvent]).row?.title).toBe('Rotate the gateway certificate');
});

test.each([
  ['a kind of support', REVISED, '{"kind":"none"}', '{"kind":"video","from":4}'],
  ['a kind of lesson', REVISED, '"kind":"how-to"', '"kind":"play-book"'],
  ['a place of use', used({ id: 2, at: MONDAY }), '"kind":"sentence"', '"kind":"meeting"'],
  ['a sureness', answered({ id: 2, at: MONDAY }), '"sure":"sure"', '"sure":"certain"'],
])('an event with %s this version does not know is carried and not folded', (_, event, from, to) => {
  const raw = newerBy(event, from, to) as LogEvent;
  expect(readEvent(raw, '')).toEqual({ ok: true, value: raw });
  expect(isKnown(raw)).toBe(false);
  const { entries } = projectLesson(LESSON, [revised({ id: 9, at: MONDAY - 1 }), raw]);
  expect(entries.map(({ kind }) => kind)).toEqual(['kept']);
});

test('a word that is no word is wrong, not newer', () => {
  const raw = newerBy(REVISED, '"kind":"how-to"', '"kind":7');
  expect(whereOf(raw)).toMatchObject({ kind: 'import-invalid' });
});

test('what is wrong is named with its place', () => {
  const wrong = revised({ id: 1, at: MONDAY, content: { ...content(), title: 7 as unknown as string } });
  expect(whereOf(wrong)).toEqual({ kind: 'import-invalid', where: 'events[3].body.content.title' });
  expect(whereOf({ kind: 'lesson.used' })).toMatchObject({ where: expect.stringMatching(/^events\[3\]\./) });
  expect(whereOf(null)).toMatchObject({ where: 'events[3]' });
});

test('a key that would change a prototype is refused at any depth', () => {
  const raw = JSON.parse(
    JSON.stringify(used({ id: 1, at: MONDAY })).replace('"where":{', '"where":{"__proto__":{"x":1},'),
  );
  expect(whereOf(raw)).toEqual({ kind: 'import-invalid', where: 'events[3].__proto__' });
  expect(({} as { x?: number }).x).toBeUndefined();
});

test('a time that no calendar has is refused', () => {
  expect(whereOf(used({ id: 1, at: 9e15 }))).toMatchObject({ where: 'events[3].at' });
});

test('text that is not well formed and integers beyond 2^53 are refused', () => {
  const lone = JSON.parse(JSON.stringify(used({ id: 1, at: MONDAY })).replace('night', '\\ud800'));
  const huge = JSON.parse(
    JSON.stringify(used({ id: 1, at: MONDAY })).replace('"v":1', '"v":1,"n":9007199254740993'),
  );
  expect(whereOf(lone)).toMatchObject({ kind: 'import-invalid' });
  expect(whereOf(huge)).toMatchObject({ where: 'events[3].n' });
});
