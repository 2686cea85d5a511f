import type { Block, BlockId } from '../model/block.ts';
import type { Capture, NotRead, NotReadReason } from '../model/capture.ts';
import type { Draft } from '../model/draft.ts';
import { fileIn, isFileName } from '../text/image-name.ts';
import { claimsOf } from './claims.ts';

type Image = Extract<Block, { kind: 'image' }>;

/** An image that no words describe: the `number`th of `of` captured, with the heading above and its caption or file. */
export type OpenImage = { id: BlockId; number: number; of: number; under: string; name: string };

/** What of a capture nobody has read for a draft; `described` counts the images its claims describe instead. */
export type Unread = { notRead: NotRead[]; images: OpenImage[]; described: number };

const hasNoWords = ({ alt }: Image): boolean => alt === '' || isFileName(alt);

const nameOf = ({ caption, alt, address }: Image): string => caption ?? (alt || fileIn(address ?? ''));

// A page has dozens of these, and hardly ever anything a person misses.
const FRAME: ReadonlySet<NotReadReason> = new Set(['navigation', 'page-frame']);

/** What a person may miss comes first, the frame of the page last. */
const byWeight = (a: NotRead, b: NotRead): number =>
  Number(FRAME.has(a.reason)) - Number(FRAME.has(b.reason));

/** Claims come and go while a person edits, so what is described is looked up and never counted along. */
export function unreadOf(capture: Capture | null, { content, described = {} }: Draft): Unread {
  if (capture === null) return { notRead: [], images: [], described: 0 };
  const said = new Set(claimsOf(content).flatMap(({ id, text }) => (text.trim() === '' ? [] : [id])));
  const all = capture.blocks.filter((block) => block.kind === 'image');
  const wordless = all.filter(hasNoWords);
  const open = wordless.filter(({ id }) => !said.has(described[id] ?? ''));
  const gone = wordless.length - open.length;
  return {
    notRead: capture.coverage.notRead.toSorted(byWeight).flatMap((entry) => {
      if (entry.reason !== 'image-without-alt') return [entry];
      const count = entry.count - gone;
      // Images with a place of their own are listed by it.
      const examples = entry.count > wordless.length ? entry.examples : [];
      return count > 0 ? [{ ...entry, count, examples }] : [];
    }),
    images: open.map((image) => {
      const under = image.path.at(-1) ?? '';
      return { id: image.id, number: all.indexOf(image) + 1, of: all.length, under, name: nameOf(image) };
    }),
    described: gone,
  };
}
