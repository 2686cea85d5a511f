import { findIn } from '../quote/find.ts';
import { prepare } from '../quote/prepare.ts';
import { innerPages } from './inner-page.ts';
import { bodyOf } from './safe-dom.ts';
import type { SettleWish } from './settle-page.ts';
import { asOnPage, textOfPage, type Wanted } from './show.ts';

/** How long what is not there yet is waited for, in ms: some pages draw themselves after they say that they are ready. */
const MOST_MS = 3_000;
const STEP_MS = 500;

/** Whether each of these words stands on the page or in a frame of it, folded away or not; null where too much of them was redacted. */
function found(document: Document, quotes: readonly Wanted[]): (boolean | null)[] {
  const pages = [document, ...innerPages(document)].flatMap((page) => {
    const body = bodyOf(page);
    return body === null ? [] : [prepare(textOfPage(page, body, false).text)];
  });
  return quotes.map((quote) => {
    const wanted = asOnPage(quote);
    return wanted && pages.some((page) => findIn(page, wanted) !== null);
  });
}

/** Looks which quotes of a lesson its page still says; nothing on the page changes. In the order of the quotes. */
export async function stillThere(
  document: Document,
  quotes: readonly Wanted[],
  wait: SettleWish['wait'],
): Promise<(boolean | null)[]> {
  let seen = found(document, quotes);
  for (let passed = 0; passed < MOST_MS && seen.includes(false); passed += STEP_MS) {
    await wait(STEP_MS);
    seen = found(document, quotes);
  }
  return seen;
}
