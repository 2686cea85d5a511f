import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { contentHash } from '../../../lib/hash/content-hash.ts';
import { meaningHash } from '../../../lib/hash/meaning-hash.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import type { Source } from '../../../lib/model/source.ts';
import { itemHash } from '../../../lib/protocol/item.ts';
import type { SeededPerson } from '../../../server/seed.ts';
import type { SeededServer } from './seeded-server.ts';

export const newId = () => uuidv7(Date.now(), randomBytes(16));
const HOUR = 3_600_000;

/** Reads rows of the server's database beside it. */
export function rowsOf({ file }: SeededServer, sql: string): Record<string, unknown>[] {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}

/** A review grant as its page would have made it, put where the server keeps them. */
function grantTo({ file }: SeededServer, { token, person, device }: SeededPerson): string {
  const secret = randomBytes(32).toString('base64url');
  const [, team = ''] = token.split('_');
  const db = new DatabaseSync(file, { timeout: 5_000 });
  db.prepare('insert into review_grant values (?, ?, ?, ?, ?, null, ?, null)').run(
    ...[team, sha256(secret), device, person, Date.now(), Date.now() + HOUR],
  );
  db.close();
  return secret;
}

/** What removing a member writes first: from then on no answer is given to their devices. */
export function endMembership({ file }: SeededServer, { person }: SeededPerson): void {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  db.prepare("update member set status = 'removed' where person_id = ?").run(person);
  db.close();
}

/** Another admin makes somebody one as well. */
export function makeAdmin({ file }: SeededServer, { person }: SeededPerson): void {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  db.prepare("update member set role = 'admin' where person_id = ?").run(person);
  db.close();
}

/** With which right a device sends, and what it is if no command. */
type Sent = { grant?: string; t?: 'command' | 'contribution' };

/** What one of the invented people's own devices sends. */
export function deviceOf(server: SeededServer, person: SeededPerson) {
  const [here] = rowsOf(server, `select have from device where device_id = '${person.device}'`);
  let n = Number(here?.have ?? 0);
  return async (kind: string, body: object, { grant, t = 'command' }: Sent = {}): Promise<void> => {
    const [team] = rowsOf(server, 'select epoch from team');
    const said = { id: newId(), kind, v: 1, at: Date.now(), body };
    const items = [{ t, n: ++n, ...said, hash: itemHash(said) }];
    const answer = await fetch(`${server.url}/v1/push`, {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ protocol: 1, epoch: team?.epoch, gen: 0, items },
        ...(grant === undefined ? {} : { grant }),
      }),
    });
    const told = (await answer.json()) as { results?: { status: string }[] };
    if (told.results?.[0]?.status !== (t === 'command' ? 'done' : 'stored'))
      throw new Error(`${kind}: ${JSON.stringify(told)}`);
  };
}

const WORDS = 'Close the valve before you open the drain, otherwise the pump runs dry.';

/** What a lesson's insight and its one step quote, and from which page. */
export type Said = { insight: string; step: string; source: Source };

const PUMPS: Source = {
  ...{ key: 'docs|pumps.example|/drain', app: 'docs', site: 'pumps.example', external: '/drain' },
  ...{ title: 'Pumps', address: 'https://pumps.example/drain' },
};

const says = (words: string): Said => ({ insight: words, step: words, source: PUMPS });

function lesson(skill: string, title: string, { insight, step, source }: Said): LessonContent {
  const excerpts = [...new Set([insight, step])].map((text, at) => ({
    ...{ id: `b${at + 1}.e1`, text, path: [source.title], hash: sha256(text) },
    ...{ source: source.key, at: Date.now() },
  }));
  const quoted = (words: string) => ({
    id: newId(),
    text: words,
    support: {
      kind: 'quote' as const,
      selector: { exact: words, prefix: '', suffix: '' },
      excerpt: excerpts.find(({ text }) => text === words)?.id ?? '',
      hash: sha256(words),
    },
  });
  return {
    ...{ title, situation: 'The pump has to be drained.', insight: quoted(insight) },
    body: { kind: 'how-to', steps: [{ claim: quoted(step) }] },
    ...{ mistakes: [], why: null, checks: [], skills: [skill], language: 'en' },
    tier: { value: 1, by: 'person', reason: '', floor: 1, signs: [] },
    ...{ sources: [source], excerpts },
  };
}

/** Makes lessons live that say these words: the second of the people writes them, the first approves. Gives their ids. */
export async function liveLessons(
  server: SeededServer,
  titles: readonly string[],
  said: string | Said = WORDS,
): Promise<string[]> {
  const [owner, author] = server.people;
  if (owner === undefined || author === undefined) throw new Error('the team is too small');
  const [decides, writes, grant] = [
    deviceOf(server, owner),
    deviceOf(server, author),
    grantTo(server, owner),
  ];
  const skill = newId();
  const named = { skill: { id: skill, cues: [], name: 'Pumps' }, named: [], domainApprover: null };
  await decides('skill.put', { ...named, version: null }, { grant });
  const made: string[] = [];
  for (const title of titles) {
    const content = lesson(skill, title, typeof said === 'string' ? says(said) : said);
    const ids = { submission: newId(), lesson: newId(), rev: newId(), base: null };
    const hashes = { contentHash: contentHash(content), meaningHash: meaningHash(content) };
    await writes('submit', { ...ids, content, ...hashes, found: [] });
    const decision = { submission: ids.submission, contentHash: hashes.contentHash, verdict: 'approve' };
    await decides('decide', { ...decision, comment: '', found: [], confirms: [], reason: null }, { grant });
    made.push(ids.lesson);
  }
  return made;
}

/** Makes a set, as the first of the people, who is an admin. */
export async function makeSet(
  server: SeededServer,
  title: string,
  lessons: readonly string[],
): Promise<void> {
  const [owner] = server.people;
  if (owner === undefined) throw new Error('the team is empty');
  const set = { id: newId(), title, owner: owner.person, lessons };
  await deviceOf(server, owner)('set.put', { set, version: null }, { grant: grantTo(server, owner) });
}

/** Says on which addresses a lesson is always shown, as the first of the people, who owns its skill. */
export async function alwaysOn(
  server: SeededServer,
  lesson: string,
  patterns: readonly string[],
): Promise<void> {
  const [owner] = server.people;
  if (owner === undefined) throw new Error('the team is empty');
  await deviceOf(server, owner)('rules.put', { lesson, patterns }, { grant: grantTo(server, owner) });
}

/** Approves everything that waits, as the first of the people. */
export async function approveAll(server: SeededServer): Promise<void> {
  const [owner] = server.people;
  if (owner === undefined) throw new Error('the team is empty');
  const waiting = rowsOf(
    server,
    "select s.submission_id, r.content_hash from submission s join revision r on r.rev_id = s.rev_id where s.state = 'waiting'",
  );
  for (const { submission_id: submission, content_hash } of waiting) {
    const decision = { submission, contentHash: content_hash, verdict: 'approve', comment: '' };
    const body = { ...decision, found: [], confirms: [], reason: null };
    await deviceOf(server, owner)('decide', body, { grant: grantTo(server, owner) });
  }
}
