import { DatabaseSync } from 'node:sqlite';
import { contentHash } from '../../../lib/hash/content-hash.ts';
import { meaningHash } from '../../../lib/hash/meaning-hash.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { type Id, uuidv7 } from '../../../lib/model/id.ts';
import type { LessonContent, TierValue } from '../../../lib/model/lesson.ts';
import { itemHash } from '../../../lib/protocol/item.ts';
import type { PullAnswer } from '../../../lib/protocol/pull.ts';
import type { PushAnswer } from '../../../lib/protocol/push.ts';
import type { SeededPerson } from '../../../server/seed.ts';
import type { SeededServer } from './seeded-server.ts';

const newId = (): Id => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

const WORDS = 'Empty the tray before you pull the label roll, otherwise the cutter jams.';
const SECOND = 'Wait until the lamp is green.';

const excerpt = (id: string, text: string) => ({
  id,
  text,
  path: ['Printers', 'Label printer'],
  hash: sha256(text),
  source: 'web|printers.example|/labels',
  at: Date.now(),
});

const claim = (text: string, from: string) => ({
  id: newId(),
  text,
  support: {
    kind: 'quote' as const,
    selector: { exact: text, prefix: '', suffix: '' },
    excerpt: from,
    hash: sha256(text),
  },
});

/** An invented lesson whose two claims are the page's own words. */
const lesson = (skill: Id, tier: TierValue): LessonContent => ({
  title: 'Change the label roll',
  situation: 'When the label roll is empty.',
  insight: claim(WORDS, 'e1'),
  body: { kind: 'how-to', steps: [{ claim: claim(SECOND, 'e2') }] },
  mistakes: [],
  why: null,
  checks: [],
  skills: [skill],
  tier: { value: tier, by: 'person', reason: '', floor: 1, signs: [] },
  sources: [
    {
      key: 'web|printers.example|/labels',
      app: 'web',
      site: 'printers.example',
      external: '/labels',
      title: 'Label printer',
      address: 'https://printers.example/labels',
    },
  ],
  excerpts: [excerpt('e1', WORDS), excerpt('e2', SECOND)],
  language: 'en',
});

type Device = { server: SeededServer; person: SeededPerson };

const headers = ({ person }: Device) => ({
  authorization: `Bearer ${person.token}`,
  'content-type': 'application/json',
});

/** What a person's seeded device reads of a stream from its start. */
export async function pulled(device: Device, stream: 'me' | 'team'): Promise<PullAnswer> {
  const answer = await fetch(`${device.server.url}/v1/pull?stream=${stream}&protocol=1`, {
    headers: headers(device),
  });
  return (await answer.json()) as PullAnswer;
}

/** Sends one command from a person's seeded device and gives its result. */
export async function push(
  device: Device,
  { kind, body, grant }: { kind: string; body: object; grant?: string },
): Promise<PushAnswer['results'][number] | undefined> {
  const { epoch, gen, have } = await pulled(device, 'me');
  const said = { id: newId(), kind, v: 1, at: Date.now(), body };
  const item = { ...said, t: 'command', n: have + 1, hash: itemHash(said) };
  const request = { protocol: 1, epoch, gen, items: [item], ...(grant === undefined ? {} : { grant }) };
  const answer = await fetch(`${device.server.url}/v1/push`, {
    method: 'POST',
    headers: headers(device),
    body: JSON.stringify(request),
  });
  return ((await answer.json()) as PushAnswer).results[0];
}

/** Lets a seeded device decide, as its person's own page would. */
export function allow({ server, person }: Device, secret: string): void {
  const [, team = ''] = person.token.split('_');
  const database = new DatabaseSync(server.file);
  database.exec('PRAGMA busy_timeout = 5000');
  database
    .prepare(
      'INSERT INTO review_grant (team_id, grant_hash, device_id, person_id, auth_at, bound_to, expires_at, used_at) VALUES (?, ?, ?, ?, ?, NULL, ?, NULL)',
    )
    .run(team, sha256(secret), person.device, person.person, Date.now(), Date.now() + 3_600_000);
  database.close();
}

/** A skill that admins decide about, and a lesson of it that its author has submitted. */
export async function submitted(
  server: SeededServer,
  { admin, author, tier = 2 }: { admin: SeededPerson; author: SeededPerson; tier?: TierValue },
): Promise<{ lesson: Id; title: string }> {
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  allow({ server, person: admin }, secret);
  const skill = newId();
  const made = await push(
    { server, person: admin },
    {
      kind: 'skill.put',
      body: {
        skill: { id: skill, name: 'Printers', cues: [] },
        named: [],
        domainApprover: null,
        version: null,
      },
      grant: secret,
    },
  );
  if (made?.status !== 'done') throw new Error(`no skill was made: ${JSON.stringify(made)}`);
  const content = lesson(skill, tier);
  const ids = { submission: newId(), lesson: newId(), rev: newId(), base: null };
  const hashes = { contentHash: contentHash(content), meaningHash: meaningHash(content) };
  const sent = await push(
    { server, person: author },
    { kind: 'submit', body: { ...ids, ...hashes, content, found: [] } },
  );
  if (sent?.status !== 'done') throw new Error(`nothing was submitted: ${JSON.stringify(sent)}`);
  return { lesson: ids.lesson, title: content.title };
}
