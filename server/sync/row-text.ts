import { rowHash } from '../../lib/protocol/rows.ts';
import type { Reader } from '../store/port.ts';
import type { StreamRow } from './stream-rows.ts';

async function bodyOf(reader: Reader, team: string, { body, content }: StreamRow): Promise<string> {
  if (content === undefined) return body;
  const key = { team_id: team, lesson_id: content.lesson, rev_id: content.rev };
  const revision = await reader.get('revision', key);
  return `${body.slice(0, -1)},"content":${revision?.body ?? 'null'}}`;
}

/** The row as JSON text. An event has the hash it was sent with; of any other it is made here in the same way. */
export async function rowText(reader: Reader, team: string, row: StreamRow): Promise<string> {
  const { body: _, content: __, hash, ...envelope } = row;
  const body = await bodyOf(reader, team, row);
  const made = hash ?? rowHash({ ...envelope, body: JSON.parse(body) as unknown });
  return `${JSON.stringify(envelope).slice(0, -1)},"body":${body},"hash":"${made}"}`;
}
