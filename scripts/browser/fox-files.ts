import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CONSOLE = 'console.txt';
const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;

/** A folder that takes what Firefox gives away: what is said on any of its consoles, and its downloads. */
export type FoxFiles = { folder: string };

/** Preferences by which Firefox writes to the folder. */
export const filePrefs = ({ folder }: FoxFiles): Record<string, string | number | boolean> => ({
  // To its standard output, from every process: pages, the scripts in them, sidebar, popup and background.
  'devtools.console.stdout.content': true,
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
});

/** A program that starts Firefox with its standard output in the folder; puppeteer throws that away and reads the other one. */
export function keepingConsole(path: string, { folder }: FoxFiles): string {
  const starter = join(folder, 'firefox.sh');
  writeFileSync(starter, `#!/bin/sh\nexec ${quoted(path)} "$@" >>${quoted(join(folder, CONSOLE))}\n`);
  chmodSync(starter, 0o755);
  return starter;
}

/** All that was said on a console so far. */
export const consoleOf = ({ folder }: FoxFiles): string => readFileSync(join(folder, CONSOLE), 'utf8');

/** The files that were downloaded whole, by name. */
export const downloadsOf = ({ folder }: FoxFiles): string[] =>
  readdirSync(folder).filter(
    (name) => name.endsWith('.json') && !readdirSync(folder).includes(`${name}.part`),
  );
