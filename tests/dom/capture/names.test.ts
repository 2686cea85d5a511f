import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { captureFrom, pageFrom } from '../../../lib/capture/capture.ts';
import { peopleIn } from '../../../lib/capture/redact/known.ts';
import { redactorFor } from '../../../lib/capture/redact/redactor.ts';
import { walk } from '../../../lib/capture/walk.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { parse } from './page.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/capture');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
const Expected = z.looseObject({ url: z.url() });

function recordsOf(file: string): unknown {
  const { url } = Expected.parse(
    JSON.parse(readFileSync(join(FOLDER, file.replace(/\.html$/, '.expect.json')), 'utf8')),
  );
  const { window } = new JSDOM(readFileSync(join(FOLDER, file), 'utf8'), { url, pretendToBeVisual: true });
  const records = structuredClone(walk(window.document, { scope: 'page' }));
  window.close();
  return records;
}

/** The people a fixture's adapter knows; a number or one word is no name that could be told from a word. */
async function known(records: unknown): Promise<string[]> {
  const page = await pageFrom(records, { parse });
  const { extract } = must(page.ok ? page.value : null, 'a page');
  const names = [...extract.names, ...peopleIn(extract.blocks)].map((name) => name.replace(/^@/, '').trim());
  return [...new Set(names)].filter((name) => /^\p{L}+ [\p{L} .'-]+$/u.test(name));
}

const found = new Map<string, string[]>();

test.each(files)('no name %s gives is left in anything that is stored of it', async (file) => {
  const records = recordsOf(file);
  const names = await known(records);
  found.set(file, names);
  const result = await captureFrom(records, { at: 1, id: uuidv7(1, new Uint8Array(16)), parse });
  const stored = JSON.stringify(must(result.ok ? result.value : null, 'a capture')).toLowerCase();
  expect(names.filter((name) => stored.includes(name.toLowerCase()))).toEqual([]);
});

test('the fixtures do give names', () => {
  expect([...found.values()].flat().length).toBeGreaterThan(10);
});

test.each([
  ["Ada Quist's fix", "[person-1]'s fix"],
  ['Ada’s fix', '[person-1]’s fix'],
  ['Quist, Ada', '[person-1]'],
  ['ADA QUIST and ada quist', '[person-1] and [person-1]'],
  ['ask @ada.quist or @ada-quist', 'ask [person-1] or [person-1]'],
  ['cc @adaquist and adaquist', 'cc [person-1] and [person-1]'],
  ['cc @aquist', 'cc [person-1]'],
  ['A. Quist and Ada Q.', '[person-1] and [person-1]'],
  ['https://x.example/u/ada%20quist', 'https://x.example/u/[person-1]'],
  ['adaquisting is no name', 'adaquisting is no name'],
])('a known name is found as it is written: %j', async (text, expected) => {
  const redactor = await redactorFor({ texts: [text], names: ['Ada Quist', 'Adalbert'], secrets: [] });
  expect(redactor.text(text)).toBe(expected);
});
