import type { CommandName } from '../../../lib/protocol/commands.ts';
import type { CallerName } from './callers.ts';

type Row = Readonly<Record<CallerName, string>>;
type Except = Partial<Record<CallerName, string>>;

/** Who is turned away before the command is looked at. */
const DOOR = {
  nobody: '401 unauthorized',
  stranger: '401 unauthorized',
  revoked: '401 unauthorized',
  expired: '401 unauthorized',
  left: '403 not_member',
  removed: '403 not_member',
} as const;

/** Any member, with the device's token alone; `missing` is what another team's member is told. */
const anyMember = (missing: string, except: Except = {}, done = 'done'): Row => ({
  ...DOOR,
  'other team': missing,
  member: done,
  author: done,
  owner: done,
  deputy: done,
  admin: done,
  service: done,
  'sync only': done,
  'expired grant': done,
  'other grant': done,
  ...except,
});

/** Those in `may` with a good review grant, all others are told why not. */
const granted = (missing: string, may: Except, not = 'not-owner', service = 'service'): Row => ({
  ...DOOR,
  'other team': missing,
  member: not,
  author: not,
  owner: not,
  deputy: not,
  admin: not,
  service,
  'sync only': 'needs-grant',
  'expired grant': 'needs-grant',
  'other grant': 'needs-grant',
  ...may,
});

const OWNER: Except = { owner: 'done' };
const LEADS: Except = { owner: 'done', deputy: 'done' };
const MANAGES: Except = { owner: 'done', admin: 'done' };

/** Only its submitter, whatever device or grant: the owner's are the ones that lack something. */
const SUBMITTER: Except = {
  member: 'not-submitter',
  owner: 'not-submitter',
  deputy: 'not-submitter',
  admin: 'not-submitter',
  service: 'not-submitter',
  'sync only': 'not-submitter',
  'expired grant': 'not-submitter',
  'other grant': 'not-submitter',
};

/** What becomes of an answer for the team's figures, which count people. */
export const ANSWER_ANSWERS: Row = anyMember('not_found', { service: 'service' }, 'stored');

/** What becomes of each command by each sender: `done`, the code of its refusal, or the status and code of the request's. */
export const COMMAND_ANSWERS: Readonly<Record<CommandName, Row>> = {
  submit: anyMember('no-such-skill'),
  withdraw: anyMember('not-found', SUBMITTER),
  'raise-tier': anyMember('not-found'),
  flag: anyMember('not-found'),
  need: anyMember('done'),
  reverify: anyMember('not-found'),
  decide: granted('not-found', { ...OWNER, author: 'own-work' }, 'not-eligible'),
  'close-flag': granted('not-found', LEADS),
  'close-need': granted('not-found', { ...LEADS, admin: 'done' }),
  verify: granted('not-found', LEADS),
  retire: granted('not-found', { ...LEADS, admin: 'done' }),
  'lower-tier': granted('not-found', OWNER),
  carry: granted('not-found', { ...LEADS, author: 'done' }),
  transfer: granted('no-such-skill', OWNER),
  accept: granted('no-such-skill', { member: 'done' }, 'not-offered'),
  delegate: granted('no-such-skill', OWNER),
  'skill.put': granted('changed', MANAGES),
  'set.put': granted('not-owner', MANAGES, 'not-owner', 'not-owner'),
  'rules.put': granted('not-found', LEADS, 'not-owner', 'not-owner'),
  'experiment.put': granted('no-such-skill', MANAGES, 'not-owner', 'not-owner'),
  'experiment.read': granted('no-such-experiment', MANAGES, 'not-owner', 'not-owner'),
  'experiment.decide': granted('no-such-experiment', MANAGES, 'not-owner', 'not-owner'),
};
