import { sign, verify } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { canonical } from '../lib/hash/canonical.ts';
import type { AuditHead } from './audit.ts';
import { type KeyProblem, makeSigningKey, type SigningKey, signingKey } from './auth/signing-key.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { addToList, readList } from './kept-list.ts';
import { fail, ok, type Result } from './outcome.ts';
import type { Reader } from './store/port.ts';

/**
 * A head of a team's trail at a time (ms), signed. `put-back` is the first head after a database was put back: heads
 * signed before it that are as far or further are of a trail that was put away, which the line itself admits for good.
 */
const SignedHead = z.object({
  kind: z.enum(['head', 'put-back']),
  team: z.string(),
  /** 0 where a put-back database does not have the team. */
  seq: z.int().min(0),
  hash: z.string(),
  at: z.int(),
  key: z.string(),
  sig: z.string(),
});
export type SignedHead = z.infer<typeof SignedHead>;

type Given = { config: Pick<Config, 'dataDir' | 'SIGNING_KEY'> };

export type HeadsProblem =
  | KeyProblem
  /** A list is there that another key signed. */
  | { kind: 'other-signing-key' }
  /** A line of the list does not bear the key's signature. */
  | { kind: 'forged-head'; team: string; seq: number };

const fileIn = (dataDir: string): string => join(dataDir, 'audit-heads.jsonl');

const wordsOf = ({ kind, team, seq, hash, at, key }: Omit<SignedHead, 'sig'>): Buffer =>
  Buffer.from(canonical(['passalong-audit', kind, team, seq, hash, at, key]));

/** Signs a head. */
export function signHead(key: SigningKey, head: Omit<SignedHead, 'key' | 'sig'>): SignedHead {
  const named = { ...head, key: key.name };
  return { ...named, sig: sign(null, wordsOf(named), key.secret).toString('base64') };
}

function checked(key: SigningKey, lines: readonly SignedHead[]): Result<readonly SignedHead[], HeadsProblem> {
  if (lines.some((line) => line.key !== key.name)) return fail({ kind: 'other-signing-key' });
  const wrong = lines.find((line) => !verify(null, wordsOf(line), key.open, Buffer.from(line.sig, 'base64')));
  return wrong === undefined ? ok(lines) : fail({ kind: 'forged-head', team: wrong.team, seq: wrong.seq });
}

/** The lines of our own list; null where there is none. */
const linesIn = (path: string): SignedHead[] | null =>
  readList(path, (line) => SignedHead.safeParse(line).data ?? null);

/** Those of what `audit verify` said at some time, which has other lines, too. */
const linesElsewhere = (path: string): SignedHead[] =>
  (readList(path, (line) => SignedHead.safeParse(line).data ?? 'other') ?? []).filter(
    (one) => one !== 'other',
  );

export type Heads = {
  /** Null where nothing was signed yet. */
  key: SigningKey | null;
  /** All signed heads, oldest first. */
  lines: readonly SignedHead[];
};

/** The heads that were signed, with those of a list that was kept elsewhere; every signature is checked. */
export function readHeads({ config }: Given, elsewhere?: string): Result<Heads, HeadsProblem> {
  const own = linesIn(fileIn(config.dataDir)) ?? [];
  const other = elsewhere === undefined ? [] : linesElsewhere(elsewhere);
  const key = signingKey(config);
  if (!key.ok && key.problem.kind === 'no-signing-key' && own.length + other.length === 0)
    return ok({ key: null, lines: [] });
  if (!key.ok) return key;
  // Those kept elsewhere count like those before the next time a database was put back.
  const lines = [...own];
  for (const line of other) {
    const next = lines.findIndex(({ kind, at }) => kind === 'put-back' && at > line.at);
    lines.splice(next === -1 ? lines.length : next, 0, line);
  }
  const known = checked(key.value, lines);
  return known.ok ? ok({ key: key.value, lines }) : known;
}

/**
 * Gets the key ready for a start: makes it the first time. A key that is gone, cannot be read or is another one than
 * signed the list is a problem for a person: a new one would make the list worthless without a word.
 */
export function prepareHeads({ config }: Given): HeadsProblem | null {
  const lines = linesIn(fileIn(config.dataDir)) ?? [];
  const first = signingKey(config);
  if (!first.ok && first.problem.kind === 'no-signing-key' && lines.length === 0) makeSigningKey(config);
  const key = signingKey(config);
  if (!key.ok) return key.problem;
  // The newest line shows whether the key is the right one; `audit verify` checks all.
  const known = checked(key.value, lines.slice(-1));
  return known.ok ? null : known.problem;
}

/** Heads that a team's trail has to have; those of a trail that was put away by a restore are left out, and counted. */
export function headsOf(
  { lines }: Pick<Heads, 'lines'>,
  team: string,
): { known: AuditHead[]; putAway: number } {
  let known: AuditHead[] = [];
  let putAway = 0;
  for (const line of lines.filter((one) => one.team === team)) {
    const { kind, seq, hash } = line;
    const left = kind === 'put-back' ? known.filter((head) => head.seq < seq) : known;
    putAway += known.length - left.length;
    known = seq === 0 ? left : [...left, { seq, hash }];
  }
  return { known, putAway };
}

const DAY = 86_400_000;
const dayOf = (at: number): number => Math.floor(at / DAY);

type Newest = { size: number; last: Map<string, SignedHead> };

/** What a process has read of a list that grows for years: read again only when another process has written to it. */
const newest = new WeakMap<Given['config'], Newest>();

function newestIn(config: Given['config']): Newest {
  const path = fileIn(config.dataDir);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const held = newest.get(config);
  if (held?.size === size) return held;
  const read = { size, last: new Map((linesIn(path) ?? []).map((line) => [line.team, line])) };
  newest.set(config, read);
  return read;
}

type Writing = Given & Pick<Deps, 'now'> & { store: Reader };

const ends = async (store: Reader): Promise<{ team: string; seq: number; hash: string }[]> => {
  const teams = await store.list('team', { where: {} });
  const heads = await Promise.all(
    teams.map(({ team_id }) => store.get('head', { team_id, stream: 'audit' })),
  );
  return heads.flatMap((head) =>
    head === null || head.seq === 0 ? [] : [{ team: head.team_id, seq: head.seq, hash: head.last_hash }],
  );
};

/**
 * Signs the head of every team whose trail has grown, once a day (UTC), into a list outside the database: whoever can
 * only write to that cannot cut a trail unseen. Returns how many; two processes may write the same head twice.
 * @throws when the key cannot be used.
 */
export async function signHeads({ config, store, now }: Writing): Promise<number> {
  const key = signingKey(config);
  if (!key.ok) throw new Error(key.problem.kind);
  const { last } = newestIn(config);
  const at = now();
  const fresh = (await ends(store)).filter(({ team, hash }) => {
    const line = last.get(team);
    return line === undefined || (line.hash !== hash && dayOf(line.at) < dayOf(at));
  });
  if (fresh.length === 0) return 0;
  const lines = fresh.map((head) => signHead(key.value, { kind: 'head', ...head, at }));
  addToList(fileIn(config.dataDir), lines);
  for (const line of lines) last.set(line.team, line);
  newest.set(config, { size: statSync(fileIn(config.dataDir)).size, last });
  return lines.length;
}

/** Says of every team that its trail begins anew behind an older copy; without a key nothing was signed and nothing is said. */
export async function signPutBack({ config, store, now }: Writing): Promise<void> {
  const key = signingKey(config);
  if (!key.ok) return;
  const at = now();
  const there = await ends(store);
  const known = new Set(there.map(({ team }) => team));
  const signed = new Set((linesIn(fileIn(config.dataDir)) ?? []).map(({ team }) => team));
  const gone = [...signed].filter((team) => !known.has(team)).map((team) => ({ team, seq: 0, hash: '' }));
  const lines = [...there, ...gone].map((head) => signHead(key.value, { kind: 'put-back', ...head, at }));
  if (lines.length > 0) addToList(fileIn(config.dataDir), lines);
}
