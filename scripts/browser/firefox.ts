import { writeFileSync } from 'node:fs';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { type FoxFiles, filePrefs, keepingConsole } from './fox-files.ts';
import { KEEPS_STORAGE, killFirefox } from './kept-firefox.ts';
import { until } from './until.ts';

/** One of the extension's surfaces in Firefox: seen through a helper tab of the extension, acted on as a person would. */
export type FoxView = {
  /** Evaluates an expression in which `view` is the surface's window; answers JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression over `view` is true; at most so many ms. */
  until(expression: string, what: string, patience?: number): Promise<void>;
};

/** A page of the extension in a tab, which mouse and keys reach as a person's do; a click by script is nobody's will. */
export type FoxTab = FoxView & {
  /** Clicks the middle of the element an expression over `view` names, once it is there. */
  press(element: string): Promise<void>;
  /** Types into what has the focus. */
  type(words: string): Promise<void>;
  close(): Promise<void>;
};

/** A running Firefox with the extension in it. */
export type Fox = {
  version: string;
  /** `moz-extension://<random host>`. */
  origin: string;
  page: Page;
  /** Clicks the toolbar icon over the front tab: grants the page and opens the popup. */
  trigger(): Promise<FoxView>;
  /** Clicks a button of the popup by its name, with the gesture a real click carries. */
  clickInPopup(name: string): Promise<void>;
  sidebar(): Promise<FoxView>;
  closeSidebar(): Promise<void>;
  /** Presses the shortcut of a command over the front tab; a key from outside never reaches the browser's own window. */
  command(): Promise<void>;
  /** Opens the page's context menu with the right button on an element of the front tab, and chooses the item of a name. */
  chooseInMenu(selector: string, name: string): Promise<void>;
  /** Opens one of the extension's pages in a tab of its own. */
  openPage(path: string): Promise<FoxTab>;
  /** The tab whose address begins so, once there is one. */
  tab(start: string): Promise<Page>;
  /** Evaluates an expression in the browser's own window; answers JSON. */
  inWindow<T>(expression: string): Promise<T>;
  /** The whole window as a PNG file. */
  screenshot(file: string): Promise<void>;
  /** Every CSP violation of the extension's pages since the browser started, as its console words them. */
  violations(): Promise<string[]>;
  /** Resolves when Firefox has gone, closed by us or by the person. */
  closed: Promise<void>;
  close(): Promise<void>;
  /** Ends it as a crash does; a profile that was given stays. */
  kill(): Promise<void>;
};

type Send = <T>(method: string, params: Record<string, unknown>) => Promise<T>;
type Evaluated =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };
type Tree = { contexts: { context: string; url: string }[] };

/** Puppeteer hides its BiDi connection, and its own `goto` waits for ever on extension pages. */
const sender = (browser: Browser): Send => {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  return async <T>(method: string, params: object) => (await connection.send(method, params)).result as T;
};

const evaluator = (send: Send) => async (context: string, expression: string) => {
  const target = { context };
  const found = await send<Evaluated>('script.evaluate', { expression, target, awaitPromise: true });
  if (found.type === 'exception') throw new Error(found.exceptionDetails.text);
  return found.result.value;
};

const poll = (look: () => Promise<boolean>, what: string, patience?: number) =>
  until(async () => ((await look().catch(() => false)) ? true : undefined), what, patience);

/** Draws the browser's window with the sidebar in it; BiDi itself takes no pictures of it. */
const SNAPSHOT = `(async () => {
  const bitmap = await window.browsingContext.currentWindowGlobal.drawSnapshot(undefined, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
})()`;

/** The browser's own console, which hears of popup, sidebar and tabs alike, also after they closed. */
const violationsFrom = (origin: string) => `JSON.stringify(Services.console.getMessageArray()
  .filter((message) => message instanceof Ci.nsIScriptError && message.category.startsWith('CSP'))
  .filter(({ sourceName }) => sourceName.startsWith(${JSON.stringify(origin)}))
  .map(({ sourceName, errorMessage }) => sourceName + ': ' + errorMessage))`;

/** Runs inside the popup: a click counts as a person's only while user input is being handled. */
const clickWithGesture = (name: string) => `
  const named = (element) => (element.getAttribute('aria-label') ?? element.textContent).trim().startsWith(${JSON.stringify(name)});
  const button = [...content.document.querySelectorAll('button')].find(named);
  const input = content.windowUtils.setHandlingUserInput(true);
  try { button?.click(); } finally { input.destruct(); }`;

/** Where an element is in its window, in whole CSS px, once it is brought into sight, stands still and nothing covers it. */
const middleOf = (element: string) => `(async () => {
  const middle = () => {
    const found = ${element};
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = found.getBoundingClientRect();
    const at = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    return found.contains(view.document.elementFromPoint(at.x, at.y)) ? at : null;
  };
  const before = middle();
  await new Promise((resolve) => view.setTimeout(resolve, 100));
  const now = middle();
  return now !== null && before?.x === now.x && before.y === now.y ? now : null;
})()`;

/**
 * Launches Firefox over WebDriver BiDi and installs the extension for this run.
 * @throws when Firefox does not start or refuses the extension.
 */
export async function launchFirefox(options: {
  path: string;
  extension: string;
  headless: boolean;
  dark?: boolean;
  /** A home folder of its own, in which an organisation's settings may stand. */
  home?: string;
  /** Kept after closing when given, with what the extension stored; else a fresh one that is removed. */
  profile?: string;
  /** Takes what its consoles say and what is downloaded. */
  files?: FoxFiles | undefined;
}): Promise<Fox> {
  const { files } = options;
  const browser = await launch({
    browser: 'firefox',
    executablePath: files ? keepingConsole(options.path, files) : options.path,
    headless: options.headless,
    // Sidebar and popup belong to the browser's own window, which only system access can reach.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'ui.systemUsesDarkTheme': options.dark === true ? 1 : 0,
      // Nobody is there to answer the prompt for a site.
      'extensions.webextOptionalPermissionPrompts': false,
      ...(options.profile === undefined ? {} : KEEPS_STORAGE),
      ...(files && filePrefs(files)),
    },
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    ...(options.home === undefined ? {} : { env: { ...process.env, HOME: options.home } }),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    return await install(browser, options.extension);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function install(browser: Browser, extension: string): Promise<Fox> {
  const send = sender(browser);
  const evaluate = evaluator(send);
  const id = await browser.installExtension(extension);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const { contexts } = await send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = contexts[0]?.context ?? '';
  const host = await evaluate(
    window,
    `WebExtensionPolicy.getByID(${JSON.stringify(id)}).mozExtensionHostname`,
  );
  const origin = `moz-extension://${host}`;
  await poll(async () => {
    const tabs = await send<Tree>('browsingContext.getTree', {});
    return tabs.contexts.some(({ url }) => url.startsWith(`${origin}/welcome.html`));
  }, "the extension's welcome page");
  await page.bringToFront();

  const viewOf = (context: string, window: string): FoxView => {
    const view: FoxView = {
      async evaluate<T>(expression: string): Promise<T> {
        const code = `(async () => { const view = ${window}; return JSON.stringify(await (${expression}) ?? null); })()`;
        return JSON.parse(String(await evaluate(context, code))) as T;
      },
      async until(expression, what, patience) {
        await poll(() => view.evaluate<boolean>(`Boolean(${expression})`), what, patience);
      },
    };
    return view;
  };

  const tabOf = (context: string): FoxTab => {
    const view = viewOf(context, 'globalThis');
    const act = (source: object) => send('input.performActions', { context, actions: [source] });
    return {
      ...view,
      async press(element) {
        await view.until(element, element);
        const look = () => view.evaluate<{ x: number; y: number } | null>(middleOf(element));
        const at = await until(async () => (await look()) ?? undefined, `a place to press ${element}`);
        const actions = [
          { type: 'pointerMove', ...at },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ];
        await act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
      },
      async type(words) {
        const actions = [...words].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await act({ type: 'key', id: 'keys', actions });
      },
      close: async () => void (await send('browsingContext.close', { context })),
    };
  };

  async function openTab(path: string, background: boolean): Promise<string> {
    const { context } = await send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      background,
    });
    await send('browsingContext.navigate', { context, url: `${origin}/${path}`, wait: 'none' });
    const loaded = `location.href.startsWith(${JSON.stringify(origin)}) && document.readyState === 'complete'`;
    await poll(async () => (await evaluate(context, loaded)) === true, path);
    return context;
  }

  let helper: string | undefined;
  async function surface(type: 'popup' | 'sidebar'): Promise<FoxView> {
    helper ??= await openTab('sample.html', true);
    const view = viewOf(helper, `browser.extension.getViews({ type: '${type}' })[0]`);
    await view.until(
      `view.document.readyState === 'complete' && view.document.querySelector('button')`,
      `the ${type}`,
    );
    return view;
  }

  return {
    version: await browser.version(),
    origin,
    page,
    async trigger() {
      await page.bringToFront();
      const open = `(async () => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        await extension.apiManager.global.browserActionFor(extension).openPopup(window, false);
      })()`;
      await evaluate(window, open);
      return surface('popup');
    },
    async clickInPopup(name) {
      const script = `data:,${encodeURIComponent(clickWithGesture(name))}`;
      const load = `document.querySelector('.webextension-popup-browser').messageManager.loadFrameScript(${JSON.stringify(script)}, false)`;
      await evaluate(window, load);
    },
    sidebar: () => surface('sidebar'),
    async closeSidebar() {
      await evaluate(window, `SidebarController.hide()`);
    },
    async command() {
      await page.bringToFront();
      await evaluate(window, `document.querySelector('[id^="ext-keyset-id-"] key').doCommand()`);
    },
    async chooseInMenu(selector, name) {
      const menu = `document.getElementById('contentAreaContextMenu')`;
      const item = `[...${menu}.querySelectorAll('menuitem')].find(({ label, hidden }) => label === ${JSON.stringify(name)} && !hidden)`;
      await page.click(selector, { button: 'right' });
      await poll(
        async () => (await evaluate(window, `${menu}.state === 'open' && ${item} !== undefined`)) === true,
        name,
      );
      await evaluate(window, `${menu}.activateItem(${item})`);
    },
    openPage: async (path) => tabOf(await openTab(path, false)),
    tab: (start) =>
      until(
        async () => (await browser.pages()).find((tab) => tab.url().startsWith(start)),
        `a tab of ${start}`,
      ),
    inWindow: viewOf(window, 'globalThis').evaluate,
    async screenshot(file) {
      writeFileSync(file, Buffer.from(String(await evaluate(window, SNAPSHOT)), 'base64'));
    },
    violations: async () => JSON.parse(String(await evaluate(window, violationsFrom(origin)))) as string[],
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
    kill: () => killFirefox(browser),
  };
}
