import { inPieces, roomFor, textOfEvent } from './event-page.ts';
import { AROUND } from './event-text.ts';
import type { Ahead, EventPage, Sender } from './port.ts';
import {
  type Any,
  columnsOf,
  type Dialect,
  type Give,
  giving,
  type Statement,
  type Value,
} from './statements.ts';
import type { Row, TableName } from './tables.ts';

/** Of which tables a sender's row has all columns, and what they are called there. */
const OF_SENDER = { d: 'device', m: 'member', h: 'head', a: 'head' } as const;

/** The last number of a person's own rows in a table, by its index. */
const lastOf = (table: 'command' | 'task' | 'tombstone', whose: string): string =>
  `coalesce((select max(x."seq") from "${table}" x where x."team_id" = d."team_id" and ${whose}), 0)`;

const OWN = 'x."person_id" = d."person_id"';

/** The last of what is no event: of commands, tasks and removals. */
const LASTS = [
  lastOf('command', OWN),
  lastOf('task', OWN),
  lastOf('tombstone', `x."stream" = 'me:' || d."person_id"`),
];

/** All of a sender's row, in the order in which `senderOf` takes it apart. */
const SENDER = [
  ...Object.entries(OF_SENDER).flatMap(([as, table]) => columnsOf(table).map((name) => `${as}."${name}"`)),
  '(select t."epoch" from "team" t where t."team_id" = d."team_id")',
  ...LASTS,
].join(', ');

/** From a device by its token to what is read of it. */
const which = (give: Give, team: string, hash: string): string => `from "device" d
    left join "member" m on m."team_id" = d."team_id" and m."person_id" = d."person_id"
    left join "head" h on h."team_id" = d."team_id" and h."stream" = 'me:' || d."person_id"
    left join "head" a on a."team_id" = d."team_id" and a."stream" = 'audit'
    where d."team_id" = ${give(team)} and d."token_hash" = ${give(hash)}`;

const rowIn = (dialect: Dialect): string =>
  dialect === 'sqlite' ? `json_array(${SENDER})` : `json_build_array(${SENDER})::text`;

/**
 * A device by its token with all that a push or a pull asks about it first: one question instead of nine, and its answer one
 * text, since nearly fifty columns took three times as long to be handed over.
 */
export function sending(dialect: Dialect, team: string, hash: string): Statement {
  const given: Statement['given'] = [];
  const give = giving(dialect, given);
  return { text: `select ${rowIn(dialect)} as "text" ${which(give, team, hash)}`, given };
}

/**
 * The same and in one question the page of events that a pull wants, where nothing else is new to it: a row of the sender, numbered 0,
 * and some of its events. Of PostgreSQL, where a second question is a second way there and back.
 */
export function sendingAhead(team: string, hash: string, { above, limit, most }: Ahead): Statement {
  const given: Statement['given'] = [];
  const give = giving('postgres', given);
  const asked = which(give, team, hash);
  const [from, of, few] = [give(above), give(team), give(limit)];
  const isOnly = `greatest(${LASTS.join(', ')}) <= ${from}::bigint`;
  // Where all a person has fits beside whatever else a row has, nothing is measured.
  const isMuch = `coalesce(h."bytes", 0) > ${give(most - AROUND * limit)}::bigint`;
  const events = (upTo: string) => `from "event"
      where "sender"."only" and "team_id" = ${of} and "person_id" = "sender"."person_id" and "seq" > ${from}::bigint and "seq" <= ${upTo}
      order by "seq" limit ${few}`;
  const text = `with "sender" as materialized (
      select ${rowIn('postgres')} as "text", d."person_id", coalesce(h."seq", 0) as "seq", ${isOnly} as "only", ${isMuch} as "much" ${asked}),
    "room" as materialized (select ${roomFor(give, most, () => events('"sender"."seq"'))} from "sender" where "much")
    select 0 as "count", 0::bigint as "last", "text", null::bigint as "room" from "sender"
    union all
    select "event".* from "sender", lateral (${inPieces(`
      select "seq", ${textOfEvent('postgres')} as "text" ${events('coalesce((select "seq" from "room"), "sender"."seq")')}`)}) as "event"
    order by "last"`;
  return { text, given };
}

/** The row of a sender taken apart again. */
export function senderOf(text: string, page: EventPage | null = null): Sender {
  const values = JSON.parse(text) as Value[];
  let at = 0;
  const part = <T extends TableName>(table: T): Row<T> | null => {
    const made: Any = {};
    const isThere = values[at] !== null;
    for (const name of columnsOf(table)) made[name] = values[at++] ?? null;
    return isThere ? (made as Row<T>) : null;
  };
  const [device, member, head, audit] = [part('device'), part('member'), part('head'), part('head')];
  if (device === null) throw new Error('a device without a team');
  const [epoch, result, task, erased] = values.slice(at);
  const last = { result: Number(result), task: Number(task), erased: Number(erased) };
  return { device, member, head, audit, epoch: String(epoch ?? ''), last, page };
}
