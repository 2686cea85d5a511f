import { expect, test } from 'vitest';
import { type ExportParts, readExport } from '../../../lib/log/export-file.ts';
import { hasRepeatedKey } from '../../../lib/log/repeated-key.ts';
import type { Result } from '../../../lib/model/result.ts';
import { DEVICE } from './samples.ts';

/** Reads a file without a pause. */
function read(text: string): Result<ExportParts> {
  const work = readExport(text);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What the events of a file are, or why they cannot be read. */
function eventsOf(text: string): unknown {
  const file = read(text);
  if (!file.ok) return file.problem;
  const parts = file.value.events.map((part) => part.read());
  return parts.flatMap((part) => (part.ok ? part.value : [part.problem]));
}

const withEvents = (events: string): string => file().replace('"events":[]', `"events":${events}`);
const NOT_JSON = { kind: 'import-unreadable', why: 'not-json' };

const file = (change: object = {}) =>
  JSON.stringify({
    format: 'passalong-export',
    version: 1,
    exportedAt: 5,
    device: DEVICE,
    events: [],
    drafts: [],
    prefs: {},
    ...change,
  });

test.each([
  ['{"format":', { kind: 'import-unreadable', why: 'not-json' }],
  ['[1,2]', { kind: 'import-unreadable', why: 'not-ours' }],
  [file({ format: 'other' }), { kind: 'import-unreadable', why: 'not-ours' }],
  [file({ version: 2, events: 'sealed' }), { kind: 'import-newer', version: 2 }],
  [file({ events: {} }), { kind: 'import-invalid', where: 'events' }],
  [file().replace('{', '{"format":"passalong-export",'), { kind: 'import-unreadable', why: 'repeated-key' }],
  ['['.repeat(200_000), { kind: 'import-unreadable', why: 'too-deep' }],
])('%.40s is refused and named', (text, problem) => {
  expect(read(text)).toEqual({ ok: false, problem });
});

test('a file of this version is read', () => {
  expect(read(file())).toMatchObject({ ok: true, value: { exportedAt: 5 } });
});

test('a file larger than the cap is refused without being read', () => {
  expect(read(' '.repeat(200_000_001))).toEqual({
    ok: false,
    problem: { kind: 'import-unreadable', why: 'too-large' },
  });
});

test('brackets inside strings are not depth, and a string that ends in a backslash ends', () => {
  const words = ['[[[['.repeat(20), 'a"[[', 'b],[\\', '\\"'];
  expect(eventsOf(file({ events: words }))).toEqual(words);
});

test('values nested as deep as an event may be are read, and deeper ones are not', () => {
  const nested = (deep: number) => `[${'['.repeat(deep)}${']'.repeat(deep)}]`;
  expect(eventsOf(withEvents(nested(28)))).toEqual(JSON.parse(nested(28)));
  expect(eventsOf(withEvents(nested(29)))).toEqual({ kind: 'import-unreadable', why: 'too-deep' });
});

test('a list longer than a part is all there, each once and in order', () => {
  for (const n of [0, 1, 499, 500, 501, 1_000, 1_001]) {
    const events = Array.from({ length: n }, (_, index) => ({ n: index, list: [index, { a: [] }] }));
    expect(eventsOf(file({ events }))).toEqual(events);
    expect(eventsOf(JSON.stringify(JSON.parse(file({ events })), null, 2))).toEqual(events);
  }
});

const FIVE_HUNDRED = '1,'.repeat(500);

test.each([
  ['a comma too many', '[1,]', [NOT_JSON]],
  ['nothing between commas', '[1,,2]', [NOT_JSON]],
  ['only a comma', '[,]', [NOT_JSON]],
  ['a comma too many where a part ends', `[${FIVE_HUNDRED}]`, [...Array(500).fill(1), NOT_JSON]],
  ['a list closed as an object', '[1}', NOT_JSON],
  ['an object closed as a list', '[{"a":1]]', [NOT_JSON]],
  ['no comma between values', '[1 2]', [NOT_JSON]],
  ['two lists in one', '[1],[2]', NOT_JSON],
  ['a key twice in a value', '[{"a":1,"a":2}]', [{ kind: 'import-unreadable', why: 'repeated-key' }]],
  ['two lists of one name', '[1],"events":[2]', { kind: 'import-unreadable', why: 'repeated-key' }],
])('%s is refused, as JSON is', (_, events, problem) => {
  expect(eventsOf(withEvents(events))).toEqual(problem);
});

test('a list whose name is written in another way is read all the same', () => {
  expect(eventsOf(withEvents('[1,2]').replace('"events"', '"\\u0065vents"'))).toEqual([1, 2]);
});

test.each([
  ['{"a":1,"a":2}', true],
  ['{"a":1,"\\u0061":2}', true],
  ['[{"a":{"b":1}},{"a":{"c":1,"b":[{}],"c":2}}]', true],
  ['{"a":[1,"a","a"],"b":"a","c":{"a":"a"}}', false],
  ['[{"a":1},{"a":1},"a","a"]', false],
  ['{"a":{"x":1},"b":{"x":1},"x":"\\"x\\":1,"}', false],
  ['{"__proto__":1,"constructor":2,"toString":3}', false],
])('%s has a key twice: %s', (text, twice) => {
  JSON.parse(text);
  expect(hasRepeatedKey(text)).toBe(twice);
});
