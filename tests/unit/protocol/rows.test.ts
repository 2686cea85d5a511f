import { expect, test } from 'vitest';
import { itemHash } from '../../../lib/protocol/item.ts';
import { PullAnswer, PullRow } from '../../../lib/protocol/pull.ts';
import { readRow, rowHash } from '../../../lib/protocol/rows.ts';
import { content, id } from './samples.ts';

const row = (entity: string, body: unknown, more: Partial<PullRow> = {}): PullRow =>
  PullRow.parse({ seq: 4, entity, id: id(3), v: 1, op: 'put', body, hash: 'c'.repeat(64), ...more });

const lesson = {
  state: 'live',
  rev: id(4),
  tier: 2,
  verifyBy: 9,
  recheck: null,
  version: 1,
  homeSkill: id(2),
  content,
};
const experiment = {
  id: id(9),
  lesson: id(3),
  skill: id(2),
  measure: 'reprints',
  unit: '',
  from: 4,
  to: 1,
  by: '2026-06-30',
  version: 1,
  readings: [{ week: '2026-W07', value: 3, how: 'csv' }],
  decision: null,
};
const skill = {
  id: id(2),
  name: 'Printing',
  cues: [],
  version: 1,
  named: [],
  domainApprover: null,
  offered: null,
};

test.each([
  ['team', 'team', { name: 'Harbour' }],
  ['team', 'person', { name: 'Ada', kind: 'human' }],
  ['team', 'lesson', lesson],
  ['team', 'lesson', { ...lesson, state: 'none', rev: null, verifyBy: null, content: null }],
  ['team', 'skill', skill],
  ['team', 'set', { id: id(9), title: 'First week', owner: id(8), lessons: [], version: 1 }],
  ['team', 'setting', { anything: true }],
  ['team', 'experiment', experiment],
  [
    'team',
    'reading',
    { measure: 'outcome', subject: { kind: 'lesson', id: id(3) }, week: '2026-W07', n: '5-19' },
  ],
  ['team', 'need', { text: 'Keys', skill: id(2) }],
  ['team', 'flag', { lesson: id(3), state: 'open' }],
  ['me', 'event', 'sealed bytes'],
  ['me', 'result', { status: 'rejected', code: 'stale', current: { live: id(4) } }],
  ['me', 'task', { ref: id(5), why: 'decide' }],
] as const)('a %s row of %s is read with what it does not know', (stream, entity, body) => {
  const wider = typeof body === 'string' ? body : { ...body, fromLater: [1] };
  expect(readRow(stream, row(entity, wider))).toEqual({
    kind: 'put',
    entity,
    id: id(3),
    seq: 4,
    body: wider,
  });
});

test.each([
  ['an entity of a newer version', 'team', row('badge', {}), 'entity'],
  ['an entity of the other stream', 'team', row('task', { ref: id(5), why: 'decide' }), 'entity'],
  ['a name every object has', 'me', row('constructor', {}), 'entity'],
  ['a newer version of a lesson', 'team', row('lesson', {}, { v: 2 }), 'version'],
  [
    'a lesson of a kind only a newer version knows',
    'team',
    row('lesson', { ...lesson, content: { ...content, body: { kind: 'checklist' } } }),
    'words',
  ],
] as const)('%s is carried', (_what, stream, given, why) => {
  expect(readRow(stream, given)).toEqual({ kind: 'carried', row: given, why });
});

test('what newer devices sealed is an event like any', () => {
  expect(readRow('me', row('event', 'x', { v: 9, kind: 'sealed' }))).toMatchObject({ kind: 'put' });
});

test('a removed row says nothing but what is gone', () => {
  expect(readRow('me', row('event', null, { op: 'del' }))).toEqual({
    kind: 'del',
    entity: 'event',
    id: id(3),
    seq: 4,
  });
});

test('a row of this version that is not one names the part', () => {
  expect(readRow('team', row('lesson', { ...lesson, tier: 5 }))).toMatchObject({
    kind: 'unfit',
    where: '/tier',
  });
  expect(readRow('team', row('lesson', null))).toMatchObject({ kind: 'unfit', where: '/' });
});

test('the hash of a row is that of an item', () => {
  const event = { entity: 'event', id: id(3), kind: 'sealed', v: 1, at: 7, body: 'x' };
  expect(rowHash(event)).toBe(itemHash(event));
  expect(rowHash({ entity: 'skill', id: id(2), v: 1, body: skill })).toBe(
    itemHash({ id: id(2), kind: 'skill', v: 1, at: 0, body: skill }),
  );
});

test('an answer of a pull is strict', () => {
  const answer = {
    protocol: 1,
    epoch: id(7),
    gen: 0,
    have: 0,
    now: 1,
    rows: [row('need', { text: 'Keys', skill: null })],
    next: 'x',
    more: false,
    audit: { seq: 0, hash: '' },
  };
  expect(PullAnswer.parse(answer)).toEqual(answer);
  expect(PullAnswer.safeParse({ ...answer, role: 'admin' }).success).toBe(false);
});
