import { hash as digest } from 'node:crypto';
import { rowHash } from '../../lib/protocol/rows.ts';
import type { Contents } from './contents.ts';
import type { StreamRow } from './stream-rows.ts';

/** A row's text around its body. Put together by hand, since nearly every row of a pull is an event that is passed on as it is. */
function written({ seq, entity, id, kind, v, at, op }: StreamRow, body: string, hash: string): string {
  const named = kind === undefined ? '' : `"kind":${JSON.stringify(kind)},`;
  const dated = at === undefined ? '' : `"at":${at},`;
  return `{"seq":${seq},"entity":${JSON.stringify(entity)},"id":${JSON.stringify(id)},${named}"v":${v},${dated}"op":"${op}","body":${body},"hash":"${hash}"}`;
}

/** What `rowHash` says of a row whose body is canonical text: that text is hashed as it is, without reading it. */
const hashOf = ({ entity, id, kind, v, at }: StreamRow, body: string): string =>
  digest('sha256', `[${JSON.stringify(id)},${JSON.stringify(kind ?? entity)},${v},${at ?? 0},${body}]`);

/** The text of a row whose body is known; its hash is made here in the way of items, unless it was sent with one. */
function textOf(row: StreamRow, body: string): string {
  const { entity, id, kind, v, at, hash } = row;
  if (hash !== undefined) return written(row, body, hash);
  if (row.isCanonical) return written(row, body, hashOf(row, body));
  const said = { entity, id, v, body: JSON.parse(body) as unknown };
  const more = { ...(kind === undefined ? {} : { kind }), ...(at === undefined ? {} : { at }) };
  return written(row, body, rowHash({ ...said, ...more }));
}

/** The body with a revision's content as its first member, where a canonical one has it, or as its last. */
const withContent = (body: string, name: 'content' | 'was', content: string, isFirst: boolean): string =>
  isFirst ? `{"${name}":${content},${body.slice(1)}` : `${body.slice(0, -1)},"${name}":${content}}`;

/** The row as JSON text, with the contents it names. */
export function rowText(row: StreamRow, contents: Contents): string {
  let { body } = row;
  for (const name of ['content', 'was'] as const) {
    const about = row[name];
    if (about !== undefined)
      body = withContent(body, name, contents.of(about) ?? 'null', row.isCanonical === true);
  }
  return textOf(row, body);
}
