import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { PATIENCE, until } from './until.ts';

/** The surfaces a person opens that are not tabs: the toolbar popup and the side panel. */
export type Surfaces = {
  /**
   * Clicks the toolbar icon over a tab: grants the page to the extension and opens the popup, as a person's click does.
   * The tab is found by its `address`, which differs from the page's own where the browser shows an error page.
   */
  trigger(page: Page, address?: string): Promise<Page>;
  /** The open side panel, waiting until there is one. */
  panel(): Promise<Page>;
  /** True while the popup or the panel is open. */
  isOpen(file: 'popup.html' | 'sidepanel.html'): Promise<boolean>;
  disconnect(): Promise<void>;
};

type Target = { targetId: string; type: string; url: string };

const bare = (url: string) => url.split('#')[0];

/**
 * Playwright's own connection never learns of popups and panels (they begin as targets without a type), so each one is
 * reached through a further connection made once it stands.
 */
export function connectSurfaces(at: {
  endpoint: string;
  protocol: CDPSession;
  id: string;
  /** Told of each surface as soon as it is reached. */
  onReached: (surface: Page) => Promise<void>;
}): Surfaces {
  const connections = new Map<string, { browser: Browser; page: Page }>();

  const targets = async (): Promise<Target[]> => {
    // `tab` targets are left out unless asked for.
    const { targetInfos } = await at.protocol.send('Target.getTargets', { filter: [{}] });
    return targetInfos;
  };

  const targetOf = async (file: string) =>
    (await targets()).find(
      ({ type, url }) => type === 'page' && url.startsWith(`chrome-extension://${at.id}/${file}`),
    );

  async function surface(file: string): Promise<Page> {
    const { targetId } = await until(() => targetOf(file), `${file} to open`);
    const known = connections.get(targetId);
    if (known !== undefined && !known.page.isClosed()) return known.page;
    const browser = await chromium.connectOverCDP(at.endpoint);
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((candidate) => candidate.url().startsWith(`chrome-extension://${at.id}/${file}`));
    if (page === undefined) throw new Error(`${file} closed before it could be reached`);
    page.setDefaultTimeout(PATIENCE);
    connections.set(targetId, { browser, page });
    page.once('close', () => {
      connections.delete(targetId);
      void browser.close();
    });
    await at.onReached(page);
    return page;
  }

  return {
    async trigger(page, address = page.url()) {
      await page.bringToFront();
      // A click on the icon while a popup is still closing would only close it.
      await until(
        async () => ((await targetOf('popup.html')) === undefined ? true : undefined),
        'the last popup to close',
      );
      const tab = await until(
        async () => (await targets()).find(({ type, url }) => type === 'tab' && bare(url) === bare(address)),
        `the tab of ${address}`,
      );
      const send = at.protocol.send as unknown as (method: string, params: object) => Promise<unknown>;
      await send.call(at.protocol, 'Extensions.triggerAction', { id: at.id, targetId: tab.targetId });
      return surface('popup.html');
    },
    panel: () => surface('sidepanel.html'),
    isOpen: async (file) => (await targetOf(file)) !== undefined,
    async disconnect() {
      for (const { browser } of connections.values()) await browser.close().catch(() => undefined);
      connections.clear();
    },
  };
}
