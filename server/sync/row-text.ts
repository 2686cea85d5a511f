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

async function withContent(
  reader: Reader,
  team: string,
  { body }: StreamRow,
  { lesson, rev }: NonNullable<StreamRow['content']>,
): Promise<string> {
  const key = { team_id: team, lesson_id: lesson, rev_id: rev };
  const revision = await reader.get('revision', key);
  return `${body.slice(0, -1)},"content":${revision?.body ?? 'null'}}`;
}

/** The row as JSON text, at once where nothing more has to be read for it. */
export function rowText(reader: Reader, team: string, row: StreamRow): string | Promise<string> {
  const { content } = row;
  return content === undefined
    ? textOf(row, row.body)
    : withContent(reader, team, row, content).then((body) => textOf(row, body));
}
