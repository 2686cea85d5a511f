import { SERVER } from '../auth/people.ts';
import type { Deps } from '../deps.ts';
import { settingOf } from '../settings.ts';
import { meStream, type Query, type Tx } from '../store/port.ts';
import type { Row, TableName } from '../store/tables.ts';

const DAY = 86_400_000;

/** How long, in ms, after its day something is kept. */
export const KEPT = {
  /** Marks of what is gone from the team's stream; who was away longer reads everything again. */
  tombstone: 180 * DAY,
  command: 180 * DAY,
  /** What somebody is told of their own submission once it is decided, or of their flag once it is answered: long enough to read it after a long holiday. */
  wrote: 30 * DAY,
  /** The events of a person who left or was removed, where the team's setting does not say less. */
  left: 30 * DAY,
  /** A device that ended: it still learns why until then. */
  device: 180 * DAY,
  /** A grant or an invitation that ended. */
  ended: DAY,
  /** A count of tries; the longest window is a day. */
  counted: 2 * DAY,
  /** A mail that was sent. */
  sent: 7 * DAY,
} as const;

type Given = Pick<Deps, 'store' | 'now'>;

/** Rows of one transaction: few enough that nobody waits long. */
export const PIECE = 500;

/** Works in pieces until one is not full; returns how many rows went. */
export async function inPieces({ store }: Given, piece: (tx: Tx) => Promise<number>): Promise<number> {
  for (let all = 0; ; ) {
    const gone = await store.write(piece);
    all += gone;
    if (gone < PIECE) return all;
  }
}

/** The rows at the beginning that are old enough; they lie in the order of their time. */
const whileOld = <R>(rows: readonly R[], isOld: (row: R) => boolean): R[] => {
  const young = rows.findIndex((row) => !isOld(row));
  return rows.slice(0, young === -1 ? rows.length : young);
};

const teamMarks = (given: Given, team_id: string, until: number): Promise<number> =>
  inPieces(given, async (tx) => {
    const [head] = await tx.lock(team_id, ['team']);
    const where = { team_id, stream: 'team' };
    const rows = await tx.list('tombstone', { where, order: 'seq', limit: PIECE });
    const old = whileOld(rows, ({ at }) => at <= until);
    const last = old.at(-1);
    if (head === undefined || last === undefined) return 0;
    await tx.remove('tombstone', where, { column: 'seq', values: old.map(({ seq }) => seq) });
    await tx.patch('head', where, { pruned: Math.max(head.pruned, last.seq) });
    return old.length;
  });

const commandsOf = (given: Given, team_id: string, person_id: string, until: number): Promise<number> =>
  inPieces(given, async (tx) => {
    const where = { team_id, person_id };
    const query = { where, order: 'seq', limit: PIECE } as const;
    const rows = await tx.pick('command', ['command_id', 'received_at'], query);
    const old = whileOld(rows, ({ received_at }) => received_at <= until);
    return tx.remove('command', where, {
      column: 'command_id',
      values: old.map(({ command_id }) => command_id),
    });
  });

/** Events go without a mark: the person's devices have them, and may bring them when the person comes back. */
const eventsOfLeft = (given: Given, team_id: string, person_id: string, until: number): Promise<number> =>
  inPieces(given, async (tx) => {
    const stream = meStream(person_id);
    const [head] = await tx.lock(team_id, [stream]);
    const where = { team_id, person_id };
    const member = await tx.get('member', where);
    // They may have come back a moment ago.
    if (
      head === undefined ||
      member === null ||
      member.status === 'active' ||
      (member.left_at ?? until) > until
    )
      return 0;
    await tx.remove('keybox', where);
    const query = { where, order: 'seq', limit: PIECE } as const;
    const rows = await tx.pick('event', ['event_id', 'seq', 'body_bytes'], query);
    const last = rows.at(-1);
    if (last === undefined) return 0;
    await tx.remove('event', where, { column: 'event_id', values: rows.map(({ event_id }) => event_id) });
    const bytes = rows.reduce((sum, { body_bytes }) => sum + body_bytes, 0);
    await tx.patch(
      'head',
      { team_id, stream },
      {
        events: head.events - rows.length,
        bytes: head.bytes - bytes,
        pruned: Math.max(head.pruned, last.seq),
      },
    );
    return rows.length;
  });

type Old<T extends TableName> = {
  where: Partial<Row<T>>;
  /** The column with the time after which a row is of no use. */
  column: keyof Row<T> & string;
  until: number | string;
  id: keyof Row<T> & string;
};

const ended = <T extends TableName>(
  given: Given,
  table: T,
  { where, column, until, id }: Old<T>,
): Promise<number> =>
  inPieces(given, async (tx) => {
    const query: Query<T> = { where, upTo: { column, value: until }, order: column, limit: PIECE };
    const rows = await tx.pick(table, [id], query);
    return tx.remove(table, where, { column: id, values: rows.map((row) => String(row[id])) });
  });

/** What was counted in windows that are over; the longest is a day. */
const counts = (given: Given, until: number): Promise<number> =>
  inPieces(given, async (tx) => {
    const upTo = { column: 'window', value: until } as const;
    const rows = await tx.list('bucket', { where: {}, upTo, order: 'window', limit: PIECE });
    for (const { scope, window } of rows) await tx.remove('bucket', { scope, window });
    return rows.length;
  });

const sentOf = (team_id: string, now: number): Old<'outbox'> => ({
  where: { team_id },
  column: 'sent_at',
  until: now - KEPT.sent,
  id: 'outbox_id',
});

async function ofTeam(given: Given, team_id: string, now: number): Promise<number> {
  const where = { team_id };
  const gone = [
    await teamMarks(given, team_id, now - KEPT.tombstone),
    await ended(given, 'review_grant', {
      where,
      column: 'expires_at',
      until: now - KEPT.ended,
      id: 'grant_hash',
    }),
    await ended(given, 'device', { where, column: 'expires_at', until: now - KEPT.device, id: 'device_id' }),
    await ended(given, 'device', { where, column: 'revoked_at', until: now - KEPT.device, id: 'device_id' }),
    await ended(given, 'pairing', { where, column: 'expires_at', until: now, id: 'pairing_id' }),
    await ended(given, 'invite', { where, column: 'expires_at', until: now - KEPT.ended, id: 'secret_hash' }),
    await ended(given, 'outbox', sentOf(team_id, now)),
  ];
  const { leftDays } = (await settingOf(given.store, team_id, 'retention')).value;
  for (const { person_id, status } of await given.store.list('member', { where })) {
    gone.push(await commandsOf(given, team_id, person_id, now - KEPT.command));
    if (status !== 'active')
      gone.push(await eventsOfLeft(given, team_id, person_id, now - Math.min(leftDays * DAY, KEPT.left)));
  }
  return gone.reduce((sum, count) => sum + count, 0);
}

/**
 * Removes what is past its time, of every team and of sign-in; returns how many rows went. It may run twice, at once
 * in several processes, or end in the middle: what is left goes the next time.
 */
export async function retention(given: Given): Promise<number> {
  const now = given.now();
  const stamp = new Date(now).toISOString();
  let gone =
    (await counts(given, now - KEPT.counted)) +
    (await ended(given, 'outbox', sentOf(SERVER, now))) +
    (await ended(given, 'session', { where: {}, column: 'expires_at', until: stamp, id: 'id' })) +
    (await ended(given, 'verification', { where: {}, column: 'expires_at', until: stamp, id: 'id' })) +
    (await ended(given, 'device_code', { where: {}, column: 'expires_at', until: now, id: 'device_hash' }));
  for (const { team_id } of await given.store.list('team', { where: {} }))
    gone += await ofTeam(given, team_id, now);
  return gone;
}
