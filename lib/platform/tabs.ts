import { browser } from 'wxt/browser';
import { asGranted, noteGesture, type SeenTab } from './page-access.ts';

async function tabInFront(): Promise<SeenTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/** The tab in front in the window this page belongs to, as far as its page may be read. */
export async function frontTab(): Promise<SeenTab | null> {
  const tab = await tabInFront();
  return tab === null ? null : asGranted(tab);
}

/** The tab the popup was opened over; opening it is the person's act on that page. */
export async function tabOfPopup(): Promise<SeenTab | null> {
  const tab = await tabInFront();
  if (tab !== null) void noteGesture(tab);
  return tab;
}

/** A tab by its id; null when it was closed. */
export const tabOf = (id: number): Promise<SeenTab | null> => browser.tabs.get(id).catch(() => null);

/**
 * Tells whenever another tab of this window comes to the front or the front one shows another page. `loads` grows each time the tab's page
 * was loaded meanwhile: the same address may show something else then.
 */
export function watchFrontTab(listener: (tab: SeenTab | null, loads: number) => void): () => void {
  const loads = new Map<number | undefined, number>();
  let [asked, told] = [0, 0];
  const tell = () => {
    const turn = ++asked;
    void frontTab().then((tab) => {
      // What may be read of one page is found out sooner than of another, so answers may change places.
      if (turn < told) return;
      told = turn;
      listener(tab, loads.get(tab?.id) ?? 0);
    });
  };
  // An address that changes without a load comes with no other news.
  const onUpdated = (
    id: number,
    { status, title, url }: Partial<Record<'status' | 'title' | 'url', string>>,
  ) => {
    if (status === 'complete') loads.set(id, (loads.get(id) ?? 0) + 1);
    if (status === 'complete' || title !== undefined || url !== undefined) tell();
  };
  browser.tabs.onActivated.addListener(tell);
  browser.tabs.onUpdated.addListener(onUpdated);
  tell();
  return () => {
    browser.tabs.onActivated.removeListener(tell);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** The shortcut the person has for capturing, as the browser writes it; '' when none is assigned. */
export async function captureShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === 'capture-lesson')?.shortcut ?? '';
}

type FirefoxCommands = { openShortcutSettings(): Promise<void> };

/** Opens where the browser lets a person change shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await (browser.commands as unknown as FirefoxCommands).openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Opens one of our full pages in a new tab. */
export async function openOwnPage(
  name: 'timeline' | 'options' | 'welcome' | 'sample',
  hash = '',
): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL(`/${name}.html`)}${hash}` });
}

const isWeb = ({ protocol }: URL) => protocol === 'https:' || protocol === 'http:';

/** Opens a source and tells whether it did; with words to look for, the browser scrolls to them where it can. */
export async function openAddress(address: string, words?: string): Promise<boolean> {
  const url = URL.parse(address);
  if (url === null || !(isWeb(url) || url.href === browser.runtime.getURL('/sample.html'))) return false;
  await browser.tabs.create({
    url: words === undefined ? url.href : `${url.href.split('#')[0]}${textFragment(words)}`,
  });
  return true;
}

const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/** `#:~:text=` for some words: long ones by their first and last four. */
export function textFragment(words: string): string {
  const parts = words.trim().split(/\s+/);
  const whole = words.length <= 80 || parts.length < 9;
  const text = whole
    ? encode(parts.join(' '))
    : `${encode(parts.slice(0, 4).join(' '))},${encode(parts.slice(-4).join(' '))}`;
  return `#:~:text=${text}`;
}
