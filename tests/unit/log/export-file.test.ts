import { expect, test } from 'vitest';
import { readExport } from '../../../lib/log/export-file.ts';
import { isDeeper } from '../../../lib/log/json-depth.ts';
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
