import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grantFor } from '../../../lib/protocol/commands/command.ts';
import { COMMANDS, commandOf } from '../../../lib/protocol/commands.ts';
import { BODIES } from './samples.ts';

const by = (key: 'authority' | 'offline', value: string): string[] =>
  COMMANDS.filter((command) => command[key] === value).map(({ kind }) => kind);

test('what any member does needs the token alone, a decision its own grant, all else a review grant', () => {
  expect(by('authority', 'sync')).toEqual(['submit', 'withdraw', 'raise-tier', 'flag', 'need', 'reverify']);
  expect(by('authority', 'bound')).toEqual(['decide']);
  expect(by('authority', 'review')).toHaveLength(COMMANDS.length - 7);
});

test('exactly what needs no grant waits in the outbox; the rest is confirmed anew', () => {
  expect(by('offline', 'queue')).toEqual(by('authority', 'sync'));
  expect(by('offline', 'prepared')).toHaveLength(COMMANDS.length - 6);
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

test('every file of the folder is a command in the list, and no name is there twice', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../lib/protocol/commands'));
  expect(files.length - ['command.ts', 'parts.ts'].length).toBe(COMMANDS.length);
  expect(new Set(COMMANDS.map(({ kind }) => kind)).size).toBe(COMMANDS.length);
});

test.each(COMMANDS.map(({ kind }) => kind))('%s takes its body and keeps what it does not know', (kind) => {
  const body = { ...BODIES[kind], fromLater: { a: [1] } };
  expect(commandOf(kind)?.body.parse(body)).toEqual(body);
});

test.each(COMMANDS.map(({ kind }) => kind))('%s refuses a body without any one of its parts', (kind) => {
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
