import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtExtension } from '../../scripts/browser/build.ts';
import { loadedBy, measure } from '../bench/bundle.ts';

// Before all others and one after the other: parallel builds would write into the same folder.
test.describe.configure({ mode: 'serial' });

test('both extensions are built from the sources as they are', async () => {
  test.setTimeout(300_000);
  expect(await builtExtension('chrome-mv3')).toContain('chrome-mv3');
  expect(await builtExtension('firefox-mv3')).toContain('firefox-mv3');
});

test('what is injected into a page is at most 60 kB gzipped, in one file', async () => {
  const capture = measure(await builtExtension('chrome-mv3'), 'chrome-mv3', 'capture.js');
  expect(capture.files).toBe(1);
  expect(capture.gzip).toBeGreaterThan(1_000);
  expect(capture.gzip).toBeLessThanOrEqual(60 * 1024);
});

test('the script of an enabled site is at most 10 kB, in one file, without schemas', async () => {
  for (const target of ['chrome-mv3', 'firefox-mv3'] as const) {
    const folder = await builtExtension(target);
    const site = measure(folder, target, 'site.js');
    expect(site.files).toBe(1);
    expect(site.raw).toBeGreaterThan(1_000);
    expect(site.raw).toBeLessThanOrEqual(10 * 1024);
    expect(readFileSync(join(folder, 'site.js'), 'utf8')).not.toMatch(/zod|safeParse/i);
  }
});

test('what reads a page for tips is at most 15 kB gzipped, in one file, without schemas', async () => {
  for (const target of ['chrome-mv3', 'firefox-mv3'] as const) {
    const folder = await builtExtension(target);
    const facts = measure(folder, target, 'page-facts.js');
    expect(facts.files).toBe(1);
    expect(facts.gzip).toBeGreaterThan(500);
    expect(facts.gzip).toBeLessThanOrEqual(15 * 1024);
    expect(readFileSync(join(folder, 'page-facts.js'), 'utf8')).not.toMatch(/zod|safeParse/i);
  }
});

test('the client for model servers is in the build and nothing loads it before it is needed', async () => {
  const isClient = (text: string): boolean => /x-stainless/i.test(text);
  for (const target of ['chrome-mv3', 'firefox-mv3'] as const) {
    const folder = await builtExtension(target);
    const chunks = readdirSync(join(folder, 'chunks')).map((name) =>
      readFileSync(join(folder, 'chunks', name), 'utf8'),
    );
    expect(chunks.some(isClient)).toBe(true);
    const entries = readdirSync(folder).filter((name) => name.endsWith('.html') || name === 'background.js');
    expect(entries).toContain('sidepanel.html');
    for (const entry of entries)
      for (const file of loadedBy(folder, entry))
        expect(isClient(readFileSync(join(folder, file), 'utf8')), `${target} ${entry} ${file}`).toBe(false);
  }
});
