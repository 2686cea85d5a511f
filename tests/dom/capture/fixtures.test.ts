import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { captureFrom } from '../../../lib/capture/capture.ts';
import { walk } from '../../../lib/capture/walk.ts';
import type { Block } from '../../../lib/model/block.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { parse } from './page.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/capture');

const Expected = z.strictObject({
  url: z.url(),
  title: z.string(),
  app: z.string(),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  language: z.string().default('en'),
  /** Words that are in the capture, in this order. */
  mustContain: z.array(z.string()).min(1),
  mustNotContain: z.array(z.string()).min(1),
  /** How many blocks there are of these kinds. */
  kinds: z.partialRecord(z.string(), z.int()),
  tabs: z.array(z.string()).optional(),
  /** Blocks that say what the subject is connected with. */
  beside: z.int().default(0),
  /** Blocks that were folded away. */
  closed: z.int().default(0),
  redactions: z.array(z.string()).default([]),
  /** Reasons the coverage gives, among others. */
  notRead: z.array(z.string()).default([]),
  examples: z.array(z.string()).default([]),
  /** Facts the capture has, among others. */
  facts: z.record(z.string(), z.string()).default({}),
});

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

/** Captures a saved page the way the extension does, in a window of its own under its own address. */
async function captured(name: string, url: string): Promise<Capture> {
  const { window } = new JSDOM(readFileSync(join(FOLDER, name), 'utf8'), { url, pretendToBeVisual: true });
  const records = walk(window.document, { scope: 'page' });
  window.close();
  const result = await captureFrom(structuredClone(records), {
    at: 1,
    id: uuidv7(1, new Uint8Array(16)),
    parse,
  });
  return must(result.ok ? result.value : null, `a capture of ${name}`);
}

const titleOf = (block: Block): string =>
  block.kind === 'callout' ? (block.title ?? '') : block.kind === 'code' ? (block.file ?? '') : '';

const countKinds = (blocks: readonly Block[], kinds: string[]): Record<string, number> =>
  Object.fromEntries(kinds.map((kind) => [kind, blocks.filter((block) => block.kind === kind).length]));

test('there are pages to capture', () => {
  expect(names.length).toBeGreaterThanOrEqual(8);
});

test.each(names)('%s is captured as expected', async (name) => {
  const expected = Expected.parse(
    JSON.parse(readFileSync(join(FOLDER, name.replace(/\.html$/, '.expect.json')), 'utf8')),
  );
  const capture = await captured(name, expected.url);
  const { blocks, coverage } = capture;
  const text = blocks.map((block) => `${titleOf(block)}\n${blockText(block)}`).join('\n');
  expect({
    title: capture.title,
    app: capture.source.app,
    direction: capture.direction,
    language: capture.language,
  }).toEqual({
    title: expected.title,
    app: expected.app,
    direction: expected.direction,
    language: expected.language,
  });
  expect(expected.mustContain.filter((words) => !text.includes(words))).toEqual([]);
  expect(
    expected.mustNotContain.filter((words) => JSON.stringify([capture.title, text]).includes(words)),
  ).toEqual([]);
  expect(countKinds(blocks, Object.keys(expected.kinds))).toEqual(expected.kinds);
  expect([...new Set(blocks.flatMap(({ tab }) => tab ?? []))]).toEqual(expected.tabs ?? []);
  expect(blocks.filter(({ closed }) => closed).length).toBe(expected.closed);
  expect(blocks.filter(({ beside }) => beside).length).toBe(expected.beside);
  expect([...new Set(capture.redactions.map(({ kind }) => kind))].sort()).toEqual(
    [...expected.redactions].sort(),
  );
  expect(Object.fromEntries(capture.facts.map(({ name, value }) => [name, value]))).toMatchObject(
    expected.facts,
  );
  expect(coverage.notRead.map(({ reason }) => reason)).toEqual(expect.arrayContaining(expected.notRead));
  expect(coverage.notRead.flatMap(({ examples }) => examples)).toEqual(
    expect.arrayContaining(expected.examples),
  );
});
