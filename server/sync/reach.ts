import { MAX_REVISION_BODY } from '../../lib/protocol/item.ts';
import { MAX_PULL } from '../../lib/protocol/pull.ts';
import type { Reader } from '../store/port.ts';

/** A part of a stream: rows numbered in (above, upTo], at most `limit`. */
export type Span = { above: number; upTo: number; limit: number };

type Size = { seq: number; bytes: number };

export type Measured = {
  /** How long the texts of rows are, where those may be long; they are not read for it. */
  sizes?: (reader: Reader, span: Span) => Promise<Size[]>;
};

/** So few rows are read without asking how long they are: the longest of them fit in an answer. */
const FEW = MAX_PULL / MAX_REVISION_BODY;

/**
 * Up to which number rows of these sources may be read so that their texts are no more than an answer holds, with `known` bytes
 * of rows that are not measured; at least one is.
 */
export async function reachOf(
  reader: Reader,
  sources: readonly Measured[],
  { known, ...span }: Span & { known: number },
): Promise<number> {
  const { above, upTo, limit } = span;
  if (upTo - above <= FEW) return upTo;
  const sizes: Size[] = [];
  for (const source of sources) sizes.push(...((await source.sizes?.(reader, span)) ?? []));
  sizes.sort((a, b) => a.seq - b.seq);
  let bytes = known;
  let reach: number | null = null;
  for (const size of sizes.slice(0, limit)) {
    bytes += size.bytes;
    if (bytes > MAX_PULL && reach !== null) return reach;
    reach = size.seq;
  }
  return sizes.length < limit ? upTo : (reach ?? upTo);
}
