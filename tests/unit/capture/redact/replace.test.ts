import { expect, test } from 'vitest';
import { settled } from '../../../../lib/capture/redact/finding.ts';
import { moveMarks, replaceIn } from '../../../../lib/capture/redact/replace.ts';

const TEXT = 'ask ada@a.example now';
const HERE = [{ start: 4, end: 17, by: '[email-1]' }];
const wordsOf = (text: string, marks: { start: number; end: number }[]) =>
  marks.map(({ start, end }) => text.slice(start, end));

test('marks before, after, around and across a replacement still cover the same words', () => {
  const marks = [
    { kind: 'bold' as const, start: 0, end: 3 },
    { kind: 'italic' as const, start: 18, end: 21 },
    { kind: 'code' as const, start: 0, end: 21 },
    { kind: 'link' as const, start: 4, end: 17 },
    { kind: 'strike' as const, start: 8, end: 12 },
    { kind: 'key' as const, start: 0, end: 8 },
  ];
  const after = replaceIn(TEXT, HERE);
  expect(after).toBe('ask [email-1] now');
  expect(wordsOf(after, moveMarks(marks, HERE))).toEqual([
    'ask',
    'now',
    'ask [email-1] now',
    '[email-1]',
    '[email-1]',
    'ask [email-1]',
  ]);
});

test('several replacements shift what stands behind each of them', () => {
  const text = 'aa bbbb cc dddd ee';
  const both = [
    { start: 3, end: 7, by: '[x-1]' },
    { start: 11, end: 15, by: '[y-12]' },
  ];
  const after = replaceIn(text, both);
  expect(after).toBe('aa [x-1] cc [y-12] ee');
  expect(
    wordsOf(
      after,
      moveMarks(
        [
          { kind: 'bold', start: 8, end: 10 },
          { kind: 'bold', start: 16, end: 18 },
        ],
        both,
      ),
    ),
  ).toEqual(['cc', 'ee']);
});

test('of findings that overlap the one that reveals more wins', () => {
  const finding = (start: number, end: number, kind: 'email' | 'secret' | 'person') => ({
    start,
    end,
    kind,
    same: 'x',
  });
  expect(settled([finding(10, 25, 'email'), finding(0, 20, 'secret'), finding(30, 33, 'person')])).toEqual([
    finding(0, 20, 'secret'),
    finding(30, 33, 'person'),
  ]);
});
