import type { Row } from './tables.ts';

/** An event as a row of a pull's JSON; its body is the text it is kept as. Both databases write the same. */
export const eventText = ({ seq, event_id: id, kind, v, at, body, hash }: Row<'event'>): string =>
  `{"seq":${seq},"entity":"event","id":${JSON.stringify(id)},"kind":${JSON.stringify(kind)},"v":${v},"at":${at},"op":"put","body":${body},"hash":${JSON.stringify(hash)}}`;

/**
 * No more bytes than this stand around an event's body there, with a comma: two numbers and a version of 16 digits, an id of 36, a hash of 64 and the names. What is
 * sealed has no other kind.
 */
export const AROUND = 256;
