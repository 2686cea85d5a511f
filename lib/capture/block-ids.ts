import { sha256 } from '../hash/sha256.ts';
import type { Block } from '../model/block.ts';
import { blockText } from '../text/block-text.ts';
import { unnumbered } from '../text/placeholder.ts';

const LENGTH = 12;

/** 62 bits of a hash as lower-case letters and digits: the same again for the same words, unguessable backwards. */
const short = (text: string): string =>
  BigInt(`0x${sha256(text).slice(0, 15)}`)
    .toString(36)
    .padStart(LENGTH, '0');

/** Blocks with ids made of kind, words, headings above and how often the same stood before; `in` follows. */
export function withIds(blocks: readonly Block[]): Block[] {
  const seen = new Map<string, number>();
  const ids = new Map<string, string>();
  return blocks.map((block) => {
    const words = JSON.stringify([block.kind, titleOf(block), blockText(block), block.path, block.tab ?? '']);
    const same = unnumbered(words);
    const occurrence = seen.get(same) ?? 0;
    seen.set(same, occurrence + 1);
    const id = `b${short(`${same}#${occurrence}`)}`;
    ids.set(block.id, id);
    const container = block.in === undefined ? undefined : ids.get(block.in);
    const { in: _, ...rest } = block;
    return { ...rest, id, ...(container === undefined ? {} : { in: container }) } as Block;
  });
}

const titleOf = (block: Block): string => {
  if (block.kind === 'callout') return `${block.tone} ${block.title ?? ''}`;
  if (block.kind === 'quote') return block.cite ?? '';
  if (block.kind === 'comment') return `${block.author ?? ''} ${block.at ?? ''}`;
  return block.kind === 'image' || block.kind === 'embed' ? (block.address ?? '') : '';
};
