import { addressOf } from '../../capture/safe-dom.ts';
import { settlePage } from '../../capture/settle-page.ts';
import { withoutPart } from '../../model/without-part.ts';
import { awaitShown, type Earlier } from './await-shown.ts';
import { withIssueNow } from './issue-facts.ts';
import { MOST, type ReadFacts, readFacts } from './read-facts.ts';

/** Where the facts of a page wait for whoever asks again, in the extension's own world, which no script of the page sees. */
export type FactsHolder = {
  passalongFacts?: { address: string; facts: Promise<ReadFacts | null>; earlier?: Promise<Earlier | null> };
};

/** Other work of the page goes first, for so long, in ms. */
const IDLE_MS = 1_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Firefox and Chrome have it; a page in the background gets its turn by the timeout. */
const idle = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_MS }));

async function readWhenCalm(
  page: Document,
  address: string,
  before: Promise<Earlier | null>,
): Promise<ReadFacts | null> {
  const earlier = await before;
  if (earlier !== null) await awaitShown(page, earlier, wait);
  await settlePage(page, { wait, signal: new AbortController().signal });
  await idle();
  // What shows another page by now is asked again by whoever sees that.
  if (withoutPart(addressOf(page)) !== withoutPart(address)) return null;
  try {
    return readFacts(page);
  } catch {
    // A page may break whatever it likes of its own; then there are no tips.
    return null;
  }
}

/** An issue is resolved without a navigation, so how it stands is looked at each time; nothing else of the page is. */
function issueNow(page: Document, known: ReadFacts): ReadFacts {
  try {
    const facts =
      withoutPart(addressOf(page)) === withoutPart(known.address)
        ? withIssueNow(page, known.facts)
        : known.facts;
    return facts === known.facts ? known : { ...known, facts: facts.slice(0, MOST.facts) };
  } catch {
    return known;
  }
}

/** What was read last in this document; a page that was left before it was read leaves what was read before it. */
const lastRead = async (before: FactsHolder['passalongFacts']): Promise<Earlier | null> =>
  (await before?.facts) ?? (await before?.earlier) ?? null;

/** The facts of the page that is shown: read once for each page it goes to, whoever asks and how often; a part of it is no page. */
export async function factsOnce(page: Document, holder: FactsHolder): Promise<ReadFacts | null> {
  const address = addressOf(page);
  const before = holder.passalongFacts;
  if (before === undefined || withoutPart(before.address) !== withoutPart(address)) {
    const earlier = lastRead(before);
    const facts = readWhenCalm(page, address, earlier);
    holder.passalongFacts = { address, facts, earlier };
    return facts;
  }
  const known = await before.facts;
  const now = known && issueNow(page, known);
  if (now !== known) before.facts = Promise.resolve(now);
  return now;
}
