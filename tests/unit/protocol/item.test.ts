import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventHash } from '../../../lib/hash/event-hash.ts';
import {
  Item,
  ItemResult,
  itemHash,
  MAX_BODY,
  MAX_REVISION_BODY,
  maxBody,
} from '../../../lib/protocol/item.ts';
import { MOST_ITEMS, PushRequest } from '../../../lib/protocol/push.ts';
import { id } from './samples.ts';

const hash = 'b'.repeat(64);
const command = { t: 'command', id: id(1), n: 1, kind: 'withdraw', v: 1, at: 5, body: {}, hash };
const fits = (item: unknown): boolean => Item.safeParse(item).success;

test('an item is hashed over its id, kind, version, time and body, in canonical JSON', () => {
  const item = { id: id(1), kind: 'flag', v: 1, at: 1_700_000_000_000, body: { b: 1, a: ['ä', 0.1] } };
  const text = `["${id(1)}","flag",1,1700000000000,{"a":["ä",0.1],"b":1}]`;
  expect(itemHash(item)).toBe(createHash('sha256').update(text).digest('hex'));
  expect(itemHash(item)).toBe(eventHash({ ...item }));
});

test.each([
  ['a command', command],
  ['a command that needs another', { ...command, needs: id(2) }],
  ['a command only a newer server knows', { ...command, kind: 'merge-lessons', v: 7 }],
  ['a sealed event', { ...command, t: 'event', kind: 'sealed', body: 'AAAA' }],
  [
    'a contribution',
    {
      ...command,
      t: 'contribution',
      kind: 'answer',
      body: { kind: 'outcome', lesson: id(3), week: '2026-W53', value: 'partly' },
    },
  ],
  [
    'a contribution of a form that only the server judges',
    { ...command, t: 'contribution', kind: 'answer', body: { kind: 'rating', stars: 3 } },
  ],
  ['a void, which is nothing but its number', { t: 'void', n: 4 }],
])('%s is an item', (_what, item) => {
  expect(fits(item)).toBe(true);
});

test.each([
  ['an event in clear', { ...command, t: 'event', kind: 'lesson.used' }],
  ['a void with a body', { t: 'void', n: 4, body: {} }],
  ['a void with an id', { t: 'void', n: 4, id: id(1) }],
  ['an item with a key of no version', { ...command, priority: 1 }],
  ['an item of no kind', { ...command, kind: '' }],
  ['number 0', { ...command, n: 0 }],
  ['an event that needs another', { ...command, t: 'event', kind: 'sealed', needs: id(2) }],
  ['another sort of item', { ...command, t: 'note' }],
  ['an item without hash', { ...command, hash: undefined }],
])('%s is none', (_what, item) => {
  expect(fits(item)).toBe(false);
});

test('an unknown key of a body is kept', () => {
  const item = { ...command, body: { submission: id(5), later: { deep: [null, 'x'] } } };
  expect(Item.parse(item)).toEqual(item);
});

test('only what may hold a revision may be large', () => {
  expect(['sealed', 'submit', 'carry'].map(maxBody)).toEqual(Array(3).fill(MAX_REVISION_BODY));
  expect(['decide', 'flag', 'merge-lessons', 'constructor'].map(maxBody)).toEqual(Array(4).fill(MAX_BODY));
});

test('a result says what became of a number, with names a newer server may add', () => {
  const result = { n: 3, id: id(1), status: 'rejected', code: 'only-later', current: { rev: id(2) } };
  expect(ItemResult.parse(result)).toEqual(result);
  expect(ItemResult.safeParse({ n: 3, status: 'void' }).success).toBe(false);
});

test('a push has at most a hundred items', () => {
  const push = (count: number) => ({
    protocol: 1,
    epoch: id(7),
    gen: 0,
    items: Array.from({ length: count }, (_, index) => ({ t: 'void', n: index + 1 })),
  });
  expect(PushRequest.safeParse(push(MOST_ITEMS)).success).toBe(true);
  expect(PushRequest.safeParse(push(MOST_ITEMS + 1)).success).toBe(false);
});
