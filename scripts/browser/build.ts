import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../run-part.ts';

export type Target = 'chrome-mv3' | 'firefox-mv3';

const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'locales',
  'public',
  'wxt.config.ts',
  'package-lock.json',
];

/** The time of the newest file below a path, in ms. */
const newest = (path: string): number => {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isFresh = (folder: string): boolean => {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const changed = SOURCES.map((name) => join(root, name))
    .filter(existsSync)
    .map(newest);
  return statSync(manifest).mtimeMs >= Math.max(...changed);
};

/**
 * The folder of the built extension, built now when it is missing or older than its sources.
 * @throws with the builder's own words when the build fails.
 */
export async function builtExtension(target: Target): Promise<string> {
  const folder = join(root, '.output', target);
  if (isFresh(folder)) return folder;
  const ran = await run('wxt', ['build', ...(target === 'firefox-mv3' ? ['-b', 'firefox'] : [])], {
    quiet: true,
  });
  if (ran.code !== 0) throw new Error(`the extension could not be built:\n${ran.output.trim()}`);
  return folder;
}
