import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { CaptureReply, SiteReply } from '../../../lib/platform/messages.ts';

export const WORDS = {
  name: 'Passalong',
  capture: 'Capture lesson',
  hide: 'Hide on this site',
  move: 'Drag or use the arrow keys to move',
};

export const READY: CaptureReply = {
  now: 'Ready for one minute. Open with Alt+Shift+L.',
  later: 'The minute is over. Click again.',
};

type Given = {
  html: string;
  hello?: Partial<SiteReply>;
  context?: BrowserContextOptions;
  /** Opens the page here, instead of in a context of its own. */
  in?: BrowserContext;
  /** The folder of the built extension. */
  extension: string;
};

type WithSent = { sent: { type: string }[] };

/** Stands in for the extension: what its worker answers, and a shadow root a test may look into. */
function standIn([hello, captured]: [SiteReply, CaptureReply]): void {
  const sent: { type: string }[] = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
  const onMessage = { addListener() {}, removeListener() {} };
  const sendMessage = async (message: { type: string }) => {
    sent.push(message);
    return message.type === 'site.hello' ? hello : message.type === 'site.capture' ? captured : undefined;
  };
  const runtime = {
    id: 'ours',
    getURL: (path: string) => `https://ours.example${path}`,
    onMessage,
    sendMessage,
  };
  Object.assign(globalThis, { sent, chrome: { runtime } });
}

/** A page with the built script of an enabled site in it and no extension around it: for how its button looks and acts. */
export async function sitePage(
  browser: Browser,
  { html, hello, context, extension, ...given }: Given,
): Promise<Page> {
  const page = await (given.in ?? (await browser.newContext(context ?? {}))).newPage();
  const reply: SiteReply = {
    shown: true,
    place: null,
    words: WORDS,
    language: 'en',
    direction: 'ltr',
    ...hello,
  };
  await page.setContent(html);
  await page.evaluate(standIn, [reply, READY] as [SiteReply, CaptureReply]);
  await page.evaluate(readFileSync(join(extension, 'site.js'), 'utf8'));
  await page.locator('[data-passalong-site]').waitFor();
  return page;
}

/** The messages the script sent, without its greetings. */
export const acts = async (page: Page): Promise<{ type: string }[]> =>
  (await page.evaluate(() => (globalThis as unknown as WithSent).sent)).filter(
    ({ type }) => type !== 'site.hello',
  );
