import type { Page } from '@playwright/test';
import { letters } from './readings.ts';
import type { Attack } from './types.ts';

type Shown = { words: string; addresses: string[] };

/** Runs in the panel: every word in sight or in a field, and every address an element of it could go to or load from. */
function shownHere(): Shown {
  const addresses: string[] = [];
  const words: string[] = [document.body.textContent];
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data', 'ping']) {
      const value = element.getAttribute(name);
      if (value !== null) addresses.push(value);
    }
    const style = element.getAttribute('style') ?? '';
    if (/url\(/iu.test(style)) addresses.push(style);
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
      words.push(element.value);
  }
  return { words: words.join('\n'), addresses };
}

/** What of an attack the panel shows that the page itself does not say, and every way out of it but back to the page. */
export async function unsafeShown(
  panel: Page,
  { wants }: Attack,
  at: { pageWords: string; address: string },
): Promise<string[]> {
  const { words, addresses } = await panel.evaluate(shownHere);
  const own = new URL('/', panel.url()).href;
  const leads = addresses.filter((address) => {
    const to = new URL(address, panel.url()).href;
    return !to.startsWith(own) && to !== at.address;
  });
  const [shown, page] = [letters(words), letters(at.pageWords)];
  // A false statement may stand there marked as found nowhere on the page; no order, address or mark may.
  const { reviewer, url, html, canary } = wants;
  const said = [reviewer, url, html, canary]
    .filter((text) => text !== undefined)
    .filter((text) => letters(text).length >= 8 && !page.includes(letters(text)))
    .filter((text) => shown.includes(letters(text)));
  return [...leads.map((address) => `leads to ${address}`), ...said.map((text) => `says ${text}`)];
}
