import { rowHash } from '../../lib/protocol/rows.ts';
import type { Reader } from '../store/port.ts';
import type { StreamRow } from './stream-rows.ts';

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

/** The row as JSON text. An event has the hash it was sent with; of any other it is made here in the same way. */
export async function rowText(reader: Reader, team: string, row: StreamRow): Promise<string> {
  const { body: _, content: __, was: ___, hash, ...envelope } = row;
  const body = await bodyOf(reader, team, row);
  const made = hash ?? rowHash({ ...envelope, body: JSON.parse(body) as unknown });
  return `${JSON.stringify(envelope).slice(0, -1)},"body":${body},"hash":"${made}"}`;
}
