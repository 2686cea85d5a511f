import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonical } from '../../../lib/hash/canonical.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { startConnect } from '../../../server/auth/connect.ts';
import { invite } from '../../../server/auth/invites.ts';
import { newId } from '../../../server/auth/people.ts';
import type { Deps } from '../../../server/deps.ts';
import { newDeviceToken } from '../../../server/http/token.ts';
import type { Store, Tx } from '../../../server/store/port.ts';
import type { Row } from '../../../server/store/tables.ts';
import { addAccount } from './accounts.ts';
import { type Browser, browser, pageDeps } from './browser.ts';
import { addSubmission, SKILL } from './lessons.ts';

const HOUR = 3_600_000;

/** Everyone who may knock, from the one who brings nothing to the one who may do most. */
export const CALLERS = [
  'nobody',
  'stranger',
  'other team',
  'member',
  'author',
  'owner',
  'deputy',
  'admin',
  'left',
  'removed',
  'service',
  'sync only',
  'expired grant',
  'other grant',
  'revoked',
  'expired',
] as const;
export type CallerName = (typeof CALLERS)[number];

/** Those whose person is a plain member and who differ by their device or grant. */
const AS_MEMBER: ReadonlySet<CallerName> = new Set([
  'sync only',
  'expired grant',
  'other grant',
  'revoked',
  'expired',
]);

export type Known = {
  team: string;
  person: string;
  device: string;
  token: string | null;
  grant: string;
  cookie: string;
  form: string;
};

const memberOf = (name: CallerName): Partial<Row<'member'>> => {
  const before = { joined_at: Date.now() - 365 * 24 * HOUR };
  if (name === 'left' || name === 'removed') return { ...before, status: name, left_at: Date.now() };
  if (name === 'admin') return { ...before, role: 'admin' };
  return name === 'service' ? { ...before, kind: 'service' } : before;
};

export async function addOwnDevice(
  { store, random, now }: Deps,
  { team, person }: { team: string; person: string },
  more: Partial<Row<'device'>> = {},
) {
  const device_id = newId({ now, random } as Deps);
  const { token, hash } = newDeviceToken(team, device_id, random);
  const at = now();
  const row = {
    team_id: team,
    device_id,
    person_id: person,
    name: 'Laptop',
    token_hash: hash,
    have: 0,
    created_at: at,
    used_at: at,
    expires_at: at + 24 * HOUR,
    revoked_at: null,
    ends_at: null,
    ...more,
  };
  await store.write((tx) => tx.insert('device', [row]));
  return { device: device_id, token };
}

/** A review grant of a device; the answer is its secret. */
export async function addGrant(
  { store, now }: Deps,
  { team, person, device }: { team: string; person: string; device: string },
  expires_at = now() + 8 * HOUR,
): Promise<string> {
  const secret = randomBytes(24).toString('base64url');
  await store.write((tx) =>
    tx.insert('review_grant', [
      {
        team_id: team,
        grant_hash: sha256(secret),
        device_id: device,
        person_id: person,
        auth_at: now(),
        bound_to: null,
        expires_at,
        used_at: null,
      },
    ]),
  );
  return secret;
}

const cookieOf = ({ jar }: Browser): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

/** A browser at the first page it is let in to, with the token that page's forms carry. */
async function visiting(deps: Deps, email: string | null, session?: string) {
  const visitor = browser(deps);
  if (session !== undefined) visitor.jar.set('passalong.session_token', session);
  await visitor.get('/sign-in');
  if (email === null) return { cookie: cookieOf(visitor), form: visitor.hidden('/sign-in').form ?? '' };
  await visitor.signIn(email);
  return { cookie: cookieOf(visitor), form: visitor.hidden('/sign-out').form ?? '' };
}

type Home = { team: string; other: string; plain: { person: string; email: string } };

async function knownOf(deps: Deps, name: CallerName, { team, other, plain }: Home): Promise<Known> {
  const email = AS_MEMBER.has(name) ? plain.email : `${name.replace(' ', '-')}@example.com`;
  const home = name === 'other team' ? other : team;
  const { person } = AS_MEMBER.has(name)
    ? plain
    : await addAccount(deps, email, { team: home, member: memberOf(name) });
  const ended = name === 'revoked' || name === 'left' || name === 'removed';
  const { device, token } = await addOwnDevice(
    deps,
    { team: home, person },
    {
      ...(ended ? { revoked_at: deps.now() } : {}),
      ...(name === 'expired' ? { expires_at: deps.now() } : {}),
    },
  );
  const who = { team: home, person, device };
  const grant =
    name === 'sync only'
      ? 'made up'
      : await addGrant(
          deps,
          name === 'other grant' ? { ...who, device: newId(deps) } : who,
          name === 'expired grant' ? deps.now() : undefined,
        );
  return { ...who, token, grant, ...(await visiting(deps, email)) };
}

/** The member's wrapped key, and a pairing another device of theirs has opened. */
async function keysOf(tx: Tx, member: Known | undefined, pairing_id: string, at: number): Promise<void> {
  if (member === undefined) throw new Error('no member');
  const key = { team_id: member.team, person_id: member.person };
  await tx.insert('keybox', [{ ...key, wrapped: 'AAAA', salt: 'AAAA', v: 1 }]);
  const from = { from_device: pairing_id, to_device: null, step: 1, payload: 'AAAA' };
  await tx.insert('pairing', [{ ...key, pairing_id, ...from, expires_at: at + HOUR }]);
}

/** The skill whose owner and deputy are those of that name, and whose lesson the author has submitted. */
const addSkill = (tx: Tx, team_id: string, known: ReadonlyMap<CallerName, Known>): Promise<void> => {
  const [owner, deputy] = [known.get('owner')?.person, known.get('deputy')?.person];
  const body = canonical({ id: SKILL, cues: [], name: 'Pumps', owner, deputy });
  return tx.insert('skill', [{ team_id, skill_id: SKILL, seq: 2, version: 1, body }]);
};

/** A live lesson with the words of the submission; what waits has no lesson's row yet. */
export async function addLive(
  tx: Tx,
  deps: Deps,
  team_id: string,
  waits: { lesson: string; rev: string },
): Promise<string> {
  const words = await tx.get('revision', { team_id, lesson_id: waits.lesson, rev_id: waits.rev });
  if (words === null) throw new Error('no revision');
  const lesson_id = newId(deps);
  await tx.insert('revision', [{ ...words, lesson_id }]);
  const row = { team_id, lesson_id, seq: 1, version: 1, live_rev: words.rev_id, home_skill_id: SKILL };
  await tx.insert('lesson', [
    { ...row, state: 'live', tier: 4, verify_by: null, recheck: null, drift_at: null, low_at: null },
  ]);
  return lesson_id;
}

/** Two teams, everyone who may knock, and what each route needs to be asked in earnest. */
export async function gathering(store: Store) {
  const deps = pageDeps(store, {
    METRICS_TOKEN: 'the token of the metrics',
    INVITE_DOMAINS: 'example.org',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'passalong-data-')),
  });
  const at = deps.now();
  const [team, other] = [newId(deps), newId(deps)];
  await store.write(async (tx) => {
    for (const team_id of [team, other]) {
      await tx.insert('team', [{ team_id, name: 'Acme', epoch: newId(deps), created_at: at, seq: null }]);
      await tx.lock(team_id, ['team', 'audit']);
      await tx.patch('head', { team_id, stream: 'team' }, { seq: 2 });
    }
  });
  const email = 'plain@example.com';
  const plain = { email, ...(await addAccount(deps, email, { team, member: memberOf('member') })) };
  const known = new Map<CallerName, Known>();
  for (const name of CALLERS) {
    if (name === 'nobody' || name === 'stranger') continue;
    known.set(name, await knownOf(deps, name, { team, other, plain }));
  }
  const nowhere = { team, person: newId(deps), device: newId(deps), grant: 'made up' };
  known.set('nobody', { ...nowhere, token: null, ...(await visiting(deps, null)) });
  const unknown = newDeviceToken(team, nowhere.device, deps.random).token;
  known.set('stranger', { ...nowhere, token: unknown, ...(await visiting(deps, null, 'made.up')) });
  const { userCode } = await startConnect(deps, { name: 'Phone', address: 'here' });
  const admin = known.get('admin')?.person ?? '';
  const wanted = { email: 'other-team@example.com', role: 'member' } as const;
  const made = await invite(deps, { team, by: admin, wanted, language: 'en' });
  if (!made.ok || made.value.secret === null) throw new Error('nobody could be invited');
  const submission = await addSubmission(deps, team, known.get('author')?.person);
  await store.write((tx) => addSkill(tx, team, known));
  const lesson = await store.write((tx) => addLive(tx, deps, team, submission));
  const pairing = newId(deps);
  await store.write((tx) => keysOf(tx, known.get('member'), pairing, at));
  return { lesson, pairing, deps, team, other, known, userCode, invited: made.value, submission };
}

export type Gathering = Awaited<ReturnType<typeof gathering>>;
