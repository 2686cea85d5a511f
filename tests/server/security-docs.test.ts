import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** The last cell of each row about the server: what shows that the row is true. */
const cells = text
  .slice(text.indexOf('## Operating a team server'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| who | tries') && !line.includes('| test |'))
  .map((line) => line.split(' | ').at(-1) ?? '');

const fileOf = (name: string): string =>
  join(root, name.startsWith('tests/') ? name : `tests/server/${name}`);

test('each threat to the server names a test that is there, by its file and, in quotes, by its words', () => {
  const wrong: string[] = [];
  for (const cell of cells) {
    let file = '';
    for (const [, name, words] of cell.matchAll(/`([^`]+\.test\.ts)`|"([^"]+)"/g)) {
      if (name !== undefined) file = fileOf(name);
      if (!existsSync(file)) wrong.push(`no test: ${cell}`);
      else if (words !== undefined && !readFileSync(file, 'utf8').includes(words)) wrong.push(words);
    }
    if (file === '') wrong.push(`names no test: ${cell}`);
  }
  expect(wrong).toEqual([]);
  expect(cells.length).toBeGreaterThan(30);
});
