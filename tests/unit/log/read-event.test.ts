import { expect, test } from 'vitest';
import { readEvent } from '../../../lib/log/read-event.ts';
import { content, MONDAY, revised, used } from './samples.ts';

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
