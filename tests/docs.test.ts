import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const PATH = /^(?:lib|components|entrypoints|demo|scripts|tests|docs|public|locales)\/[\w./-]+$/;

/** Files and folders a page names in backticks, and where its links and pictures lead. */
function named(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const ticked = [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, inner = '']) => inner)
    .filter((inner) => PATH.test(inner));
  const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, to = '']) => join(page, '..', to));
  return [...ticked, ...linked];
}

test.each(pages)('every file %s names is there', (page) => {
  expect(named(page).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every npm script the docs name is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const asked = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name]) => name),
  );
  expect(asked.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
  expect(asked.length).toBeGreaterThan(3);
});
