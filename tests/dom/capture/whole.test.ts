import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Extract } from '../../../lib/capture/adapter.ts';
import { labelOf } from '../../../lib/capture/blocks/shape.ts';
import { pageFrom } from '../../../lib/capture/capture.ts';
import { readRecords } from '../../../lib/capture/read-records.ts';
import { rebuild } from '../../../lib/capture/rebuild.ts';
import { walk } from '../../../lib/capture/walk.ts';
import type { Block } from '../../../lib/model/block.ts';
import { must, type Result } from '../../../lib/model/result.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { parse } from './page.ts';

// Every visible text of the saved pages is in the capture, or a part it stands in is named as left out.

const FOLDER = join(import.meta.dirname, '../../fixtures/capture');
const Expected = z.object({ url: z.url() });
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const besideOf = (block: Block): string =>
  [
    block.tab,
    block.kind === 'callout' && block.title,
    block.kind === 'quote' && block.cite,
    block.kind === 'code' && block.file,
  ]
    .filter(Boolean)
    .join(' ');

/** Who wrote a comment and when is said by the block of the comment; a code's language by its code. */
const HEADS = [
  '.comment-box .header',
  '.bz_comment_head,.bz_first_comment_head,.change-head',
  '.timeline-comment-header,[data-testid="issue-body-header"],[data-testid="comment-header"],.timeline-comment-group h3',
  '.note-header',
  '.comment-author,.comment-meta',
  '#content > h2,.issue > .author,.attribute .label,.journal h4',
  '.notion-code-block [role=button]',
  '[data-testid^="issue-comment-base.ui.comment"][data-testid$="-header"],.action-head,.twixi-wrap.concise',
  '.vp-activity-list :is(strong,time,dt),[data-testid="comment-author"],.ic-author,.comment-header',
  '.page-metadata,[data-testid*="byline"]',
].join(',');

async function lostOn(file: string, url: string): Promise<string[]> {
  const { window } = new JSDOM(readFileSync(file, 'utf8'), { url, pretendToBeVisual: true });
  const records = walk(window.document, { scope: 'page' });
  window.close();
  const page = must(given(await pageFrom(structuredClone(records), { parse })), `a page of ${file}`);
  const shown = must(given(readRecords(structuredClone(records))), `records of ${file}`);
  const said = saidBy(page.extract);
  const named = new Set(page.extract.left.map(({ example }) => letters(example)));
  const { body } = rebuild(shown, parse(''));
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  const lost: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = letters(node.nodeValue ?? '');
    const isSaid = said.includes(words) || node.parentElement?.closest(HEADS) !== null;
    if (!isSaid && !named.has(words) && !isNamed(node, named)) lost.push(words);
  }
  return lost;
}

const given = <T>(result: Result<T>): T | null => (result.ok ? result.value : null);

const saidBy = ({ title, version, facts, blocks }: Extract): string =>
  letters(
    [
      title,
      version,
      ...facts.map(({ name, value }) => `${name} ${value}`),
      ...blocks.map((block) => `${block.path.join(' ')} ${besideOf(block)} ${blockText(block)}`),
    ].join(' '),
  );

function isNamed(node: Node, named: ReadonlySet<string>): boolean {
  for (let at = node.parentElement; at !== null; at = at.parentElement)
    if (named.has(letters(labelOf(at)))) return true;
  return false;
}

const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

test.each(PAGES)('nothing on the saved page %s is lost', async (name) => {
  const expected = JSON.parse(readFileSync(join(FOLDER, name.replace(/\.html$/, '.expect.json')), 'utf8'));
  expect(await lostOn(join(FOLDER, name), Expected.parse(expected).url)).toEqual([]);
});

const DEMO = join(import.meta.dirname, '../../../demo/pages');

test.each(readdirSync(DEMO).filter((name) => name.endsWith('.html')))(
  'nothing on the demo page %s is lost',
  async (name) => {
    expect(await lostOn(join(DEMO, name), `https://demo.example/${name}`)).toEqual([]);
  },
);
