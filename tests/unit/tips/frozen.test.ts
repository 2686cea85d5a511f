import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSet } from '../../bench/tips/set.ts';

const folder = join(import.meta.dirname, '../../eval/tips');
test.each([
  ['frozen.json', 4],
  ['own.json', 2],
  ['authors.json', 32],
])('the labelled files of %s are those that were frozen', (list, files) => {
  const frozen = JSON.parse(readFileSync(join(folder, list), 'utf8')) as Record<string, string>;
  const now = Object.keys(frozen).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  ]);
  expect(Object.fromEntries(now)).toEqual(frozen);
  expect(Object.keys(frozen)).toHaveLength(files);
});

test.each([
  'train',
  'test',
  'own',
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'i',
  'j',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
])('every label of the %s half names one of its lessons', (half) => {
  const { lessons, pages } = readSet(half);
  const ids = new Set(lessons.map(({ id }) => id));
  const named = pages.flatMap(({ relevant }) => Object.keys(relevant));
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  expect(pages.filter(({ relevant }) => Object.keys(relevant).length === 0).length).toBeGreaterThanOrEqual(
    50,
  );
});
