import * as z from 'zod';
import { Id } from '../model/id.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { Stream } from './pull.ts';

/** Where in a stream a reader is. Clients pass it on as it is. */
export const Cursor = z.strictObject({
  stream: Stream,
  epoch: Id,
  seq: z.int().nonnegative(),
  /** Up to where the stream's marks of removal were gone when this reading began: it needs none of them. */
  pruned: z.int().nonnegative(),
});
export type Cursor = z.infer<typeof Cursor>;

/** The form's version, which is the first part: an old cursor stays readable or is refused, and is never misread. */
const FORM = 'c1';

const Count = z.string().regex(/^\d{1,16}$/);

const Parts = z.tuple([z.literal(FORM), Stream, Id, Count, Count]);

/** base64url of version, stream, epoch and number. */
export const formatCursor = ({ stream, epoch, seq, pruned }: Cursor): string =>
  toBase64url([FORM, stream, epoch, seq, pruned].join(' '));

/** The cursor of a text, or null when it is none of ours. A cursor has one spelling only. */
export function parseCursor(text: string): Cursor | null {
  const parts = Parts.safeParse(fromBase64url(text)?.split(' '));
  if (!parts.success) return null;
  const [, stream, epoch, seq, pruned] = parts.data;
  const cursor = Cursor.safeParse({ stream, epoch, seq: Number(seq), pruned: Number(pruned) });
  return cursor.success && formatCursor(cursor.data) === text ? cursor.data : null;
}
