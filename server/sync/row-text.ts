import { rowHash } from '../../lib/protocol/rows.ts';
import type { Reader } from '../store/port.ts';
import type { StreamRow } from './stream-rows.ts';

/** A row's text around its body. Put together by hand, since nearly every row of a pull is an event that is passed on as it is. */
function written({ seq, entity, id, kind, v, at, op }: StreamRow, body: string, hash: string): string {
  const named = kind === undefined ? '' : `"kind":${JSON.stringify(kind)},`;
  const dated = at === undefined ? '' : `"at":${at},`;
  return `{"seq":${seq},"entity":${JSON.stringify(entity)},"id":${JSON.stringify(id)},${named}"v":${v},${dated}"op":"${op}","body":${body},"hash":"${hash}"}`;
}

/** The text of a row whose body is known; its hash is made here in the way of items, unless it was sent with one. */
function textOf(row: StreamRow, body: string): string {
  const { entity, id, kind, v, at, hash } = row;
  if (hash !== undefined) return written(row, body, hash);
  const said = { entity, id, v, body: JSON.parse(body) as unknown };
  const more = { ...(kind === undefined ? {} : { kind }), ...(at === undefined ? {} : { at }) };
  return written(row, body, rowHash({ ...said, ...more }));
}

type About = NonNullable<StreamRow['content']>;

/** The body with a revision's content as its last member. */
async function withContent(
  reader: Reader,
  { team, name, body }: { team: string; name: 'content' | 'was'; body: string },
  { lesson, rev }: About,
): Promise<string> {
  const revision = await reader.get('revision', { team_id: team, lesson_id: lesson, rev_id: rev });
  return `${body.slice(0, -1)},"${name}":${revision?.body ?? 'null'}}`;
}

async function bodyOf(reader: Reader, team: string, row: StreamRow): Promise<string> {
  let { body } = row;
  for (const name of ['content', 'was'] as const) {
    const about = row[name];
    if (about !== undefined) body = await withContent(reader, { team, name, body }, about);
  }
  return body;
}

/** The row as JSON text, at once where nothing more has to be read for it. */
export const rowText = (reader: Reader, team: string, row: StreamRow): string | Promise<string> =>
  row.content === undefined && row.was === undefined
    ? textOf(row, row.body)
    : bodyOf(reader, team, row).then((body) => textOf(row, body));
