import * as z from 'zod';
import { Id } from '../model/id.ts';

/** Where in a stream a reader is. Clients pass it on as it is. */
export const Cursor = z.object({ stream: z.enum(['me', 'team']), epoch: Id, seq: z.int().nonnegative() });
export type Cursor = z.infer<typeof Cursor>;

const Parts = z.tuple([z.literal('c1'), z.enum(['me', 'team']), Id, z.string().regex(/^\d{1,15}$/)]);

/** base64url of version, stream, epoch and number. */
export const formatCursor = ({ stream, epoch, seq }: Cursor): string =>
  btoa(['c1', stream, epoch, seq].join(' ')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** The cursor of a text, or null when it is none of ours. */
export function parseCursor(text: string): Cursor | null {
  try {
    const parts = Parts.safeParse(atob(text.replaceAll('-', '+').replaceAll('_', '/')).split(' '));
    if (!parts.success) return null;
    const [, stream, epoch, seq] = parts.data;
    return { stream, epoch, seq: Number(seq) };
  } catch {
    return null;
  }
}
