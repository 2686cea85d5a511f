import { readFileSync } from 'node:fs';
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
