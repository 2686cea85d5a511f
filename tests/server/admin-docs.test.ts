import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MOST_DECISIONS } from '../../server/auth/grants.ts';
import { LIMITS, type Limit } from '../../server/auth/limits.ts';
import { commands } from '../../server/cli/commands.ts';
import { VARIABLES } from '../../server/config.ts';
import { ASKS, COMMANDS, PULLS, PUSHES, type Rate, TOKENS, WAKES } from '../../server/sync/limits.ts';
import { MOST_KEPT } from '../../server/sync/own-run.ts';
import { WAKE_LIMITS } from '../../server/sync/wake.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/admin.md'), 'utf8');

const partOf = (heading: string): string => {
  const [, below = ''] = page.split(`## ${heading}\n`);
  return below.split('\n## ')[0] ?? '';
};

/** The first cell of every row of the table below a heading. */
const rowsOf = (heading: string): string[] => {
  return [...partOf(heading).matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
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

const count = (number: number): string => number.toLocaleString('en');

const pace = ({ burst, perSecond }: Rate): string =>
  `${count(burst)} at once, then ${perSecond < 1 ? `1 in ${count(1 / perSecond)} s` : `${count(perSecond)} a second`}`;

const MINUTE = 60_000;
const SPANS = new Map([
  [60 * MINUTE, 'an hour'],
  [24 * 60 * MINUTE, 'a day'],
]);

const tries = ({ most, window }: Limit): string =>
  `${count(most)} in ${SPANS.get(window) ?? `${window / MINUTE} min`}`;

const TRIED: Record<keyof typeof LIMITS, string> = {
  'sign-in': 'sign-ins to an address from a network',
  'sign-in-person': 'sign-ins to an address, and changes of its password',
  'sign-in-network': 'sign-ins from a network, also by a provider',
  reset: 'links to set a new password',
  'reset-network': 'links to set a new password from a network',
  link: 'opening links of invitations and passwords',
  'device-start': 'starts of connecting a device',
  'device-code': 'wrong codes of devices',
  team: 'new teams',
  'webhook-test': 'test calls of a webhook',
  rename: 'new names',
  'erase-events': 'forms that erase events',
  invite: 'invitations',
};

test('every limit has its row, with the figures the server keeps to', () => {
  const rows = [...partOf('Limits').matchAll(/^\| ([^|`-][^|]*) \| ([^|]+) \| [^|]+ \|$/gm)];
  const [, ...told] = rows.map(([, what = '', much = '']) => [what, much]);
  expect(Object.fromEntries(told)).toEqual({
    pushes: pace(PUSHES),
    pulls: pace(PULLS),
    'waits for news': pace(WAKES),
    'keys, pairings, grants, lists of models, questions to a model': pace(ASKS),
    commands: pace(COMMANDS),
    'asking whether a device has its token': pace(TOKENS),
    'devices that wait for news': `${count(WAKE_LIMITS.most)} at once`,
    events: count(MOST_KEPT.events),
    'bytes of events': `${count(MOST_KEPT.bytes / 1024 / 1024)} MiB`,
    'decisions in tiers 1 and 2': `${count(MOST_DECISIONS)} in an hour`,
    ...Object.fromEntries(Object.entries(TRIED).map(([key, what]) => [what, tries(LIMITS[key as 'link'])])),
  });
});

test('files for deployment set only variables there are', () => {
  const known = new Set([...VARIABLES, 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD', 'SITE']);
  known.add('POSTGRES_INITDB_ARGS');
  // Of Node and of the C library.
  for (const name of ['NODE_OPTIONS', 'MALLOC_ARENA_MAX', 'MALLOC_MMAP_THRESHOLD_', 'NODE_COMPILE_CACHE'])
    known.add(name);
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
