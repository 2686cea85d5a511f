import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension, type Target } from '../../scripts/browser/build.ts';
import type { Bench } from './types.ts';

const TARGETS: readonly Target[] = ['chrome-mv3', 'firefox-mv3'];

type Entry = { target: string; entrypoint: string; files: number; raw: number; gzip: number };

/** Every script and style an HTML page or a script loads at once, through static imports. */
export function loadedBy(folder: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(folder, file), 'utf8');
  const pattern = file.endsWith('.html')
    ? /(?:src|href)="\/?([^"]+\.(?:js|css))"/g
    : /(?:^|[;}])(?:import|export)[^'"()]*?["'](\.{1,2}\/[^'"]+\.js)["']/g;
  for (const [, name = ''] of text.matchAll(pattern)) {
    loadedBy(folder, name.startsWith('.') ? join(file, '..', name) : name, seen);
  }
  return seen;
}

/** What an entrypoint of a build loads at once, in bytes. */
export function measure(folder: string, target: string, entrypoint: string): Entry {
  const files = [...loadedBy(folder, entrypoint)];
  const bytes = files.map((file) => readFileSync(join(folder, file)));
  return {
    target,
    entrypoint,
    files: files.length,
    raw: bytes.reduce((sum, file) => sum + file.length, 0),
    gzip: bytes.reduce((sum, file) => sum + gzipSync(file).length, 0),
  };
}

const SCRIPTS = ['background.js', 'capture.js', 'site.js'];

const isEntry = (name: string) => name.endsWith('.html') || SCRIPTS.includes(name);

/** Bytes loaded by each entrypoint; `gzip` is the sum over its files. A page not granted loads none. */
export const bundle: Bench<Entry[]> = {
  async run() {
    const entries: Entry[] = [];
    for (const target of TARGETS) {
      const folder = await builtExtension(target);
      entries.push(
        ...readdirSync(folder)
          .filter(isEntry)
          .map((name) => measure(folder, target, name)),
      );
    }
    return entries;
  },
  lines: (entries) =>
    entries.map(
      ({ target, entrypoint, files, raw, gzip }) =>
        `${target.padEnd(12)} ${entrypoint.padEnd(18)} ${(gzip / 1024).toFixed(1).padStart(7)} kB gz  ${(raw / 1024).toFixed(1).padStart(7)} kB raw  ${files} files`,
    ),
};
