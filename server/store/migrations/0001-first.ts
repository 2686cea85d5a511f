import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../sql.ts';

/** Name, key, columns; `?` may be null. */
const CREATED: readonly (readonly [name: string, key: string, columns: string])[] = [
  ['team', 'team_id', 'team_id text, name text, epoch text, created_at int, seq int?'],
  ['week_key', 'team_id, week', 'team_id text, week text, secret text'],
  [
    'head',
    'team_id, stream',
    'team_id text, stream text, seq int, last_hash text, gen int, events int, bytes int, pruned int',
  ],
  [
    'member',
    'team_id, person_id',
    'team_id text, person_id text, role text, status text, name text, kind text, joined_at int, joined_by text, reset_at int?, left_at int?, seq int?',
  ],
  [
    'invite',
    'team_id, secret_hash',
    'team_id text, secret_hash text, email text?, domain text?, role text, by_id text, expires_at int, uses_left int',
  ],
  [
    'device',
    'team_id, device_id',
    'team_id text, device_id text, person_id text, name text, token_hash text, have int, created_at int, used_at int, expires_at int, revoked_at int?, ends_at int?',
  ],
  [
    'review_grant',
    'team_id, grant_hash',
    'team_id text, grant_hash text, device_id text, person_id text, auth_at int, bound_to text?, expires_at int, used_at int?',
  ],
  [
    'event',
    'team_id, person_id, event_id',
    'team_id text, person_id text, event_id text, seq int, device_id text, n int, kind text, v int, at int, received_at int, body text, hash text',
  ],
  [
    'command',
    'team_id, person_id, command_id',
    'team_id text, person_id text, command_id text, seq int, device_id text, kind text, hash text, result text, received_at int',
  ],
  [
    'task',
    'team_id, person_id, task_id',
    'team_id text, person_id text, task_id text, seq int, entity text, ref text, op text, at int, body text',
  ],
  [
    'lesson',
    'team_id, lesson_id',
    'team_id text, lesson_id text, seq int, version int, state text, live_rev text?, home_skill_id text, tier int, verify_by int?, recheck text?, drift_at int?, low_at int?',
  ],
  [
    'revision',
    'team_id, lesson_id, rev_id',
    'team_id text, lesson_id text, rev_id text, author_id text, base text?, body text, gist text, content_hash text, meaning_hash text, carried_from text?, home_skill_id text, received_at int',
  ],
  [
    'submission',
    'team_id, submission_id',
    'team_id text, submission_id text, lesson_id text, rev_id text, submitter_id text, base text?, tier int, required text, state text, version int, at int, body text',
  ],
  [
    'review',
    'team_id, submission_id, person_id',
    'team_id text, submission_id text, person_id text, verdict text, reason text?, comment text, content_hash text, auth_at int, grant_kind text, at int, body text',
  ],
  [
    'flag',
    'team_id, flag_id',
    'team_id text, flag_id text, lesson_id text, by_id text?, state text, seq int, version int, body text',
  ],
  ['need', 'team_id, need_id', 'team_id text, need_id text, seq int, version int, body text'],
  ['skill', 'team_id, skill_id', 'team_id text, skill_id text, seq int, version int, body text'],
  ['setting', 'team_id, setting_id', 'team_id text, setting_id text, seq int, version int, body text'],
  ['lesson_set', 'team_id, set_id', 'team_id text, set_id text, seq int, version int, body text'],
  [
    'experiment',
    'team_id, experiment_id',
    'team_id text, experiment_id text, seq int, version int, body text',
  ],
  [
    'reading',
    'team_id, reading_id',
    'team_id text, reading_id text, seq int, measure text, subject text, week text, body text',
  ],
  [
    'contribution',
    'team_id, week, token',
    'team_id text, week text, token text, pool_token text, lesson_id text, skill_id text, kind text, value text',
  ],
  ['keybox', 'team_id, person_id', 'team_id text, person_id text, wrapped text, salt text, v int'],
  [
    'pairing',
    'team_id, pairing_id',
    'team_id text, pairing_id text, person_id text, from_device text, to_device text?, step int, payload text, expires_at int',
  ],
  ['tombstone', 'team_id, stream, seq', 'team_id text, stream text, seq int, entity text, id text, at int'],
  [
    'audit',
    'team_id, seq',
    'team_id text, seq int, at int, actor_ref text, verb text, subject text, detail_hash text, prev text, hash text',
  ],
  ['audit_person', 'team_id, actor_ref', 'team_id text, actor_ref text, person_id text, salt text'],
  [
    'outbox',
    'team_id, outbox_id',
    'team_id text, outbox_id text, kind text, body text, due_at int, tries int, sent_at int?',
  ],
  [
    'webhook',
    'team_id',
    'team_id text, url text, events text, salt text, version int, last_at int?, last text?',
  ],
  ['told', 'team_id, person_id', 'team_id text, person_id text, seq int'],
  ['mail_choice', 'person_id', 'person_id text, off_at int?, digest_at int?, language text?'],
  ['bucket', 'scope, window', 'scope text, window int, used int'],
  ['server_note', 'note', 'note text, value text'],
];

/** Every stream is read by its counter, and a few tables by what else they are looked up by. */
const UNIQUE: readonly (readonly [table: string, columns: string])[] = [
  ['event', 'team_id, person_id, seq'],
  ['command', 'team_id, person_id, seq'],
  ['task', 'team_id, person_id, seq'],
  ['lesson', 'team_id, seq'],
  ['flag', 'team_id, seq'],
  ['need', 'team_id, seq'],
  ['skill', 'team_id, seq'],
  ['setting', 'team_id, seq'],
  ['lesson_set', 'team_id, seq'],
  ['experiment', 'team_id, seq'],
  ['reading', 'team_id, seq'],
  ['member', 'team_id, seq'],
  ['device', 'team_id, token_hash'],
  ['audit_person', 'team_id, person_id'],
];

/** They end in the key, in whose order rows are asked for: SQLite would rather read the team's rows in order than sort a few. */
const INDEXED: readonly (readonly [table: string, columns: string])[] = [
  ['submission', 'team_id, lesson_id, submission_id'],
  ['submission', 'team_id, submitter_id, state, submission_id'],
  ['review', 'team_id, person_id, at'],
  ['device', 'team_id, person_id, device_id'],
  ['review_grant', 'team_id, device_id'],
  ['member', 'person_id'],
  ['outbox', 'sent_at, due_at'],
  ['submission', 'team_id, state, submission_id'],
  ['flag', 'team_id, state, flag_id'],
  ['lesson', 'team_id, state, verify_by'],
  ['task', 'team_id, ref'],
  ['tombstone', 'team_id, stream, id'],
  ['flag', 'team_id, lesson_id, flag_id'],
  ['lesson', 'team_id, home_skill_id, lesson_id'],
  ['device', 'team_id, expires_at, device_id'],
  ['bucket', 'window'],
];

const CHECKS: Readonly<Record<string, string>> = {
  member:
    "check (role in ('member', 'admin')), check (status in ('active', 'left', 'removed')), check (kind in ('human', 'service'))",
  lesson:
    "check (state in ('none', 'live', 'retired')), check (tier between 1 and 4), check (state = 'none' or live_rev is not null)",
  submission:
    "check (state in ('waiting', 'approved', 'changes', 'rejected', 'withdrawn', 'stale')), check (tier between 1 and 4)",
  review: "check (verdict in ('approve', 'request-changes', 'reject'))",
};

const quoted = (names: string): string =>
  names
    .split(', ')
    .map((name) => `"${name}"`)
    .join(', ');

const column = (text: string, words: string): string => {
  const [name, type = ''] = words.split(' ');
  const kind = type.startsWith('int') ? 'bigint' : text;
  return `"${name}" ${kind}${type.endsWith('?') ? '' : ' not null'}`;
};

/** Ids are compared byte by byte, whatever language the database was made for. */
const textOf = (dialect: Dialect): string => (dialect === 'postgres' ? 'text collate "C"' : 'text');

/** The first tables, as PROTOCOL lists them. */
export function first(dialect: Dialect): RawBuilder<unknown>[] {
  const text = textOf(dialect);
  const tables = CREATED.map(([name, key, columns]) => {
    const parts = columns.split(', ').map((words) => column(text, words));
    const checks = CHECKS[name] === undefined ? [] : [CHECKS[name]];
    return `create table "${name}" (${[...parts, `primary key (${quoted(key)})`, ...checks].join(', ')})`;
  });
  const index =
    (unique: string) =>
    ([table, columns]: readonly [string, string]) =>
      `create ${unique}index "${table}_by_${columns.replaceAll(', ', '_')}" on "${table}" (${quoted(columns)})`;
  return [...tables, ...UNIQUE.map(index('unique ')), ...INDEXED.map(index(''))].map((text) => sql.raw(text));
}
