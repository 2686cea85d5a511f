import type { BrowserContext, ConsoleMessage, Page, Request } from '@playwright/test';
import { violationsOf } from './violations.ts';

/** What the pages and the worker of an extension did that they never may: break their CSP, ask for anything outside. */
export type Watched = { violations: string[]; outside: string[] };

export type Watch = {
  /** Takes in a popup or a panel, of which the browser's own connection does not know. */
  add(surface: Page): Promise<void>;
  seen(): Promise<Watched>;
  /** Listens no more. */
  end(): void;
};

const OWN = 'chrome-extension://';
// Chromium shows PDFs with an extension of its own; what that does is not ours.
const VIEWER = `${OWN}mhjfbmdgcfjbbpaeojofohoefgiehjai/`;
const isExtensions = (address: string) => address.startsWith(OWN) && !address.startsWith(VIEWER);
const INSIDE = /^(?:data:|blob:)/;

/** The page or worker that asked; a page that is being left answers no more. */
function askerOf(request: Request): string {
  try {
    return request.serviceWorker()?.url() ?? request.frame().url();
  } catch {
    return '';
  }
}

const isOutside = (address: string, asker: string) =>
  isExtensions(asker) && !INSIDE.test(address) && !address.startsWith(new URL('/', asker).href);

/** What a surface loaded before anyone listened. */
const loadedBy = (surface: Page): Promise<string[]> =>
  surface.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

/** Watches every page, popup, panel and worker of extensions in a browser from now on. */
export function watchExtension(context: BrowserContext): Watch {
  const surfaces = new Set<Page>();
  const violations = new Set<string>();
  const outside = new Set<string>();
  const onConsole = (page: Page | null, said: string) => {
    if (page !== null && isExtensions(page.url()) && said.includes('Content Security Policy'))
      violations.add(`${page.url()}: ${said}`);
  };
  const onRequest = (request: Request) => {
    // Where a tab goes is the person's act; what a page loads and sends is not.
    if (request.isNavigationRequest()) return;
    const asker = askerOf(request);
    if (isOutside(request.url(), asker)) outside.add(`${asker} asked for ${request.url()}`);
  };
  const note = async (page: Page) => {
    for (const said of await violationsOf(page)) violations.add(`${page.url()}: ${said}`);
    for (const name of await loadedBy(page))
      if (isOutside(name, page.url())) outside.add(`${page.url()} asked for ${name}`);
  };
  const onMessage = (message: ConsoleMessage) => onConsole(message.page(), message.text());
  context.on('console', onMessage);
  context.on('request', onRequest);
  return {
    end() {
      context.off('console', onMessage);
      context.off('request', onRequest);
    },
    async add(surface) {
      surfaces.add(surface);
      surface.on('console', (message) => onConsole(surface, message.text()));
      surface.on('request', onRequest);
      await noteOpen(surface, note);
    },
    async seen() {
      const open = [...context.pages(), ...surfaces].filter((page) => isExtensions(page.url()));
      for (const page of open) await noteOpen(page, note);
      return { violations: [...violations], outside: [...outside] };
    },
  };
}

/** A popup may close itself while it is being looked at; what it did until then was heard. */
async function noteOpen(page: Page, note: (page: Page) => Promise<void>): Promise<void> {
  if (page.isClosed()) return;
  await note(page).catch((error: unknown) => {
    if (!page.isClosed() && !/closed|destroyed/.test(String(error))) throw error;
  });
}
