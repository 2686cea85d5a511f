import * as z from 'zod';
import { rowHash } from '../../lib/protocol/rows.ts';
import type { Reader } from '../store/port.ts';
import { meStream } from '../store/port.ts';
import type { Row, TableName } from '../store/tables.ts';

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
  /** The revision whose content the body gets as its last member, once it is known that the row is given out. */
  content?: { lesson: string; rev: string };
  hash?: string;
};

type Source = (reader: Reader, above: number, upTo: number, limit: number) => Promise<StreamRow[]>;

const NOTHING = 'null';

/** The version takes the place of one the sender may have written: a name that stands twice makes a whole answer unreadable. */
const withVersion = (body: string, version: number): string =>
  JSON.stringify({ ...(JSON.parse(body) as object), version });

/** Rows of a table of the team's stream that hold their JSON in `body`. */
function plain<T extends 'skill' | 'setting' | 'lesson_set' | 'experiment' | 'need' | 'reading'>(
  team: string,
  table: T,
  entity: string,
  idOf: (row: Row<T>) => string,
): Source {
  return async (reader, above, upTo, limit) => {
    const rows = await reader.list<T>(table, {
      where: { team_id: team } as Partial<Row<T>>,
      above: { column: 'seq', value: above },
      upTo: { column: 'seq', value: upTo },
      order: 'seq',
      limit,
    });
    return rows.map((row) => ({
      seq: row.seq,
      entity,
      id: idOf(row),
      v: 1,
      op: 'put',
      body: 'version' in row ? withVersion(row.body, Number(row.version)) : row.body,
    }));
  };
}

const between = (above: number, upTo: number, limit: number) =>
  ({
    above: { column: 'seq', value: above },
    upTo: { column: 'seq', value: upTo },
    order: 'seq',
    limit,
  }) as const;

/** A lesson with the revision that is live, which all members read. */
const lessons =
  (team: string): Source =>
  async (reader, above, upTo, limit) => {
    const rows = await reader.list('lesson', {
      where: { team_id: team },
      // What nobody has approved yet is for its author and those who decide.
      among: { column: 'state', values: ['live', 'retired'] },
      ...between(above, upTo, limit),
    });
    return rows.map((row): StreamRow => {
      const { lesson_id: lesson, seq, state, live_rev: rev, tier, recheck, version } = row;
      const { verify_by: verifyBy, home_skill_id: homeSkill } = row;
      const body = JSON.stringify({ state, rev, tier, verifyBy, recheck, version, homeSkill });
      return {
        seq,
        entity: 'lesson',
        id: lesson,
        v: 1,
        op: 'put',
        body,
        ...(rev === null ? {} : { content: { lesson, rev } }),
      };
    });
  };

/** Which lessons have open flags: all members may know that, only those who answer read what was said and by whom. */
const flags =
  (team: string): Source =>
  async (reader, above, upTo, limit) => {
    const rows = await reader.list('flag', { where: { team_id: team }, ...between(above, upTo, limit) });
    return rows.map(({ seq, flag_id: id, lesson_id: lesson, state }) => ({
      seq,
      entity: 'flag',
      id,
      v: 1,
      op: 'put',
      body: JSON.stringify({ lesson, state }),
    }));
  };

const tombstones =
  (team: string, stream: string): Source =>
  async (reader, above, upTo, limit) => {
    const rows = await reader.list('tombstone', {
      where: { team_id: team, stream },
      ...between(above, upTo, limit),
    });
    return rows.map(({ seq, entity, id, at }) => ({ seq, entity, id, v: 1, at, op: 'del', body: NOTHING }));
  };

const events =
  (team: string, person: string): Source =>
  async (reader, above, upTo, limit) => {
    const where = { team_id: team, person_id: person };
    const rows = await reader.list('event', { where, ...between(above, upTo, limit) });
    return rows.map(({ seq, event_id: id, kind, v, at, body, hash }) => ({
      seq,
      entity: 'event',
      id,
      kind,
      v,
      at,
      op: 'put',
      body,
      hash,
    }));
  };

const results =
  (team: string, person: string): Source =>
  async (reader, above, upTo, limit) => {
    const where = { team_id: team, person_id: person };
    const rows = await reader.list('command', { where, ...between(above, upTo, limit) });
    return rows.map(({ seq, command_id: id, kind, received_at: at, result }) => ({
      seq,
      entity: 'result',
      id,
      kind,
      v: 1,
      at,
      op: 'put',
      body: result,
    }));
  };

/** What a task about a submission names of it. */
const Waiting = z.looseObject({ submission: z.looseObject({ lesson: z.string(), rev: z.string() }) });

/** Tasks; those about a submission bring the words that have to be decided about, which are kept once. */
const tasks =
  (team: string, person: string): Source =>
  async (reader, above, upTo, limit) => {
    const where = { team_id: team, person_id: person };
    const rows = await reader.list('task', { where, ...between(above, upTo, limit) });
    return rows.map(({ seq, task_id: id, entity: kind, op, body }) => {
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
      };
    });
  };

const idOf =
  <T extends TableName>(column: keyof Row<T> & string) =>
  (row: Row<T>): string =>
    String(row[column]);

/** What is read for a stream; no row here depends on who of the team reads it. */
function sourcesOf(team: string, stream: 'team' | 'me', person: string): Source[] {
  if (stream === 'me')
    return [
      events(team, person),
      results(team, person),
      tasks(team, person),
      tombstones(team, meStream(person)),
    ];
  return [
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
 * The rows of a stream whose numbers lie in (above, upTo], in order, at most `limit`. `upTo` has to be the head as it
 * was read before: what is committed meanwhile would show in one table and be missed in another.
 */
export async function rowsOf(
  reader: Reader,
  { team, stream, person }: { team: string; stream: 'team' | 'me'; person: string },
  { above, upTo, limit }: { above: number; upTo: number; limit: number },
): Promise<StreamRow[]> {
  const found: StreamRow[] = [];
  for (const source of sourcesOf(team, stream, person))
    found.push(...(await source(reader, above, upTo, limit)));
  return found.sort((a, b) => a.seq - b.seq).slice(0, limit);
}

async function bodyOf(reader: Reader, team: string, { body, content }: StreamRow): Promise<string> {
  if (content === undefined) return body;
  const key = { team_id: team, lesson_id: content.lesson, rev_id: content.rev };
  const revision = await reader.get('revision', key);
  return `${body.slice(0, -1)},"content":${revision?.body ?? NOTHING}}`;
}

/** The row as JSON text. An event has the hash it was sent with; of any other it is made here in the same way. */
export async function rowText(reader: Reader, team: string, row: StreamRow): Promise<string> {
  const { body: _, content: __, hash, ...envelope } = row;
  const body = await bodyOf(reader, team, row);
  const made = hash ?? rowHash({ ...envelope, body: JSON.parse(body) as unknown });
  return `${JSON.stringify(envelope).slice(0, -1)},"body":${body},"hash":"${made}"}`;
}
