import { AROUND } from './event-text.ts';
import type { EventPage } from './port.ts';
import { type Dialect, type Give, giving, type Statement } from './statements.ts';

/** How a database writes a text as JSON and puts values together, each as it is fastest there. */
const JSON_OF = {
  sqlite: {
    quote: (text: string) => `json_quote(${text})`,
    concat: (parts: readonly string[]) => `concat(${parts.join(', ')})`,
  },
  postgres: {
    quote: (text: string) => `to_json(${text})::text`,
    concat: (parts: readonly string[]) => parts.join(' || '),
  },
} as const;

/** An event as `eventText` writes it, of the table's columns. */
export function textOfEvent(dialect: Dialect): string {
  const { quote, concat } = JSON_OF[dialect];
  // What all events of today have alike is not put together anew for each.
  const form = `case when "kind" = 'sealed' and "v" = 1 then ',"kind":"sealed","v":1,"at":'
      else ${concat([`',"kind":'`, quote('"kind"'), `',"v":'`, '"v"', `',"at":'`])} end`;
  return concat([
    ...[`'{"seq":'`, '"seq"', `',"entity":"event","id":'`, quote('"event_id"'), form, '"at"'],
    ...[`',"op":"put","body":'`, '"body"', `',"hash":'`, quote('"hash"'), `'}'`],
  ]);
}

/** Numbers of a page whose events PostgreSQL answers as one text. */
const PIECE = 128;

/** What a page's statement tells beside its texts: see `roomFor`. */
const ROOM = '(select "seq" from "room") as "room"';

/** Events of PostgreSQL as texts of some each: with all in one, half a megabyte was copied again and again as it came; with one each, a thousand rows were held in twice the memory. */
export const inPieces = (events: string, room = ROOM): string =>
  `select count(*)::int as "count", max("seq") as "last", string_agg("text", ',' order by "seq") as "text", ${room} from (${events}) as "page" group by "seq" / ${PIECE}`;

/**
 * `room`, the number up to which events have room in `most` bytes, which the first always has; null where all have. Only how long each is is read for it, and what they
 * add up to one by one, which takes four times as long, only where it is too much for all.
 */
export function roomFor(give: Give, most: number, events: () => string): string {
  const sized = () => `(select "seq", octet_length("body") + ${AROUND} as "own" ${events()}) as "sized"`;
  return `case when (select sum("own") from ${sized()}) > ${give(most)} then
        (select min("seq") - 1 from (select "seq", "own", sum("own") over (order by "seq" rows unbounded preceding) as "sum" from ${sized()}) as "summed"
          where "sum" > ${give(most)} and "sum" > "own") end as "seq"`;
}

/**
 * Events as `eventText` writes them, put together where they are kept: a thousand rows of twelve values took longer to be handed over
 * than to be read. SQLite, which is in this process, answers one row with all of them in one text, an aggregate taking rows in the order of the
 * select it stands over. PostgreSQL answers some in a text.
 */
export function paging(
  dialect: Dialect,
  { team, person }: { team: string; person: string },
  { above, upTo, limit, most }: { above: number; upTo: number; limit: number; most: number | null },
): Statement {
  const given: Statement['given'] = [];
  const give = giving(dialect, given);
  const row = textOfEvent(dialect);
  // What is given is given anew each time, in the order of the text.
  const which = (last: () => string) => `from "event"
      where "team_id" = ${give(team)} and "person_id" = ${give(person)} and "seq" > ${give(above)} and "seq" <= ${last()}
      order by "seq" limit ${give(limit)}`;
  const measured = most === null ? null : roomFor(give, most, () => which(() => give(upTo)));
  const room = measured === null ? 'null as "room"' : ROOM;
  const events =
    measured === null
      ? which(() => give(upTo))
      : which(() => `coalesce((select "seq" from "room"), ${give(upTo)})`);
  const page =
    dialect === 'sqlite'
      ? `select count(*) as "count", coalesce(max("seq"), 0) as "last", coalesce(group_concat(${row}, ','), '') as "text", ${room}
    from (select "seq", "event_id", "kind", "v", "at", "body", "hash" ${events}) as "page"`
      : `${inPieces(`select "seq", ${row} as "text" ${events}`, room)} order by "last"`;
  return {
    text: measured === null ? page : `with "room" as materialized (select ${measured}) ${page}`,
    given,
  };
}

export type PageRow = { count: number; last: number; text: string; room: number | null };

/** A page from the rows `paging` is answered with: one of all events, or one of some each. */
export const pageFrom = (rows: readonly PageRow[]): EventPage => ({
  count: rows.reduce((sum, { count }) => sum + count, 0),
  last: rows.at(-1)?.last ?? 0,
  room: rows.at(-1)?.room ?? null,
  texts: rows.map(({ text }) => text).filter((text) => text !== ''),
});
