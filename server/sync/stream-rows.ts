import * as z from 'zod';
import { canonical } from '../../lib/hash/canonical.ts';
import { MAX_PULL } from '../../lib/protocol/pull.ts';
import { meStream, type Query, type Reader, type Sender } from '../store/port.ts';
import type { Row, TableName } from '../store/tables.ts';
import { lessonRows } from './lesson-rows.ts';
import { type Measured, reachOf, type Span } from './reach.ts';

/** One row as the wire has it, with its body as canonical text: it is passed on and never read. */
export type StreamRow = {
  seq: number;
  entity: string;
  id: string;
  kind?: string;
  v: number;
  at?: number;
  op: 'put' | 'del';
  body: string;
  /** The body is RFC 8785 JSON, and stays so with a content before all its names: what is hashed is the text itself. */
  isCanonical?: true;
  /** The revision whose content the body gets as a member, once it is known that the row is given out. */
  content?: { lesson: string; rev: string };
  /** The revision it was written on, which goes beside it in the same way where that is live no longer. */
  was?: { lesson: string; rev: string };
  hash?: string;
};

type Source = Measured & { rows: (reader: Reader, span: Span) => Promise<StreamRow[]> };

const NOTHING = 'null';

/** The version takes the place of one the sender may have written: a name that stands twice makes a whole answer unreadable. */
const withVersion = (body: string, version: number): string =>
  canonical({ ...(JSON.parse(body) as object), version });

const between = ({ above, upTo, limit }: Span) =>
  ({
    above: { column: 'seq', value: above },
    upTo: { column: 'seq', value: upTo },
    order: 'seq',
    limit,
  }) as const;

/** The tables that are rows of a stream, by their number in it. */
type Streamed =
  | 'team'
  | 'member'
  | 'flag'
  | 'tombstone'
  | 'event'
  | 'command'
  | 'task'
  | 'skill'
  | 'setting'
  | 'lesson_set'
  | 'experiment'
  | 'need'
  | 'reading';

type Asked<T extends Streamed> = Pick<Query<T>, 'where' | 'among'>;

/** Rows of a table whose texts are short. */
function short<T extends Streamed>(table: T, asked: Asked<T>, toRow: (row: Row<T>) => StreamRow): Source {
  const rows: Source['rows'] = async (reader, span) =>
    (await reader.list(table, { ...asked, ...between(span) } as Query<T>)).map(toRow);
  return { rows };
}

/** Rows of a table with a text that may be long, in this column. */
function long<T extends Streamed>(
  table: T,
  text: 'body' | 'result',
  asked: Asked<T>,
  toRow: (row: Row<T>) => StreamRow,
): Source {
  const measured = `${text}_bytes`;
  return {
    ...short(table, asked, toRow),
    async sizes(reader, span) {
      const columns = ['seq', measured] as never[];
      const found = await reader.pick(table, columns, { ...asked, ...between(span) } as Query<T>);
      return found.map((row: Record<string, number>) => ({ seq: row.seq ?? 0, bytes: row[measured] ?? 0 }));
    },
  };
}

/** Rows of a table of the team's stream that hold their JSON in `body`. */
const plain = <T extends 'skill' | 'setting' | 'lesson_set' | 'experiment' | 'need' | 'reading'>(
  team: string,
  table: T,
  entity: string,
  idOf: (row: Row<T>) => string,
): Source =>
  long(table, 'body', { where: { team_id: team } as Partial<Row<T>> }, (row) => ({
    seq: row.seq,
    entity,
    id: idOf(row),
    v: 1,
    op: 'put',
    ...('version' in row
      ? { body: withVersion(row.body, Number(row.version)), isCanonical: true }
      : { body: row.body }),
  }));

/** Lessons with the revision that is live, which all members read. */
const lessons = (team: string): Source => ({
  async rows(reader, span) {
    // What nobody has approved yet is for its author and those who decide.
    const among = { column: 'state', values: ['live', 'retired'] } as const;
    const rows = await reader.list('lesson', { where: { team_id: team }, among, ...between(span) });
    return lessonRows(reader, team, rows);
  },
});

/** Which lessons have open flags: all members may know that, only those who answer read what was said and by whom. */
const flags = (team: string): Source =>
  short('flag', { where: { team_id: team } }, ({ seq, flag_id: id, lesson_id: lesson, state }) => ({
    seq,
    entity: 'flag',
    id,
    v: 1,
    op: 'put',
    body: JSON.stringify({ lesson, state }),
  }));

/** A name that members are told, of somebody or of the team itself; one without a number is not asked for. */
const named = (seq: number | null, entity: string, id: string, body: object): StreamRow => ({
  seq: seq ?? 0,
  entity,
  id,
  v: 1,
  op: 'put',
  body: JSON.stringify(body),
});

const teamName = (team: string): Source =>
  short('team', { where: { team_id: team } }, ({ seq, name }) => named(seq, 'team', team, { name }));

/** Who is in the team, by name and by what they are: no role, and nothing anybody did. */
const people = (team: string): Source =>
  short('member', { where: { team_id: team } }, ({ seq, person_id: id, name, kind }) =>
    named(seq, 'person', id, { name, kind }),
  );

const tombstones = (team: string, stream: string): Source =>
  short('tombstone', { where: { team_id: team, stream } }, ({ seq, entity, id, at }) => ({
    seq,
    entity,
    id,
    v: 1,
    at,
    op: 'del',
    body: NOTHING,
  }));

const events = (team: string, person: string, measured: boolean): Source => {
  const source = long(
    'event',
    'body',
    { where: { team_id: team, person_id: person } },
    ({ seq, event_id: id, kind, v, at, body, hash }) => ({
      seq,
      entity: 'event',
      id,
      kind,
      v,
      at,
      op: 'put',
      body,
      hash,
    }),
  );
  return measured ? source : { rows: source.rows };
};

const results = (team: string, person: string): Source =>
  long(
    'command',
    'result',
    { where: { team_id: team, person_id: person } },
    ({ seq, command_id: id, kind, received_at: at, result }) => ({
      seq,
      entity: 'result',
      id,
      kind,
      v: 1,
      at,
      op: 'put',
      body: result,
    }),
  );

/** What a task about a submission names of it. */
const Waiting = z.looseObject({
  submission: z.looseObject({
    ...{ lesson: z.string(), rev: z.string(), base: z.string().nullable(), state: z.string() },
  }),
});

/** Tasks; those about a submission bring the words that have to be decided about, which are kept once. */
const tasks = (team: string, person: string): Source =>
  long(
    'task',
    'body',
    { where: { team_id: team, person_id: person } },
    ({ seq, task_id: id, entity: kind, op, body }) => {
      const about = kind === 'submission' && op === 'put' ? Waiting.parse(JSON.parse(body)).submission : null;
      return {
        seq,
        entity: 'task',
        id,
        kind,
        v: 1,
        op: op === 'del' ? 'del' : 'put',
        body,
        ...(about === null ? {} : { content: { lesson: about.lesson, rev: about.rev } }),
        ...(about?.state === 'stale' && about.base !== null
          ? { was: { lesson: about.lesson, rev: about.base } }
          : {}),
      };
    },
  );

const idOf =
  <T extends TableName>(column: keyof Row<T> & string) =>
  (row: Row<T>): string =>
    String(row[column]);

/** Whose stream. `bytes` are those of all events its head counts and `last` what it holds beside them, both as they were with its head; 0 and null of the team's. */
export type Asking = {
  team: string;
  stream: 'team' | 'me';
  person: string;
  bytes: number;
  last: Sender['last'] | null;
};

/** So much of events is read among other rows without asking how long each is: beside it there is room for as much of anything else. */
const LITTLE = MAX_PULL / 2;

/** Whether nothing but events is new in a person's own stream. */
export const isOnlyEvents = ({ last }: Asking, above: number): boolean =>
  last !== null && Math.max(last.result, last.task, last.erased) <= above;

/** What is read for a stream; no row here depends on who of the team reads it. Of a person's own, what has nothing new is not asked for. */
function sourcesOf({ team, stream, person, last }: Asking, above: number, measured: boolean): Source[] {
  if (stream === 'me')
    return [
      events(team, person, measured),
      ...(last === null || last.result > above ? [results(team, person)] : []),
      ...(last === null || last.task > above ? [tasks(team, person)] : []),
      ...(last === null || last.erased > above ? [tombstones(team, meStream(person))] : []),
    ];
  return [
    teamName(team),
    people(team),
    lessons(team),
    plain(team, 'skill', 'skill', idOf<'skill'>('skill_id')),
    plain(team, 'lesson_set', 'set', idOf<'lesson_set'>('set_id')),
    plain(team, 'setting', 'setting', idOf<'setting'>('setting_id')),
    plain(team, 'experiment', 'experiment', idOf<'experiment'>('experiment_id')),
    plain(team, 'reading', 'reading', idOf<'reading'>('reading_id')),
    plain(team, 'need', 'need', idOf<'need'>('need_id')),
    flags(team),
    tombstones(team, 'team'),
  ];
}

/**
 * The rows of a stream whose numbers lie in (above, upTo], in order: at most `limit`, and of their texts no more than an answer
 * holds. `reach` is the number up to which none is left out. `upTo` has to be the head as it was read before: what is
 * committed meanwhile would show in one table and be missed in another.
 */
export async function rowsOf(
  reader: Reader,
  asking: Asking,
  span: Span,
): Promise<{ rows: StreamRow[]; reach: number }> {
  const isLittle = asking.bytes <= LITTLE;
  const sources = sourcesOf(asking, span.above, !isLittle);
  const reach = await reachOf(reader, sources, { ...span, known: isLittle ? asking.bytes : 0 });
  const found: StreamRow[] = [];
  for (const source of sources) found.push(...(await source.rows(reader, { ...span, upTo: reach })));
  const rows = found.sort((a, b) => a.seq - b.seq).slice(0, span.limit);
  return { rows, reach: rows.length < span.limit ? reach : (rows.at(-1)?.seq ?? reach) };
}
