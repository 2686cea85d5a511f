import type { Row } from './tables.ts';

/** An event as a row of a pull's JSON; its body is the text it is kept as. Both databases write the same. */
export const eventText = ({ seq, event_id: id, kind, v, at, body, hash }: Row<'event'>): string =>
  `{"seq":${seq},"entity":"event","id":${JSON.stringify(id)},"kind":${JSON.stringify(kind)},"v":${v},"at":${at},"op":"put","body":${body},"hash":${JSON.stringify(hash)}}`;
