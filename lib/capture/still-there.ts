import { withoutPart } from '../model/without-part.ts';
import { findIn } from '../quote/find.ts';
import { prepare } from '../quote/prepare.ts';
import { innerPages } from './inner-page.ts';
import { addressOf, bodyOf } from './safe-dom.ts';
import { type SettleWish, settlePage } from './settle-page.ts';
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

/** What an app routes by behind the `#`; any other `#` points to a part of the page. */
const routeOf = ({ hash }: URL): string => withoutPart(hash);

/** Whether an address is still of the page that was asked about: at its place, with all its parameters; an app may add some. */
function isStillOf(address: string, asked: string): boolean {
  const [here, there] = [URL.parse(address), URL.parse(asked)];
  if (here === null || there === null) return false;
  const placeOf = (url: URL): string => `${url.origin}${url.pathname}${routeOf(url)}`;
  const isThere = ([name, value]: [string, string]) => here.searchParams.getAll(name).includes(value);
  return placeOf(here) === placeOf(there) && [...there.searchParams].every(isThere);
}

/** `shown` ends when a page that came without a load is the one that is seen. */
type Waits = { wait: SettleWish['wait']; shown(): Promise<void> };

/**
 * Looks which quotes of a lesson the page of an address still says, in their order; nothing on the page changes. Null where another page
 * is there, or comes meanwhile: what that says is no word of this one.
 */
export async function stillThere(
  document: Document,
  { address, quotes }: { address: string; quotes: readonly Wanted[] },
  { wait, shown }: Waits,
): Promise<(boolean | null)[] | null> {
  const isHere = (): boolean => isStillOf(addressOf(document), address);
  if (!isHere()) return null;
  await shown();
  await settlePage(document, { wait, signal: new AbortController().signal });
  for (let passed = 0; isHere(); passed += STEP_MS) {
    const seen = found(document, quotes);
    if (passed >= MOST_MS || !seen.includes(false)) return seen;
    await wait(STEP_MS);
  }
  return null;
}
