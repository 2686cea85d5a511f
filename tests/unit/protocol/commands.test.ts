import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grantFor } from '../../../lib/protocol/commands/command.ts';
import { COMMANDS, type CommandKind, commandOf } from '../../../lib/protocol/commands.ts';
import { BESIDES, BODIES } from './samples.ts';

const ALL = Object.values(COMMANDS);
const KINDS = Object.keys(COMMANDS) as CommandKind[];

const by = (key: 'authority' | 'offline', value: string): string[] =>
  ALL.filter((command) => command[key] === value).map(({ kind }) => kind);

test('what any member does needs the token alone, a decision its own grant, all else a review grant', () => {
  expect(by('authority', 'sync')).toEqual(['submit', 'withdraw', 'raise-tier', 'flag', 'need', 'reverify']);
  expect(by('authority', 'bound')).toEqual(['decide']);
  expect(by('authority', 'review')).toHaveLength(ALL.length - 7);
});

test('exactly what needs no grant waits in the outbox; the rest is confirmed anew', () => {
  expect(by('offline', 'queue')).toEqual(by('authority', 'sync'));
  expect(by('offline', 'prepared')).toHaveLength(ALL.length - 6);
});

test('a decision in tiers 3 and 4 takes a grant for it alone', () => {
  const decide = { authority: 'bound' } as const;
  expect(([1, 2, 3, 4] as const).map((tier) => grantFor(decide, tier))).toEqual([
    'review',
    'review',
    'bound',
    'bound',
  ]);
  expect(grantFor({ authority: 'review' }, 4)).toBe('review');
  expect(grantFor({ authority: 'sync' }, 4)).toBeNull();
});

test('every file of the folder is a command in the list, under its own name', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../lib/protocol/commands'));
  expect(files.length - ['command.ts', 'parts.ts'].length).toBe(ALL.length);
  expect(ALL.map(({ kind }) => kind)).toEqual(KINDS);
});

test.each(KINDS)(
  '%s takes its body, and keeps what it does not know unless it has to be without name',
  (kind) => {
    const known = { ...BODIES[kind], ...BESIDES[kind] };
    expect(commandOf(kind)?.body.parse(known)).toEqual(known);
    const body = { ...known, fromLater: { a: [1] } };
    if (kind === 'need') return expect(commandOf(kind)?.body.safeParse(body).success).toBe(false);
    expect(commandOf(kind)?.body.parse(body)).toEqual(body);
  },
);

test.each(KINDS)('%s refuses a body without any one of its parts', (kind) => {
  const body = BODIES[kind];
  const taken = Object.keys(body).filter(
    (key) =>
      commandOf(kind)?.body.safeParse(
        Object.fromEntries(Object.entries(body).filter(([name]) => name !== key)),
      ).success,
  );
  expect(taken).toEqual([]);
});

test('a carried revision always has one it is carried from', () => {
  expect(commandOf('carry')?.body.safeParse({ ...BODIES.carry, base: null }).success).toBe(false);
  expect(commandOf('submit')?.body.safeParse({ ...BODIES.submit, base: null }).success).toBe(true);
});

test('a command of a newer version is unknown', () => {
  expect(commandOf('merge-lessons')).toBeUndefined();
  expect(commandOf('constructor')).toBeUndefined();
});
