import { sha256 } from '../../../lib/hash/sha256.ts';
import type { Gathering, Known } from './callers.ts';

/** How a route is asked in earnest: with this it does what it is for, when the caller may. */
export type Asked = { path?: string; json?: unknown; form?: Readonly<Record<string, string>> };

const EPOCH = '01890000-0000-7000-8000-000000000000';

type Ask = (who: Known, place: Gathering, epoch: string) => Asked;

const member = ({ known }: Gathering): Known => {
  const found = known.get('member');
  if (found === undefined) throw new Error('no member');
  return found;
};

const grantOf = (place: Gathering) => ({ device: member(place).device, challenge: sha256('a new one') });

const confirmOf = (place: Gathering) => ({
  ...grantOf(place),
  command: EPOCH,
  submission: place.submission.submission,
  contentHash: place.submission.contentHash,
  verdict: 'approve',
});

const within =
  (rest: string, form?: (place: Gathering) => Readonly<Record<string, string>>): Ask =>
  (_, place) => ({
    path: `/t/${place.team}/${rest.replace(':person', member(place).person)}`,
    ...(form === undefined ? {} : { form: form(place) }),
  });

const PASSWORD = 'a new and long password';

/** One good request for each route, by its method and path. A route that is missing here fails the matrix. */
export const REQUESTS: Readonly<Record<string, Ask>> = {
  'GET /livez': () => ({}),
  'GET /readyz': () => ({}),
  'GET /metrics': () => ({}),
  'POST /v1/connect/start': () => ({ json: { protocol: 1, name: 'Laptop' } }),
  'POST /v1/connect/token': () => ({
    json: {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: 'a code that nobody was ever given',
    },
  }),
  'POST /v1/disconnect': () => ({ json: {} }),
  'POST /v1/grant': ({ grant }) => ({ json: { grant } }),
  'POST /v1/push': (_who, _place, epoch) => ({
    json: { protocol: 1, epoch, gen: 0, items: [{ t: 'void', n: 1 }] },
  }),
  'GET /v1/pull': () => ({ path: '/v1/pull?stream=team' }),
  'GET /v1/wake': () => ({ path: '/v1/wake?me=0&team=0' }),
  'GET /v1/key': () => ({}),
  'PUT /v1/key': () => ({ json: { wrapped: 'BBBB', salt: 'BBBB', v: 2 } }),
  'POST /v1/pair': (_, { pairing }) => ({ json: { id: pairing, step: 2, payload: 'BBBB' } }),
  'GET /v1/pair/:id': (_, { pairing }) => ({ path: `/v1/pair/${pairing}` }),
  'GET /v1/model/models': () => ({}),
  'POST /v1/model/chat/completions': () => ({
    json: { model: 'none', messages: [{ role: 'user', content: 'Hello' }] },
  }),
  'GET /style.css': () => ({}),
  'GET /setup': () => ({ path: '/setup?key=wrong' }),
  'POST /setup': () => ({
    form: { key: 'wrong', email: 'eve@example.com', name: 'Eve', team: 'Eve', password: PASSWORD },
  }),
  'GET /sign-in': () => ({}),
  'POST /sign-in': () => ({ form: { email: 'admin@example.com', password: 'not their password' } }),
  'POST /sign-out': () => ({ form: {} }),
  'GET /': () => ({}),
  'POST /sign-in/sso': () => ({ form: { next: '/', again: '' } }),
  'GET /auth/callback/sso': () => ({ path: '/auth/callback/sso?code=a&state=b' }),
  'GET /sign-in/failed': () => ({ path: '/sign-in/failed?error=access_denied' }),
  'GET /me': () => ({}),
  'POST /me/name': () => ({ form: { name: '' } }),
  'POST /me/password': () => ({ form: { current: 'not their password', password: PASSWORD } }),
  'POST /me/export': () => ({ form: {} }),
  // Asked without the address and the answer that make it true: what is erased is also noted outside the database.
  'POST /me/erase': () => ({ form: { email: 'somebody@example.com' } }),
  'POST /t/:team/erase-log': within('erase-log', () => ({})),
  'GET /me/erase-events': (_, { team }) => ({ path: `/me/erase-events?team=${team}&events=${EPOCH}` }),
  'POST /me/erase-events': (_, { team }) => ({ form: { team, events: EPOCH } }),
  'GET /l/:lesson': (_, { lesson }) => ({ path: `/l/${lesson}` }),
  'GET /forgot': () => ({}),
  'POST /forgot': () => ({ form: { email: 'admin@example.com' } }),
  'GET /reset': () => ({ path: '/reset?key=wrong' }),
  'POST /reset': () => ({ form: { key: 'wrong', password: PASSWORD } }),
  'GET /join': (_, { team, invited }) => ({ path: `/join?team=${team}&key=${invited.secret}` }),
  'POST /join': (_, { team, invited }) => ({ form: { team, key: invited.secret ?? '' } }),
  'POST /join/new': (_, { team }) => ({ form: { team, key: 'wrong', name: 'Eve', password: PASSWORD } }),
  'POST /join/ask': (_, { team }) => ({ form: { team, key: 'wrong', email: 'eve@example.org' } }),
  'GET /t/:team/members': within('members'),
  'POST /t/:team/members/invite': within('members/invite', () => ({
    email: 'new@example.com',
    role: 'member',
  })),
  'POST /t/:team/members/invite-domain': within('members/invite-domain', () => ({ domain: 'example.org' })),
  'POST /t/:team/members/end-invite': within('members/end-invite', ({ invited }) => ({
    invite: invited.hash,
  })),
  'POST /t/:team/leave': within('leave', () => ({ sure: 'yes' })),
  'GET /t/:team/members/:person': within('members/:person'),
  'POST /t/:team/members/:person/role': within('members/:person/role', () => ({ role: 'admin' })),
  'POST /t/:team/members/:person/remove': within('members/:person/remove', () => ({ sure: 'yes' })),
  'POST /t/:team/members/:person/reset-link': within('members/:person/reset-link', () => ({})),
  'GET /teams/new': () => ({}),
  'POST /teams/new': () => ({ form: { team: 'Second' } }),
  'GET /t/:team/services': within('services'),
  'POST /t/:team/services': within('services', () => ({ name: 'Monitor' })),
  'POST /t/:team/services/renew': within('services/renew', ({ known }) => ({
    person: known.get('service')?.person ?? '',
    sure: 'yes',
  })),
  'POST /t/:team/services/revoke': within('services/revoke', ({ known }) => ({
    person: known.get('service')?.person ?? '',
    sure: 'yes',
  })),
  'POST /t/:team/settings/name': within('settings/name', () => ({ name: 'Acme anew' })),
  'GET /connect': () => ({}),
  'POST /connect': (_, { userCode }) => ({ form: { code: userCode } }),
  'POST /connect/approve': (_, { userCode, team }) => ({ form: { code: userCode, team } }),
  'POST /connect/deny': (_, { userCode }) => ({ form: { code: userCode } }),
  'GET /t/:team/devices': within('devices'),
  'POST /t/:team/devices/revoke': within('devices/revoke', (place) => ({ device: member(place).device })),
  'GET /t/:team/grant': (_, place) => ({
    path: `/t/${place.team}/grant?${new URLSearchParams(grantOf(place))}`,
  }),
  'POST /t/:team/grant': within('grant', grantOf),
  'GET /t/:team/confirm': (_, place) => ({
    path: `/t/${place.team}/confirm?${new URLSearchParams(confirmOf(place))}`,
  }),
  'POST /t/:team/confirm': within('confirm', confirmOf),
  'GET /mail/off': () => ({ path: '/mail/off?person=somebody&key=wrong' }),
  'POST /mail/off': () => ({ path: '/mail/off?person=somebody&key=wrong', form: {} }),
  'GET /me/mail': () => ({}),
  'POST /me/mail': () => ({ form: { send: 'on', language: 'en' } }),
  'GET /t/:team/webhook': within('webhook'),
  'POST /t/:team/webhook': within('webhook', () => ({
    version: '0',
    url: 'https://hooks.example.com/passalong',
    'lesson.live': 'on',
  })),
  'POST /t/:team/webhook/test': within('webhook/test', () => ({})),
  'POST /t/:team/webhook/again': within('webhook/again', () => ({})),
  'GET /t/:team/settings': within('settings'),
  'POST /t/:team/settings/tier-policy': within('settings/tier-policy', () => ({
    version: '0',
    ...Object.fromEntries(
      [1, 2, 3, 4].flatMap((tier) => [
        [`days-${tier}`, '9'],
        [`more-${tier}`, '0'],
      ]),
    ),
    high: '',
    critical: '',
  })),
  'POST /t/:team/settings/retention': within('settings/retention', () => ({ version: '0', leftDays: '9' })),
  'POST /t/:team/settings/models': within('settings/models', () => ({ version: '0' })),
  'POST /t/:team/settings/mail': within('settings/mail', () => ({ version: '0', digest: 'on' })),
  'GET /t/:team/skills': within('skills'),
  'GET /t/:team/skills.csv': within('skills.csv'),
  'POST /t/:team/skills/preview': within('skills/preview', () => ({ csv: 'name\nPumps' })),
  'POST /t/:team/skills/apply': within('skills/apply', () => ({ csv: 'name\nPumps', hash: 'wrong' })),
};
