import { expect, test } from 'vitest';
import { align } from '../../../../lib/capture/redact/align.ts';

const originals = (whole: string, redacted: string) =>
  align(whole, redacted)?.map(({ placeholder, original }) => [placeholder, original]) ?? null;

test('each placeholder has what stood in its place', () => {
  expect(originals('Ask Ada or Bo, then Ada.', 'Ask [person-1] or [person-2], then [person-1].')).toEqual([
    ['[person-1]', 'Ada'],
    ['[person-2]', 'Bo'],
    ['[person-1]', 'Ada'],
  ]);
});

test('texts that do not belong together are told apart', () => {
  expect(align('Ask Ada now.', 'Ask [person-1] later.')).toBeNull();
  expect(align('Ask Ada.', 'Ask Bo.')).toBeNull();
  expect(align('Ask .', 'Ask [person-1].')).toBeNull();
});

test('where it cannot be told which is which, nothing is told', () => {
  expect(align('Ada Bo Ce', '[person-1] [person-2]')).toEqual([]);
  const many = Array.from({ length: 40 }, () => '[word-1]').join(' ');
  expect(align(Array.from({ length: 400 }, () => 'a').join(' '), many)).toEqual([]);
});
