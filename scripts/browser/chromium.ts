import { existsSync } from 'node:fs';
import type { CDPSession, Page, Worker } from '@playwright/test';
import { type Started, type StartOptions, startChromium } from './start-chromium.ts';
import { connectSurfaces, type Surfaces } from './surfaces.ts';
import { PATIENCE, until } from './until.ts';
import { type Watched, watchExtension } from './watch.ts';

export type LaunchOptions = Omit<StartOptions, 'sideLoaded'> & {
  /** The folder of the built extension. */
  extension: string;
};

/** A running Chromium, Chrome or Edge with the extension in it. */
export type Driven = Surfaces &
  Pick<Started, 'context' | 'profile' | 'protocol'> & {
    /** The extension's id and `chrome-extension://<id>`. */
    id: string;
    origin: string;
    worker(): Promise<Worker>;
    /** Opens one of the extension's own pages in a new tab. */
    openPage(path: string): Promise<Page>;
    /** What the extension did that it never may, since it was installed here. */
    watched(): Promise<Watched>;
    /** Ends the browser, or takes the extension out of one that serves others too. */
    close(): Promise<void>;
  };

/** Installs an unpacked extension over the pipe Playwright holds, the one way branded browsers know; gives its id. */
export async function installUnpacked(protocol: CDPSession, path: string): Promise<string> {
  const send = protocol.send as unknown as (method: string, params: object) => Promise<{ id: string }>;
  return (await send.call(protocol, 'Extensions.loadUnpacked', { path })).id;
}

/** Takes an extension out with all it stored; resolves once its worker is gone. */
export async function removeExtension(
  { protocol, context }: Pick<Started, 'protocol' | 'context'>,
  id: string,
): Promise<void> {
  const send = protocol.send as unknown as (method: string, params: object) => Promise<unknown>;
  await send.call(protocol, 'Extensions.uninstall', { id });
  const isGone = async () =>
    context.serviceWorkers().some((worker) => worker.url().includes(id)) ? undefined : true;
  await until(isGone, `${id} to be gone`);
}

/** A new profile gets the welcome page in a tab of its own; were it not waited for, it would come in front of a test's page. */
async function welcomed({ context }: Started, origin: string): Promise<void> {
  const find = async () => context.pages().find((page) => page.url().startsWith(`${origin}/welcome.html`));
  const page = await until(find, "the extension's welcome page");
  await page.waitForLoadState();
}

type Installed = { id: string; watch: ReturnType<typeof watchExtension>; close(): Promise<void> };

function drivenIn(started: Started, { id, watch, close }: Installed): Driven {
  const { context, profile, protocol, endpoint } = started;
  const origin = `chrome-extension://${id}`;
  const surfaces = connectSurfaces({ endpoint, protocol, id, onReached: watch.add });
  return {
    ...surfaces,
    context,
    profile,
    protocol,
    id,
    origin,
    worker: async () => {
      const isOurs = (worker: Worker) => worker.url().startsWith(origin);
      return context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', isOurs);
    },
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    watched: watch.seen,
    async close() {
      await surfaces.disconnect();
      await close();
    },
  };
}

/**
 * Installs the extension, as on its first day, into a browser that runs; closing takes it out again with all it stored, and
 * closes every page but those that stood before.
 */
export async function installIn(started: Started, extension: string): Promise<Driven> {
  const { context, protocol } = started;
  const before = new Set(context.pages());
  const watch = watchExtension(context);
  const id = await installUnpacked(protocol, extension);
  await welcomed(started, `chrome-extension://${id}`);
  return drivenIn(started, {
    id,
    watch,
    async close() {
      watch.end();
      for (const page of context.pages()) if (!before.has(page)) await page.close();
      await removeExtension(started, id);
    },
  });
}

/**
 * Launches a browser of its own with the extension loaded and its worker seen.
 * @throws when the browser does not start or never runs the extension's worker.
 */
export async function launchChromium({ extension, ...options }: LaunchOptions): Promise<Driven> {
  const isFresh = options.profile === undefined || !existsSync(options.profile);
  const sideLoads = options.browser.kind === 'chromium';
  const started = await startChromium(sideLoads ? { ...options, sideLoaded: extension } : options);
  const watch = watchExtension(started.context);
  try {
    const id = sideLoads ? await sideLoadedId(started) : await installUnpacked(started.protocol, extension);
    if (isFresh) await welcomed(started, `chrome-extension://${id}`);
    return drivenIn(started, { id, watch, close: started.end });
  } catch (error) {
    await started.end();
    throw error;
  }
}

async function sideLoadedId({ context }: Started): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: PATIENCE }));
  return new URL(worker.url()).host;
}
