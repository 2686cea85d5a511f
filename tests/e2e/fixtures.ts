import { test as base, expect, type Page } from '@playwright/test';
import { type Demo, serveDemo } from '../../demo/server.ts';
import { builtExtension } from '../../scripts/browser/build.ts';
import { type Driven, installIn } from '../../scripts/browser/chromium.ts';
import { type ErrorLists, watchErrors } from '../../scripts/browser/errors.ts';
import { type Found, findChromium } from '../../scripts/browser/find.ts';
import { installBrowser } from '../../scripts/browser/install.ts';
import { type Started, startChromium } from '../../scripts/browser/start-chromium.ts';
import { type Texts, textsOf } from '../../scripts/browser/texts.ts';
import { type FakeModel, fakeModel } from '../fake-model/server.ts';

/** What a test may ask for. */
type Options = {
  /** For a test that breaks a promise of the extension's pages itself: what they did is not judged after it. */
  misbehaves: boolean;
  /** For a test that moves a caret over the page by keyboard; its browser is its own. */
  caretBrowsing: boolean;
  /** For a test that downloads: a connection to a panel or popup takes the downloads of the whole browser to itself. */
  ownBrowser: boolean;
};

type PerTest = Options & {
  /**
   * A browser with the extension freshly installed; it serves a worker's tests one after another. After each the error lists
   * must be empty, and no page, popup, panel or worker of ours may have broken its CSP or asked for anything outside.
   */
  driven: Driven;
  /** The English words of the build, by key. */
  text: Texts;
  /** Opens a page of the demo in a new tab. */
  visit(path: string): Promise<Page>;
  /** The origins of servers the test sets up, which the extension may then ask. */
  servers: string[];
  /** A model server that plays what the model's name says; the slow one lets a test act meanwhile. */
  model: FakeModel;
  slowModel: FakeModel;
};

type Home = { started: Started; errorsOf: ErrorLists };

type PerWorker = { browserFound: Found; extension: string; demo: Demo; home: Home };

async function openHome(browser: Found, caretBrowsing: boolean): Promise<Home> {
  const started = await startChromium({
    browser,
    headless: true,
    colorScheme: 'light',
    locale: 'en-GB',
    caretBrowsing,
  });
  return { started, errorsOf: await watchErrors(started.context) };
}

export const test = base.extend<PerTest, PerWorker>({
  browserFound: [
    async ({ playwright: _ }, use) => {
      const found = (await findChromium()) ?? (await installBrowser());
      if (found === null)
        throw new Error('no Chromium: set CHROME_PATH or run npx playwright install chromium');
      await use(found);
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  extension: [
    async ({ playwright: _ }, use) => use(await builtExtension('chrome-mv3')),
    { scope: 'worker', timeout: 300_000 },
  ],
  demo: [
    async ({ playwright: _ }, use) => {
      const demo = await serveDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  misbehaves: [false, { option: true }],
  caretBrowsing: [false, { option: true }],
  ownBrowser: [false, { option: true }],
  home: [
    async ({ browserFound }, use) => {
      const home = await openHome(browserFound, false);
      await use(home);
      await home.started.end();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  servers: async ({ playwright: _ }, use) => use([]),
  model: async ({ servers }, use) => {
    const model = await fakeModel();
    servers.push(model.origin);
    await use(model);
    await model.close();
  },
  slowModel: async ({ servers }, use) => {
    const model = await fakeModel({ pieceMs: 150 });
    servers.push(model.origin);
    await use(model);
    await model.close();
  },
  driven: async (
    { home: shared, browserFound, extension, misbehaves, caretBrowsing, ownBrowser, servers },
    use,
  ) => {
    const home = caretBrowsing || ownBrowser ? await openHome(browserFound, caretBrowsing) : shared;
    const { context } = home.started;
    const driven = await installIn(home.started, extension);
    await use(driven);
    const watched = await driven.watched();
    const errors = await home.errorsOf(driven.id);
    await driven.close();
    if (home !== shared) await home.started.end();
    else await Promise.all([context.setOffline(false), context.clearPermissions(), context.clearCookies()]);
    expect(errors, 'manifest and runtime errors of chrome://extensions').toEqual([]);
    const isAllowed = (said: string) => servers.some((origin) => said.includes(` asked for ${origin}/v1/`));
    const outside = watched.outside.filter((said) => !isAllowed(said));
    if (!misbehaves) expect({ ...watched, outside }).toEqual({ violations: [], outside: [] });
  },
  text: async ({ extension }, use) => use(textsOf(extension)),
  visit: async ({ driven, demo }, use) =>
    use(async (path) => {
      const page = await driven.context.newPage();
      await page.goto(`${demo.origin}${path}`);
      return page;
    }),
});

export { expect };
