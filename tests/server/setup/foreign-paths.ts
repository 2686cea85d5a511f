import { sha256 } from '../../../lib/hash/sha256.ts';
import type { Route } from '../../../server/http/route.ts';
import { routes } from '../../../server/routes.ts';
import type { Gathering, Known } from './callers.ts';
import { REQUESTS } from './requests.ts';
import { newId } from './team.ts';

const EVENT = '01890000-0000-7000-8000-00000000000e';

/** How a page is asked about what has this id. */
export type Path = {
  method?: string;
  path: (id: string) => string;
  form?: (id: string) => Record<string, string>;
};

type Foreign = [what: string, path: Path, foreign: string];

/** Names of what an id stands for, in forms and addresses. */
const IDS = new Set(['person', 'device', 'invite', 'team', 'submission', 'lesson']);

const fieldsOf = (shape: unknown): string[] =>
  typeof shape === 'object' && shape !== null && 'shape' in shape ? Object.keys(shape.shape as object) : [];

/** Where a route takes an id: in its path, its address or its form. */
export const idsOf = ({ method, path, query, body }: Route): string[] =>
  [
    ...(path.match(/:\w+/g) ?? []),
    ...(
      [
        ['query', query],
        ['form', body],
      ] as const
    ).flatMap(([where, shape]) =>
      fieldsOf(shape)
        .filter((name) => IDS.has(name))
        .map((name) => `${where}.${name}`),
    ),
  ].map((place) => `${method} ${path} ${place}`);

const keyOf = (given: Iterable<readonly [string, string]>, value: string): string | undefined =>
  [...given].find(([, held]) => held === value)?.[0];

/** Of which route a path asks, and where its id stands there, as `idsOf` says it. */
export function asksBy({ method = 'GET', path, form }: Path): string {
  const id = 'AN-ID';
  const { pathname, searchParams } = new URL(path(id), 'http://localhost');
  const steps = pathname.split('/');
  const fits = (one: Route): boolean => {
    const own = one.path.split('/');
    return (
      one.method === method &&
      own.length === steps.length &&
      own.every((step, at) => step.startsWith(':') || step === steps[at])
    );
  };
  const route = routes.find(fits);
  if (route === undefined) throw new Error(`no route has ${method} ${pathname}`);
  const step = route.path.split('/')[steps.indexOf(id)];
  const [query, field] = [keyOf(searchParams, id), keyOf(Object.entries(form?.(id) ?? {}), id)];
  const where = step ?? (query === undefined ? `form.${field}` : `query.${query}`);
  return `${method} ${route.path} ${where}`;
}

/** Ids that nobody could ask about at a page, with where they are looked at or why they are none. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'GET /v1/wake query.team': 'a number: how far a device has read',
  'GET /v1/pair/:id :id': 'asked by devices',
  'POST /setup form.team': 'the name of a new team',
  'POST /teams/new form.team': 'the name of a new team',
};

/** Every page of a team, asked in earnest but for the team. */
const teamPaths = (place: Gathering, admin: Known): Foreign[] =>
  routes
    .filter(({ path }) => path.includes('/:team'))
    .map(({ method, path }) => {
      const name = `${method} ${path}`;
      const asked = REQUESTS[name]?.(admin, place, '');
      if (asked?.path === undefined) throw new Error(`${name} has no request in setup/requests.ts`);
      const { path: address, form } = asked;
      const by = { method, path: (id: string) => address.replaceAll(place.team, id) };
      return [name, form === undefined ? by : { ...by, form: () => ({ ...form }) }, place.team];
    });

/** And what waits in the other team, so that only what is asked about is in the way. */
type Furthered = Gathering & { own: Gathering['submission'] };

/** What a person can ask about by an id, as the admin of another team. */
export function foreignPaths(place: Furthered, admin: Known): Foreign[] {
  const { team, other, known, invited, submission, own: waits } = place;
  const member = known.get('member');
  if (member === undefined) throw new Error('no member');
  const [device, challenge] = [admin.device, sha256('a new one')];
  const own = { device, challenge };
  const confirm = (id: string) => ({
    ...own,
    command: newId(),
    contentHash: submission.contentHash,
    verdict: 'approve',
    submission: id,
  });
  const query = (given: Record<string, string>) => String(new URLSearchParams(given));
  return [
    ...teamPaths(place, admin),
    ['events of a team', { path: (id) => `/me/erase-events?team=${id}&events=${EVENT}` }, team],
    [
      'erasing events',
      { method: 'POST', path: () => '/me/erase-events', form: (id) => ({ team: id, events: EVENT }) },
      team,
    ],
    ['a lesson', { path: (id) => `/l/${id}` }, place.lesson],
    ['a member', { path: (id) => `/t/${other}/members/${id}` }, member.person],
    [
      'a member’s role',
      { method: 'POST', path: (id) => `/t/${other}/members/${id}/role`, form: () => ({ role: 'admin' }) },
      member.person,
    ],
    [
      'a member’s place',
      { method: 'POST', path: (id) => `/t/${other}/members/${id}/remove`, form: () => ({ sure: 'yes' }) },
      member.person,
    ],
    [
      'a member’s password',
      { method: 'POST', path: (id) => `/t/${other}/members/${id}/reset-link`, form: () => ({ sure: 'yes' }) },
      member.person,
    ],
    [
      'a device',
      { method: 'POST', path: () => `/t/${other}/devices/revoke`, form: (id) => ({ device: id }) },
      member.device,
    ],
    [
      'a grant for a device',
      { path: (id) => `/t/${other}/grant?${query({ ...own, device: id })}` },
      member.device,
    ],
    [
      'allowing a device',
      { method: 'POST', path: () => `/t/${other}/grant`, form: (id) => ({ ...own, device: id }) },
      member.device,
    ],
    ['a submission', { path: (id) => `/t/${other}/confirm?${query(confirm(id))}` }, submission.submission],
    [
      'confirming a submission',
      { method: 'POST', path: () => `/t/${other}/confirm`, form: confirm },
      submission.submission,
    ],
    [
      'confirming by a device',
      {
        method: 'POST',
        path: () => `/t/${other}/confirm`,
        form: (id) => ({ ...confirm(waits.submission), contentHash: waits.contentHash, device: id }),
      },
      member.device,
    ],
    ...(['renew', 'revoke'] as const).map(
      (what): Foreign => [
        `a program’s token: ${what}`,
        {
          method: 'POST',
          path: () => `/t/${other}/services/${what}`,
          form: (id) => ({ person: id, sure: 'yes' }),
        },
        known.get('service')?.person ?? '',
      ],
    ),
    ...(['GET', 'POST'] as const).map(
      (method): Foreign => [
        `${method} the end of somebody’s mails`,
        {
          method,
          path: (id) => `/mail/off?${query({ person: id, key: 'wrong' })}`,
          ...(method === 'POST' ? { form: () => ({}) } : {}),
        },
        member.person,
      ],
    ),
    [
      'an invitation',
      { method: 'POST', path: () => `/t/${other}/members/end-invite`, form: (id) => ({ invite: id }) },
      invited.hash,
    ],
    [
      'the key of an invitation in another team',
      { path: (id) => `/join?${query({ team: other, key: id })}` },
      invited.secret ?? '',
    ],
    ['joining a team', { method: 'POST', path: () => '/join', form: (id) => ({ team: id, key: 'k' }) }, team],
    [
      'making an account in a team',
      {
        method: 'POST',
        path: () => '/join/new',
        form: (id) => ({ team: id, key: 'k', name: 'Eve', password: 'a new and long password' }),
      },
      team,
    ],
    [
      'asking a team for an invitation',
      {
        method: 'POST',
        path: () => '/join/ask',
        form: (id) => ({ team: id, key: 'k', email: 'a@example.org' }),
      },
      team,
    ],
    [
      'connecting a device to a team',
      { method: 'POST', path: () => '/connect/approve', form: (id) => ({ team: id, code: place.userCode }) },
      team,
    ],
  ];
}
