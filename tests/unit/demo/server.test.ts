import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { demoPages } from '../../../demo/pages.ts';
import { serveDemo } from '../../../demo/server.ts';

const source = (file: string) => readFileSync(join(import.meta.dirname, '../../../demo/pages', file), 'utf8');

test.each(demoPages)(
  '$file is served under its own address and says between 300 and 900 words',
  async ({ path, title }) => {
    const demo = await serveDemo();
    const answer = await fetch(`${demo.origin}${path}`);
    const { document } = new JSDOM(await answer.text()).window;
    await demo.close();

    const main = document.querySelector('main')?.textContent ?? '';
    const words = main.trim().split(/\s+/).length;
    expect(answer.status).toBe(200);
    expect(document.querySelector('h1')?.textContent).toContain(title);
    expect(words).toBeGreaterThan(300);
    expect(words).toBeLessThan(900);
  },
);

test.each(['/../package.json', '/%2e%2e/package.json', '/assets/../../server.ts', '/nothing'])(
  'the server gives nothing for %s',
  async (path) => {
    const demo = await serveDemo();
    const answer = await fetch(`${demo.origin}${path}`);
    await demo.close();
    expect(answer.status).toBe(404);
  },
);

test.each(['index.html', ...demoPages.map(({ file }) => file)])('%s loads nothing from elsewhere', (file) => {
  const loaded = [...source(file).matchAll(/(?:src|href)="([^"#][^"]*)"/g)].map(
    ([, address]) => address ?? '',
  );
  expect(loaded.filter((address) => !address.startsWith('/') && !address.startsWith('mailto:'))).toEqual([]);
});

test('a taken port is not an error: another one is used', async () => {
  const first = await serveDemo();
  const second = await serveDemo(Number(new URL(first.origin).port));
  const answer = await fetch(second.origin);
  await Promise.all([first.close(), second.close()]);
  expect(second.origin).not.toBe(first.origin);
  expect(answer.status).toBe(200);
});
