import { JSDOM } from 'jsdom';
import { readBlocks } from '../../../lib/capture/blocks/create-reader.ts';
import { isContent } from '../../../lib/capture/frame.ts';
import { rebuild } from '../../../lib/capture/rebuild.ts';
import type { PageRecords } from '../../../lib/capture/records.ts';
import { walk } from '../../../lib/capture/walk.ts';
import type { Block } from '../../../lib/model/block.ts';
import type { NotReadReason } from '../../../lib/model/capture.ts';

let parser = new DOMParser();
let read = 0;

/**
 * Reads HTML into an inert document, as our pages do. A window of jsdom listens for every document it ever read, and each
 * further one takes longer for it: after the first hundreds the next window reads.
 */
export function parse(html: string): Document {
  read += 1;
  if (read % 200 === 0) parser = new new JSDOM().window.DOMParser();
  return parser.parseFromString(html, 'text/html');
}

/** The records of HTML shown in this test's own document, with computed styles. */
export function recordsOf(html: string): PageRecords {
  document.documentElement.replaceChildren(...parse(html).documentElement.cloneNode(true).childNodes);
  return walk(document, { scope: 'page' });
}

export type Left = { reason: NotReadReason; example: string };

/** The blocks of HTML after the whole way through records, without any guess about the page's frame. */
export function blocksOf(html: string, left: Left[] = []): Block[] {
  const rebuilt = rebuild(recordsOf(html), parse(''));
  const leave = (reason: NotReadReason, example: string) => left.push({ reason, example });
  return readBlocks(rebuilt.body, { takes: (element) => isContent(element, leave), leave });
}

/** A block without what depends on its place, to compare by. */
export function bare(block: Block): Record<string, unknown> {
  const { id: _id, path: _path, ...rest } = block;
  return rest;
}
