import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

/**
 * `chromium` loads an unpacked extension from the command line; `branded` (Chrome, Edge) refuses to and takes it over
 * the debugging pipe; `firefox` is driven by WebDriver BiDi.
 */
export type BrowserKind = 'chromium' | 'branded' | 'firefox';
export type Found = { kind: BrowserKind; path: string };

const run = promisify(execFile);

const isFile = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (names: readonly string[]): string[] =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

const app = (name: string, binary = name) =>
  ['/Applications', join(process.env.HOME ?? '/', 'Applications')].map((folder) =>
    join(folder, `${name}.app`, 'Contents/MacOS', binary),
  );

const windows = (...parts: string[]) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : [join(folder, ...parts)];
  });

/** Where a kind of browser usually lives on this system, likeliest first. */
const PLACES: Record<BrowserKind, Partial<Record<NodeJS.Platform, () => string[]>>> = {
  chromium: {
    linux: () => [...onPath(['chromium', 'chromium-browser', 'chrome-for-testing']), '/snap/bin/chromium'],
    darwin: () => [...app('Chromium'), ...app('Google Chrome for Testing')],
    win32: () => windows('Chromium', 'Application', 'chrome.exe'),
  },
  branded: {
    linux: () => onPath(['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']),
    darwin: () => [...app('Google Chrome'), ...app('Microsoft Edge')],
    win32: () => [
      ...windows('Google', 'Chrome', 'Application', 'chrome.exe'),
      ...windows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
  },
  firefox: {
    linux: () => onPath(['firefox', 'firefox-esr']),
    darwin: () => app('Firefox', 'firefox'),
    win32: () => windows('Mozilla Firefox', 'firefox.exe'),
  },
};

const usual = (kind: BrowserKind): Found | null => {
  const path = (PLACES[kind][process.platform]?.() ?? []).find(isFile);
  return path === undefined ? null : { kind, path };
};

/** Playwright's own Chromium, when it has been downloaded. */
function playwrights(): Found | null {
  const path = chromium.executablePath();
  return isFile(path) ? { kind: 'chromium', path } : null;
}

/** Tells the kind of a binary by its name, and where that says nothing by what it answers to `--version`. */
async function kindOf(path: string): Promise<BrowserKind> {
  if (/firefox/i.test(path)) return 'firefox';
  if (/msedge|microsoft.edge/i.test(path)) return 'branded';
  if (/chromium|for.testing|ms-playwright/i.test(path)) return 'chromium';
  if (process.platform === 'win32') return 'branded';
  const { stdout } = await run(path, ['--version'], { timeout: 10_000 });
  if (/firefox/i.test(stdout)) return 'firefox';
  return /chromium|for testing/i.test(stdout) ? 'chromium' : 'branded';
}

/** The browser CHROME_PATH (or FIREFOX_PATH) names; one that cannot be run is an error, never passed over. */
async function named(variable: 'CHROME_PATH' | 'FIREFOX_PATH'): Promise<Found | null> {
  const path = process.env[variable];
  if (path === undefined || path === '') return null;
  if (!isFile(path)) throw new Error(`${variable} names ${path}, which cannot be run`);
  return { kind: await kindOf(path), path };
}

/** The browser to use, or null: a named one, Chromium, Playwright's, Firefox, then branded Chrome or Edge. */
export async function findBrowser(): Promise<Found | null> {
  return (
    (await named('CHROME_PATH')) ??
    usual('chromium') ??
    playwrights() ??
    (await findFirefox()) ??
    usual('branded')
  );
}

/** A Chromium that takes an unpacked extension from the command line, or null; what tests and measuring use. */
export async function findChromium(): Promise<Found | null> {
  const chosen = await named('CHROME_PATH');
  return chosen?.kind === 'chromium' ? chosen : (usual('chromium') ?? playwrights());
}

export async function findFirefox(): Promise<Found | null> {
  return (await named('FIREFOX_PATH')) ?? usual('firefox');
}
