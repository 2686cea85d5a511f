import { expect, test } from 'vitest';
import { readExport } from '../../../lib/log/export-file.ts';
import { isDeeper } from '../../../lib/log/json-depth.ts';
import { hasRepeatedKey } from '../../../lib/log/repeated-key.ts';
import { DEVICE } from './samples.ts';

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
  expect(readExport(text)).toEqual({ ok: false, problem });
});

test('a file of this version is read', () => {
  expect(readExport(file())).toMatchObject({ ok: true, value: { exportedAt: 5 } });
});

test('a file larger than the cap is refused without being read', () => {
  expect(readExport(' '.repeat(200_000_001))).toEqual({
    ok: false,
    problem: { kind: 'import-unreadable', why: 'too-large' },
  });
});

test('brackets inside strings are not depth, escaped quotes do not end a string', () => {
  expect(isDeeper('["[[[[", "a\\"[[[[", "\\\\"]', 1)).toBe(false);
  expect(isDeeper('["\\\\", [[]]]', 2)).toBe(true);
  expect(isDeeper('[[],[],[]]', 2)).toBe(false);
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
