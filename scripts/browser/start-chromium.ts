import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import type { Found } from './find.ts';
import { noDesktop } from './no-desktop.ts';
import { PATIENCE } from './until.ts';

export type StartOptions = {
  browser: Found;
  headless: boolean;
  /** Kept after closing when given; else a fresh one that is removed. */
  profile?: string;
  colorScheme?: 'light' | 'dark';
  locale?: string;
  viewport?: { width: number; height: number } | null;
  /** Gives pages a caret that the keyboard moves, as F7 does; a browser without a window cannot be asked with that key. */
  caretBrowsing?: boolean;
  /** A file the browser writes every request of its own to, whoever made it; whole once the browser has ended. */
  netLog?: string;
  /** Pages and workers have `gc`, so that what is held can be told from what is only not put away yet. */
  exposesGc?: boolean;
  /** The folder of an extension it starts with; only Chromium takes one from its command line, and keeps no errors of it. */
  sideLoaded?: string;
};

/** A running Chromium, Chrome or Edge. */
export type Started = {
  context: BrowserContext;
  profile: string;
  /** A session on the browser itself, for `Target`, `Extensions` and `Storage` commands. */
  protocol: CDPSession;
  /** Where it listens for further debuggers. */
  endpoint: string;
  end(): Promise<void>;
};

const isRoot = () => process.getuid?.() === 0;

function launchContext(options: StartOptions, profile: string, sandbox: boolean): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: options.browser.path,
    headless: options.headless,
    ...(options.headless ? { env: noDesktop(join(profile, 'no-desktop')) } : {}),
    chromiumSandbox: sandbox,
    colorScheme: options.colorScheme ?? null,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ignoreDefaultArgs: ['--disable-extensions', ...(options.headless ? [] : ['--enable-automation'])],
    args: [
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging',
      ...(options.caretBrowsing === true ? ['--enable-caret-browsing'] : []),
      ...(options.exposesGc === true ? ['--js-flags=--expose-gc'] : []),
      ...(options.netLog === undefined ? [] : [`--log-net-log=${options.netLog}`]),
      ...(options.sideLoaded === undefined
        ? []
        : [`--disable-extensions-except=${options.sideLoaded}`, `--load-extension=${options.sideLoaded}`]),
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Containers and some systems forbid the browser's sandbox; then, and for root, it starts without. */
async function launchWithSandbox(options: StartOptions, profile: string): Promise<BrowserContext> {
  if (isRoot()) return launchContext(options, profile, false);
  try {
    return await launchContext(options, profile, true);
  } catch (error) {
    if (!/sandbox/i.test(String(error))) throw error;
    return launchContext(options, profile, false);
  }
}

/** From the file it writes into its profile. */
const endpointOf = (profile: string) =>
  `http://127.0.0.1:${readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]}`;

async function protocolOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('the browser gave no debugging session');
  return browser.newBrowserCDPSession();
}

/** @throws when the browser does not start. */
export async function startChromium(options: StartOptions): Promise<Started> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'passalong-profile-'));
  const forget = () => {
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const context = await launchWithSandbox(options, profile).catch((error: unknown) => {
    forget();
    throw error;
  });
  context.setDefaultTimeout(PATIENCE);
  const end = async () => {
    await context.close().catch(() => undefined);
    forget();
  };
  try {
    return { context, profile, protocol: await protocolOf(context), endpoint: endpointOf(profile), end };
  } catch (error) {
    await end();
    throw error;
  }
}
