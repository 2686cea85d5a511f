import { sha256 } from '../hash/sha256.ts';
import type { Block } from '../model/block.ts';
import type { Capture } from '../model/capture.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Source } from '../model/source.ts';
import { blockText } from '../text/block-text.ts';
import type { Left } from './adapter.ts';
import { readBlocks } from './blocks/create-reader.ts';
import type { CaptureDeps } from './capture.ts';
import { leftByWalk } from './coverage.ts';
import { finishCapture } from './finish.ts';
import { isContent } from './frame.ts';
import { withoutInvisible } from './invisible.ts';
import { blocksOfText } from './plain-text.ts';
import { rebuild } from './rebuild.ts';
import { walk } from './walk.ts';

/** The longest text that can be pasted or typed, in UTF-16 units. */
export const LONGEST_TEXT = 200_000;

const LONGEST_HTML = 4_000_000;
const LONGEST_TITLE = 80;

type Read = { blocks: Block[]; left: Left[]; dir: 'ltr' | 'rtl' };

/**
 * A capture of pasted or typed words. Pasted HTML keeps its lists, tables and code; a text is read by its line breaks.
 * Fails with `text-empty` or `text-too-long`.
 */
export async function captureText(
  { text, html }: { text: string; html?: string },
  deps: CaptureDeps,
): Promise<Result<Capture>> {
  if (text.length > LONGEST_TEXT) return fail({ kind: 'text-too-long', max: LONGEST_TEXT });
  const formatted = html === undefined || html.length > LONGEST_HTML ? null : readHtml(html, deps);
  const read = formatted !== null && formatted.blocks.length > 0 ? formatted : readText(text);
  if (read.blocks.length === 0) return fail({ kind: 'text-empty' });
  const title = titleOf(read.blocks);
  const extract = { title, blocks: read.blocks, facts: [], version: null, names: [], left: read.left };
  const capture = await finishCapture(
    { extract, source: NOWHERE, left: [], adapter: 'text', scope: 'text', lang: '', dir: read.dir },
    deps,
  );
  return ok({ ...capture, source: sourceOfText(capture) });
}

function readHtml(html: string, { parse }: CaptureDeps): Read {
  const records = walk(parse(html), { scope: 'page' });
  const left: Left[] = leftByWalk(records.stats);
  const leave = (reason: Left['reason'], example: string) => left.push({ reason, example });
  const document = rebuild(records, parse(''));
  const blocks = readBlocks(document.body, { takes: (element) => isContent(element, leave), leave });
  return { blocks, left, dir: records.dir };
}

function readText(raw: string): Read {
  const { text, removed } = withoutInvisible(raw);
  const left = Array.from({ length: removed }, (): Left => ({ reason: 'invisible-characters', example: '' }));
  const isRightToLeft =
    /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
  return { blocks: blocksOfText(text), left, dir: isRightToLeft ? 'rtl' : 'ltr' };
}

/** The first heading, else the beginning of the first words. */
function titleOf(blocks: readonly Block[]): string {
  const first =
    blocks.find(({ kind }) => kind === 'heading') ?? blocks.find((block) => blockText(block).trim() !== '');
  const line = first === undefined ? '' : (blockText(first).split('\n')[0] ?? '');
  if (line.length <= LONGEST_TITLE) return line;
  return `${line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`.toWellFormed();
}

const NOWHERE: Source = { key: 'text', app: 'text', site: '', external: '', title: '', address: '' };

/** The same words pasted again are the same source. */
function sourceOfText({ title, blocks }: Capture): Source {
  const external = sha256(blocks.map(blockText).join('\n'));
  return { key: `text||${external}`, app: 'text', site: '', external, title, address: '' };
}
