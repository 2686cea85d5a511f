import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSet } from '../../bench/tips/set.ts';

const folder = join(import.meta.dirname, '../../eval/tips');
const frozen = JSON.parse(readFileSync(join(folder, 'frozen.json'), 'utf8')) as Record<string, string>;

test('the labelled set is the one that was frozen', () => {
  const now = Object.keys(frozen).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  ]);
  expect(Object.fromEntries(now)).toEqual(frozen);
  expect(Object.keys(frozen)).toHaveLength(4);
});

test.each(['train', 'test'])('every label of the %s half names one of its lessons', (half) => {
  const { lessons, pages } = readSet(half);
  const ids = new Set(lessons.map(({ id }) => id));
  const named = pages.flatMap(({ relevant }) => Object.keys(relevant));
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  expect(pages.filter(({ relevant }) => Object.keys(relevant).length === 0).length).toBeGreaterThanOrEqual(
    50,
  );
});
