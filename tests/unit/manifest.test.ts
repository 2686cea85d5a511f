import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const built = (target: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../.output/${target}/manifest.json`), 'utf8'));

test.each(['chrome-mv3', 'firefox-mv3'])(
  'the built manifest of %s asks for what is pinned and no more',
  (target) => {
    const { version: _, ...manifest } = built(target);
    expect(manifest).toMatchSnapshot();
  },
);

test.each(['chrome-mv3', 'firefox-mv3'])('%s has access to no site when installed', (target) => {
  const manifest = built(target);
  expect(manifest.host_permissions).toBeUndefined();
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.content_security_policy.extension_pages).not.toMatch(/unsafe|https:\/\//);
});

/** The built scripts of a page, those it loads before anything is drawn, and the words that are only in the openai package. */
const CLIENT = 'dangerouslyAllowBrowser';

test.each(['chrome-mv3', 'firefox-mv3'])(
  'the client of model servers is in a chunk of its own in %s, which no page loads at first',
  (target) => {
    const folder = join(import.meta.dirname, `../../.output/${target}`);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const holders = files.filter((name) => name.endsWith('.js') && read(name).includes(CLIENT));
    expect(holders).toHaveLength(1);
    const named = (text: string) =>
      [...text.matchAll(/(?:\bfrom|\bimport|src=|href=)\s*["']([^"']*\.js)["']/g)].map(
        ([, path = '']) => path.split('/').at(-1) ?? '',
      );
    const first = new Set<string>();
    // What a page, the worker or an injected script brings along at once, however far away.
    const open = files.filter((file) => !file.startsWith('chunks/') && /\.(?:html|js)$/.test(file));
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (first.has(file)) continue;
      first.add(file);
      open.push(...named(read(file)).flatMap((name) => files.filter((other) => other.endsWith(`/${name}`))));
    }
    expect([...first].some((file) => /^chunks\/shared-/.test(file))).toBe(true);
    expect(holders.filter((file) => first.has(file))).toEqual([]);
  },
);
