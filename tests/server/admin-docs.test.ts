import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../server/cli/commands.ts';
import { VARIABLES } from '../../server/config.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/admin.md'), 'utf8');

/** The first cell of every row of the table below a heading. */
const rowsOf = (heading: string): string[] => {
  const [, below = ''] = page.split(`## ${heading}\n`);
  const [part = ''] = below.split('\n## ');
  return [...part.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
};

test('every variable the server reads has its row, and no other has', () => {
  expect(rowsOf('Variables').sort()).toEqual([...VARIABLES].sort());
});

test('every command has its row, with what it takes', async () => {
  const names = Object.keys(commands).filter((name) => name !== 'serve');
  const rows = rowsOf('Commands');
  expect(rows.map((row) => row.split(' ')[0]).sort()).toEqual(names.sort());
  const usages = await Promise.all(names.map(async (name) => (await commands[name]?.())?.usage));
  const [withFlag, ...rest] = usages.sort().filter((usage) => usage !== undefined && !rows.includes(usage));
  // The flag of restore is told in the text below, where it is clear what it means.
  expect(withFlag).toBe('restore FILE [--without-erasures]');
  expect(rest).toEqual([]);
});

test('files for deployment set only variables there are', () => {
  const known = new Set([...VARIABLES, 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD', 'SITE']);
  known.add('POSTGRES_INITDB_ARGS');
  // Of Node and of the C library.
  for (const name of ['NODE_OPTIONS', 'MALLOC_ARENA_MAX', 'NODE_COMPILE_CACHE']) known.add(name);
  const set = readdirSync(join(root, 'deploy')).flatMap((name) =>
    [...readFileSync(join(root, 'deploy', name), 'utf8').matchAll(/\b([A-Z][A-Z_]{3,})(?=[:=] ?\S)/g)].map(
      ([, variable = '']) => variable,
    ),
  );
  expect(set).toEqual(expect.arrayContaining(['DATABASE_URL', 'DATA_DIR', 'PUBLIC_URL']));
  expect([...new Set(set)].filter((name) => !known.has(name) && name !== 'HEALTHCHECK')).toEqual([]);
});

/** The steps of the last stage, comments left out. */
const stepsOf = (dockerfile: string): string[] =>
  (dockerfile.split(/^FROM /m).at(-1) ?? '').split('\n').filter((line) => /^[A-Z]+ /.test(line));

/** What keeps Node from finding, in the running image, what a step before compiled for it; it looks by version and by the account's number. */
function unfound(steps: readonly string[]): string[] {
  const at = steps.findIndex((step) => /^RUN node \S+ openapi\b/.test(step));
  const told = steps.findLast((step) => step.startsWith('ENV NODE_COMPILE_CACHE=')) ?? '';
  const [, folder = ''] = told.split('=');
  const account = (some: readonly string[]) => some.findLast((step) => step.startsWith('USER '));
  const owned = steps.indexOf(`RUN mkdir ${folder} && chown node:node ${folder}`);
  return [
    ...(at === -1 ? ['nothing is compiled'] : []),
    ...(steps.indexOf(told) < at ? [] : ['the folder is named too late']),
    ...(account(steps) === 'USER node' ? [] : ['runs as another account']),
    ...(account(steps.slice(0, at)) === account(steps) ? [] : ['compiled by another account']),
    ...(owned !== -1 && owned < steps.indexOf('USER node') ? [] : ['the folder is not that account’s']),
  ];
}

test('the image is compiled ahead by the account that runs it, in a folder that is its own', () => {
  const steps = stepsOf(readFileSync(join(root, 'deploy/Dockerfile'), 'utf8'));
  expect(unfound(steps)).toEqual([]);
  const late = [...steps.filter((step) => step !== 'USER node'), 'USER node'];
  expect(unfound(late)).toEqual(['compiled by another account']);
  const foreign = steps.filter((step) => !step.includes('chown node:node /app'));
  expect(unfound(foreign)).toEqual(['the folder is not that account’s']);
});
