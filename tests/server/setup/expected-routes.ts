import { CALLERS, type CallerName } from './callers.ts';

type Expected = Readonly<Record<CallerName, string>>;
type Except = Partial<Record<CallerName, string>>;

const all = (answer: string, except: Except = {}): Expected =>
  ({ ...Object.fromEntries(CALLERS.map((name) => [name, answer])), ...except }) as Expected;

const UNKNOWN = '401 unauthorized';
const FORMER = '403 not_member';

/** With a device's token alone; whoever is no member any more learns that, whatever became of the token. */
const device = (answer: string, except: Except = {}): Expected =>
  all(answer, {
    nobody: UNKNOWN,
    stranger: UNKNOWN,
    revoked: UNKNOWN,
    expired: UNKNOWN,
    left: FORMER,
    removed: FORMER,
    ...except,
  });

/** About something of the member's own; to all others it is not there. */
const own = (answer: string): Expected => device(answer, { member: '200' });

/** With a browser's session. What became of a device says nothing about its person's session. */
const session = (method: 'GET' | 'POST', answer: string, except: Except = {}): Expected => {
  const first = method === 'GET' ? '303 /sign-in' : '401';
  return all(answer, { nobody: first, stranger: first, ...except });
};

const OUTSIDE: Except = { 'other team': '404', left: '404', removed: '404' };

/** Members of the team in the address; it is not there for anybody else. */
const members = (method: 'GET' | 'POST', answer: string, except: Except = {}): Expected =>
  session(method, answer, { ...OUTSIDE, ...except });

const admins = (method: 'GET' | 'POST', answer: string): Expected =>
  members(method, '403', { admin: answer });

/** What each route says to each caller: the status, with the code of a problem or the path of a redirect. */
export const ROUTES: Readonly<Record<string, Expected>> = {
  'GET /livez': all('200'),
  'GET /readyz': all('200'),
  'GET /metrics': all(UNKNOWN),
  'POST /v1/connect/start': all('200'),
  'POST /v1/connect/token': all('400 expired_token'),
  'POST /v1/disconnect': device('204'),
  'POST /v1/grant': device('200', {
    service: '404 not_found',
    'sync only': '404 not_found',
    'expired grant': '404 not_found',
    'other grant': '404 not_found',
  }),
  'POST /v1/push': device('200'),
  'GET /v1/pull': device('200'),
  'GET /v1/wake': device('200'),
  'GET /v1/key': own('404 not_found'),
  'PUT /v1/key': device('200'),
  'POST /v1/pair': own('404 not_found'),
  'GET /v1/pair/:id': own('404 not_found'),
  'GET /v1/model/models': device('200'),
  'POST /v1/model/chat/completions': device('404 model_not_found'),
  'GET /style.css': all('200'),
  'GET /setup': all('410'),
  'POST /setup': all('410'),
  'GET /sign-in': all('200'),
  'POST /sign-in': all('422'),
  'POST /sign-out': session('POST', '303 /sign-in'),
  'GET /': session('GET', '200'),
  'POST /sign-in/sso': all('404'),
  'GET /auth/callback/sso': all('404'),
  'GET /sign-in/failed': all('403'),
  'GET /me': session('GET', '200'),
  'POST /me/name': session('POST', '422'),
  'POST /me/password': session('POST', '422'),
  'POST /me/export': session('POST', '200'),
  'POST /me/erase': session('POST', '422'),
  // Who has left keeps the right to their own log.
  'POST /t/:team/erase-log': session('POST', '200', { 'other team': '404' }),
  'GET /me/erase-events': session('GET', '200', { 'other team': '404' }),
  'POST /me/erase-events': session('POST', '200', { 'other team': '404' }),
  'GET /l/:lesson': members('GET', '200'),
  'GET /forgot': all('200'),
  'POST /forgot': all('200'),
  'GET /reset': all('410'),
  'POST /reset': all('410'),
  'GET /join': all('403', { nobody: '200', stranger: '200', 'other team': '200' }),
  'POST /join': session('POST', '403', { 'other team': '303 /' }),
  'POST /join/new': all('410'),
  'POST /join/ask': all('410'),
  'GET /t/:team/members': members('GET', '200'),
  'POST /t/:team/members/invite': admins('POST', '200'),
  'POST /t/:team/members/invite-domain': admins('POST', '409'),
  'POST /t/:team/members/end-invite': admins('POST', '303 /t/:id/members'),
  'POST /t/:team/leave': members('POST', '200', { admin: '409' }),
  'GET /t/:team/members/:person': admins('GET', '200'),
  'POST /t/:team/members/:person/role': admins('POST', '303 /t/:id/members'),
  'POST /t/:team/members/:person/remove': admins('POST', '303 /t/:id/members'),
  'POST /t/:team/members/:person/reset-link': admins('POST', '200'),
  'GET /teams/new': session('GET', '403'),
  'POST /teams/new': session('POST', '403'),
  'GET /t/:team/services': admins('GET', '200'),
  'POST /t/:team/services': admins('POST', '200'),
  'POST /t/:team/services/renew': admins('POST', '200'),
  'POST /t/:team/services/revoke': admins('POST', '303 /t/:id/services'),
  'POST /t/:team/settings/name': admins('POST', '303 /t/:id/settings#team'),
  'GET /connect': session('GET', '200'),
  'POST /connect': session('POST', '200', { left: '403', removed: '403' }),
  'POST /connect/approve': session('POST', '200', { 'other team': '409', left: '409', removed: '409' }),
  'POST /connect/deny': session('POST', '200'),
  'GET /t/:team/devices': members('GET', '200'),
  'POST /t/:team/devices/revoke': members('POST', '404', { member: '303 /t/:id/devices' }),
  'GET /t/:team/grant': members('GET', '403', { member: '200' }),
  'POST /t/:team/grant': members('POST', '403', { member: '200' }),
  'GET /t/:team/confirm': members('GET', '403', { member: '200' }),
  'POST /t/:team/confirm': members('POST', '403', { member: '200' }),
  // Whoever has the link of a mail may use it; this one is not whole.
  'GET /mail/off': all('404'),
  'POST /mail/off': all('404'),
  'GET /me/mail': session('GET', '200'),
  'POST /me/mail': session('POST', '200'),
  'GET /t/:team/webhook': admins('GET', '200'),
  'POST /t/:team/webhook': admins('POST', '303 /t/:id/webhook'),
  'POST /t/:team/webhook/test': admins('POST', '409'),
  'POST /t/:team/webhook/again': admins('POST', '200'),
  'GET /t/:team/settings': admins('GET', '200'),
  'POST /t/:team/settings/tier-policy': admins('POST', '303 /t/:id/settings#tier-policy'),
  'POST /t/:team/settings/retention': admins('POST', '303 /t/:id/settings#retention'),
  'POST /t/:team/settings/models': admins('POST', '303 /t/:id/settings#models'),
  'POST /t/:team/settings/mail': admins('POST', '303 /t/:id/settings#mail'),
  'GET /t/:team/skills': admins('GET', '200'),
  'GET /t/:team/skills.csv': admins('GET', '200'),
  'POST /t/:team/skills/preview': admins('POST', '200'),
  'POST /t/:team/skills/apply': admins('POST', '409'),
};
