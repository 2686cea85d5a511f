import { AUTH_TABLES } from './auth-tables.ts';
import { type KeyOf, type RowOf, table } from './table.ts';

/** What every row that members see in a stream has: its place there, how often it changed, and its JSON. */
const versioned = { seq: 'int', version: 'int', body: 'text' } as const;

/**
 * The tables of the server, as PROTOCOL's section on the database lists them; `migrations/` makes them.
 * `grant` is called `review_grant`, since the short word is SQL's own.
 */
export const TABLES = {
  team: table(['team_id'], {
    team_id: 'text',
    name: 'text',
    epoch: 'text',
    created_at: 'int',
    /** The place of its name in the team's stream. */
    seq: 'int?',
  }),
  head: table(['team_id', 'stream'], {
    team_id: 'text',
    stream: 'text',
    seq: 'int',
    last_hash: 'text',
    gen: 'int',
    /** How many events a person has here and how many bytes their bodies take; 0 elsewhere. */
    events: 'int',
    bytes: 'int',
    /** The highest counter of a tombstone that retention has removed: who read less has to begin anew. */
    pruned: 'int',
  }),
  /** The key of one week's contributions; gone at the cut. */
  week_key: table(['team_id', 'week'], { team_id: 'text', week: 'text', secret: 'text' }),
  member: table(['team_id', 'person_id'], {
    team_id: 'text',
    person_id: 'text',
    role: 'text',
    status: 'text',
    name: 'text',
    kind: 'text',
    joined_at: 'int',
    /** 'setup', 'invite', 'domain' or 'service'. */
    joined_by: 'text',
    reset_at: 'int?',
    left_at: 'int?',
    /** The place of the name in the team's stream; null where members are not told of the person. */
    seq: 'int?',
  }),
  invite: table(['team_id', 'secret_hash'], {
    team_id: 'text',
    secret_hash: 'text',
    email: 'text?',
    domain: 'text?',
    role: 'text',
    by_id: 'text',
    expires_at: 'int',
    uses_left: 'int',
  }),
  device: table(['team_id', 'device_id'], {
    team_id: 'text',
    device_id: 'text',
    person_id: 'text',
    name: 'text',
    token_hash: 'text',
    have: 'int',
    created_at: 'int',
    used_at: 'int',
    expires_at: 'int',
    revoked_at: 'int?',
    /** When it ends however much it is used; null where only idling ends it. */
    ends_at: 'int?',
  }),
  review_grant: table(['team_id', 'grant_hash'], {
    team_id: 'text',
    grant_hash: 'text',
    device_id: 'text',
    person_id: 'text',
    auth_at: 'int',
    /** JSON of what a one-use grant is bound to; null for the grant of tiers 1 and 2. */
    bound_to: 'text?',
    expires_at: 'int',
    used_at: 'int?',
  }),
  event: table(['team_id', 'person_id', 'event_id'], {
    team_id: 'text',
    person_id: 'text',
    event_id: 'text',
    seq: 'int',
    device_id: 'text',
    n: 'int',
    kind: 'text',
    v: 'int',
    at: 'int',
    received_at: 'int',
    body: 'text',
    hash: 'text',
  }),
  command: table(['team_id', 'person_id', 'command_id'], {
    team_id: 'text',
    person_id: 'text',
    command_id: 'text',
    seq: 'int',
    device_id: 'text',
    kind: 'text',
    hash: 'text',
    result: 'text',
    received_at: 'int',
  }),
  task: table(['team_id', 'person_id', 'task_id'], {
    team_id: 'text',
    person_id: 'text',
    task_id: 'text',
    seq: 'int',
    entity: 'text',
    ref: 'text',
    op: 'text',
    /** When it was written, in ms. */
    at: 'int',
    body: 'text',
  }),
  lesson: table(['team_id', 'lesson_id'], {
    team_id: 'text',
    lesson_id: 'text',
    seq: 'int',
    version: 'int',
    state: 'text',
    live_rev: 'text?',
    home_skill_id: 'text',
    tier: 'int',
    verify_by: 'int?',
    /** Why the lesson has to be looked at again, or null. */
    recheck: 'text?',
    /** When somebody found that a page no longer says what the lesson quotes, in ms; null where nobody has since it was approved. */
    drift_at: 'int?',
    /** When the readings came to say that few answer its questions right, in ms; null where they do not, or somebody has looked since. */
    low_at: 'int?',
  }),
  revision: table(['team_id', 'lesson_id', 'rev_id'], {
    team_id: 'text',
    lesson_id: 'text',
    rev_id: 'text',
    author_id: 'text',
    base: 'text?',
    body: 'text',
    /** JSON of title and insight, by which lessons that say the same are found. */
    gist: 'text',
    content_hash: 'text',
    meaning_hash: 'text',
    carried_from: 'text?',
    home_skill_id: 'text',
    received_at: 'int',
  }),
  submission: table(['team_id', 'submission_id'], {
    team_id: 'text',
    submission_id: 'text',
    lesson_id: 'text',
    rev_id: 'text',
    submitter_id: 'text',
    base: 'text?',
    tier: 'int',
    /** JSON: the seats that have to be taken. */
    required: 'text',
    state: 'text',
    version: 'int',
    at: 'int',
    body: 'text',
  }),
  review: table(['team_id', 'submission_id', 'person_id'], {
    team_id: 'text',
    submission_id: 'text',
    person_id: 'text',
    verdict: 'text',
    reason: 'text?',
    comment: 'text',
    content_hash: 'text',
    auth_at: 'int',
    grant_kind: 'text',
    at: 'int',
    body: 'text',
  }),
  flag: table(['team_id', 'flag_id'], {
    team_id: 'text',
    flag_id: 'text',
    lesson_id: 'text',
    by_id: 'text?',
    state: 'text',
    ...versioned,
  }),
  need: table(['team_id', 'need_id'], { team_id: 'text', need_id: 'text', ...versioned }),
  skill: table(['team_id', 'skill_id'], { team_id: 'text', skill_id: 'text', ...versioned }),
  setting: table(['team_id', 'setting_id'], { team_id: 'text', setting_id: 'text', ...versioned }),
  lesson_set: table(['team_id', 'set_id'], { team_id: 'text', set_id: 'text', ...versioned }),
  experiment: table(['team_id', 'experiment_id'], { team_id: 'text', experiment_id: 'text', ...versioned }),
  reading: table(['team_id', 'reading_id'], {
    team_id: 'text',
    reading_id: 'text',
    seq: 'int',
    measure: 'text',
    subject: 'text',
    week: 'text',
    body: 'text',
  }),
  contribution: table(['team_id', 'week', 'token'], {
    team_id: 'text',
    week: 'text',
    token: 'text',
    pool_token: 'text',
    lesson_id: 'text',
    /** The lesson's home when the answer came, which `pool_token` is of. */
    skill_id: 'text',
    kind: 'text',
    value: 'text',
  }),
  keybox: table(['team_id', 'person_id'], {
    team_id: 'text',
    person_id: 'text',
    wrapped: 'text',
    salt: 'text',
    v: 'int',
  }),
  pairing: table(['team_id', 'pairing_id'], {
    team_id: 'text',
    pairing_id: 'text',
    person_id: 'text',
    from_device: 'text',
    to_device: 'text?',
    step: 'int',
    payload: 'text',
    expires_at: 'int',
  }),
  tombstone: table(['team_id', 'stream', 'seq'], {
    team_id: 'text',
    stream: 'text',
    seq: 'int',
    entity: 'text',
    id: 'text',
    at: 'int',
  }),
  audit: table(['team_id', 'seq'], {
    team_id: 'text',
    seq: 'int',
    at: 'int',
    actor_ref: 'text',
    verb: 'text',
    subject: 'text',
    detail_hash: 'text',
    prev: 'text',
    hash: 'text',
  }),
  audit_person: table(['team_id', 'actor_ref'], {
    team_id: 'text',
    actor_ref: 'text',
    person_id: 'text',
    salt: 'text',
  }),
  /** What goes out by mail or webhook once the transaction that wanted it has been committed. */
  outbox: table(['team_id', 'outbox_id'], {
    team_id: 'text',
    outbox_id: 'text',
    kind: 'text',
    body: 'text',
    due_at: 'int',
    tries: 'int',
    sent_at: 'int?',
  }),
  /** Where a team's admins want another program to be told what happens; `last` is what became of the last call. */
  webhook: table(['team_id'], {
    team_id: 'text',
    url: 'text',
    /** A JSON list. */
    events: 'text',
    salt: 'text',
    version: 'int',
    last_at: 'int?',
    last: 'text?',
  }),
  /** How far in their own stream a person was told by mail what waits for them. */
  told: table(['team_id', 'person_id'], { team_id: 'text', person_id: 'text', seq: 'int' }),
  /** What a person wants of mail about their teams, and when the last digest was made. */
  mail_choice: table(['person_id'], {
    person_id: 'text',
    off_at: 'int?',
    digest_at: 'int?',
    /** null while nothing is known of it. */
    language: 'text?',
  }),
  /** Counted acts that several processes limit together: sign-in, reset, device codes, invitations, model quota. */
  bucket: table(['scope', 'window'], { scope: 'text', window: 'int', used: 'int' }),
  /** What belongs to the server and to no team: the set-up link's hash, for one. */
  server_note: table(['note'], { note: 'text', value: 'text' }),
  ...AUTH_TABLES,
} as const;

export type TableName = keyof typeof TABLES;
export type Row<T extends TableName> = RowOf<(typeof TABLES)[T]>;
export type Key<T extends TableName> = KeyOf<(typeof TABLES)[T]>;
export type Tables = { [T in TableName]: Row<T> };
