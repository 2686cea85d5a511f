import { type Driven, launchChromium } from '../scripts/browser/chromium.ts';
import type { Found } from '../scripts/browser/find.ts';
import { type Fox, launchFirefox } from '../scripts/browser/firefox.ts';
import { until } from '../scripts/browser/until.ts';

/** A browser window a person works in; `closed` resolves when they close it or `close` was called. */
export type Opened = { closed: Promise<void>; close(): Promise<void> };

type Options = { browser: Found; extension: string; address: string };

const PING = "chrome.runtime.sendMessage({ type: 'worker.ping' }).then((reply) => reply?.ok === true)";

/** Whether the extension's worker answers one of the extension's own pages. */
export async function answersChromium(driven: Driven): Promise<boolean> {
  const own = await driven.openPage('sample.html');
  const answered = await own.evaluate(PING);
  await own.close();
  return answered === true;
}

export async function answersFirefox(fox: Fox): Promise<boolean> {
  const own = await fox.openPage('sample.html');
  return own.evaluate<boolean>(PING.replace('chrome', 'browser'));
}

const noAnswer = () => new Error('the browser opened, but the extension in it does not answer');

/** An extension that is loaded anew with each start welcomes each time, in a tab that would come before what is to be seen. */
async function closeWelcome({ context, origin }: Driven): Promise<void> {
  const find = async () => context.pages().find((page) => page.url().startsWith(`${origin}/welcome.html`));
  const welcome = await until(find, 'the welcome page', 5_000).catch(() => null);
  await welcome?.close();
}

/**
 * Opens Chromium, Chrome or Edge on an address and, beside it, on a page of the extension's own, which keeps in step with the
 * team; returns only after the extension's worker has answered.
 */
export async function openChromium(options: Options & { profile: string; own: string }): Promise<Opened> {
  const { browser, extension, address, profile, own } = options;
  const driven = await launchChromium({ browser, extension, headless: false, profile, viewport: null });
  const closed = new Promise<void>((resolve) => driven.context.once('close', () => resolve()));
  try {
    if (!(await answersChromium(driven))) throw noAnswer();
    await closeWelcome(driven);
    const page = driven.context.pages()[0] ?? (await driven.context.newPage());
    await page.goto(address);
    await driven.openPage(own);
    await page.bringToFront();
  } catch (error) {
    await driven.close();
    throw error;
  }
  return { closed, close: driven.close };
}

/** The same for Firefox, which forgets an extension installed this way when it closes. */
export async function openFirefox({ browser, extension, address }: Options): Promise<Opened> {
  const fox = await launchFirefox({ path: browser.path, extension, headless: false });
  try {
    if (!(await answersFirefox(fox))) throw noAnswer();
    await fox.page.goto(address);
    await fox.page.bringToFront();
  } catch (error) {
    await fox.close();
    throw error;
  }
  return { closed: fox.closed, close: fox.close };
}
