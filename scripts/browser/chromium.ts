import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { watchErrors } from './errors.ts';
import type { Found } from './find.ts';
import { connectSurfaces, type Surfaces } from './surfaces.ts';
import { PATIENCE, until } from './until.ts';
import { type Watched, watchExtension } from './watch.ts';

export type LaunchOptions = {
  browser: Found;
  /** The folder of the built extension. */
  extension: string;
  headless: boolean;
  /** Kept after closing when given; else a fresh one that is removed. */
  profile?: string;
  colorScheme?: 'light' | 'dark';
  locale?: string;
  viewport?: { width: number; height: number } | null;
  /** Installs with developer mode on, so that chrome://extensions keeps manifest and runtime errors; it keeps none otherwise. */
  recordErrors?: boolean;
  /** Gives pages a caret that the keyboard moves, as F7 does; a browser without a window cannot be asked with that key. */
  caretBrowsing?: boolean;
};

/** A running Chromium, Chrome or Edge with the extension in it. */
export type Driven = Surfaces & {
  context: BrowserContext;
  /** The extension's id and `chrome-extension://<id>`. */
  id: string;
  origin: string;
  profile: string;
  /** A session on the browser itself, for `Target`, `Extensions` and `Storage` commands. */
  protocol: CDPSession;
  worker(): Promise<Worker>;
  /** Opens one of the extension's own pages in a new tab. */
  openPage(path: string): Promise<Page>;
  /** What the extension did that it never may, since the browser started. */
  watched(): Promise<Watched>;
  close(): Promise<void>;
};

/** Only Chromium takes an extension from its command line, and then keeps no errors of it. */
const isSideLoaded = (options: LaunchOptions) =>
  options.browser.kind === 'chromium' && options.recordErrors !== true;

const isRoot = () => process.getuid?.() === 0;

function launchContext(options: LaunchOptions, profile: string, sandbox: boolean): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: options.browser.path,
    headless: options.headless,
    chromiumSandbox: sandbox,
    colorScheme: options.colorScheme ?? null,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ignoreDefaultArgs: ['--disable-extensions', ...(options.headless ? [] : ['--enable-automation'])],
    args: [
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging',
      ...(options.caretBrowsing === true ? ['--enable-caret-browsing'] : []),
      ...(isSideLoaded(options)
        ? [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`]
        : []),
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Containers and some systems forbid the browser's sandbox; then, and for root, it starts without. */
async function launchWithSandbox(options: LaunchOptions, profile: string): Promise<BrowserContext> {
  if (isRoot()) return launchContext(options, profile, false);
  try {
    return await launchContext(options, profile, true);
  } catch (error) {
    if (!/sandbox/i.test(String(error))) throw error;
    return launchContext(options, profile, false);
  }
}

/** Installs an unpacked extension over the pipe Playwright holds, the one way branded browsers know; gives its id. */
export async function installUnpacked(protocol: CDPSession, path: string): Promise<string> {
  const send = protocol.send as unknown as (method: string, params: object) => Promise<{ id: string }>;
  return (await send.call(protocol, 'Extensions.loadUnpacked', { path })).id;
}

async function installedId(
  protocol: CDPSession,
  context: BrowserContext,
  options: LaunchOptions,
): Promise<string> {
  if (!isSideLoaded(options)) {
    if (options.recordErrors === true) await watchErrors(context);
    return installUnpacked(protocol, options.extension);
  }
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: PATIENCE }));
  return new URL(worker.url()).host;
}

/** A new profile gets the welcome page in a tab of its own; were it not waited for, it would come in front of a test's page. */
async function welcomed(context: BrowserContext, origin: string): Promise<void> {
  const find = async () => context.pages().find((page) => page.url().startsWith(`${origin}/welcome.html`));
  const page = await until(find, "the extension's welcome page");
  await page.waitForLoadState();
}

/** Where Chromium listens for further debuggers, from the file it writes into its profile. */
const endpointOf = (profile: string) =>
  `http://127.0.0.1:${readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]}`;

/**
 * Launches the browser with the extension loaded and its worker seen.
 * @throws when the browser does not start or never runs the extension's worker.
 */
export async function launchChromium(options: LaunchOptions): Promise<Driven> {
  const isFresh = options.profile === undefined || !existsSync(options.profile);
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
  const watch = watchExtension(context);
  try {
    const protocol = await protocolOf(context);
    const id = await installedId(protocol, context, options);
    const origin = `chrome-extension://${id}`;
    if (isFresh) await welcomed(context, origin);
    const surfaces = connectSurfaces({
      endpoint: endpointOf(profile),
      protocol,
      id,
      onReached: watch.add,
    });
    return {
      ...surfaces,
      context,
      id,
      origin,
      profile,
      protocol,
      worker: async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker'),
      async openPage(path) {
        const page = await context.newPage();
        await page.goto(`${origin}/${path}`);
        return page;
      },
      watched: watch.seen,
      async close() {
        await surfaces.disconnect();
        await context.close().catch(() => undefined);
        forget();
      },
    };
  } catch (error) {
    await context.close();
    forget();
    throw error;
  }
}

async function protocolOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('the browser gave no debugging session');
  return browser.newBrowserCDPSession();
}
