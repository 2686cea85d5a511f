import { addressOf } from '../../capture/safe-dom.ts';
import { withoutPart } from '../../model/without-part.ts';
import { addressKey } from '../address-key.ts';
import { type ReadFacts, sightOf, wordsOn } from './read-facts.ts';

/** So long a page that changed its address without a load is waited for until it shows something else, in ms. */
const MOST_MS = 4_000;
/** A new title alone says that the page is on its way, and of some that it is there. */
const TITLE_MS = 2_000;
const STEP_MS = 200;

/** What the same document showed before, under the address it had then. */
export type Earlier = Pick<ReadFacts, 'address' | 'title' | 'headings' | 'text'>;

/** The page an address names, in apps that route by what stands behind the `#`, too. */
const pageOf = (address: string): string =>
  `${addressKey(address)}${/#.*$/s.exec(withoutPart(address))?.[0] ?? ''}`;

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.join('\n') === other.join('\n');

/**
 * Apps change the address first, and show its page when that has come: until then the words are another page's. Waits until headings, or
 * title and words, are other ones; what is there after some seconds is read. Not where only a part of the same page is named.
 */
export async function awaitShown(
  page: Document,
  earlier: Earlier,
  wait: (ms: number) => Promise<void>,
): Promise<void> {
  const address = addressOf(page);
  if (pageOf(address) === pageOf(earlier.address)) return;
  for (let passed = 0; pageOf(addressOf(page)) === pageOf(address); passed += STEP_MS) {
    const { title, headings } = sightOf(page);
    if (!isSame(headings, earlier.headings)) return;
    // Two pages may say the same, so that even its own words wait no longer.
    if (passed >= MOST_MS) return;
    const isTitled = title !== earlier.title && passed >= TITLE_MS;
    if (isTitled && (earlier.text === '' || wordsOn(page) !== earlier.text)) return;
    await wait(STEP_MS);
  }
}
