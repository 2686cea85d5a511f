import { isOnItsWay } from './atlassian/issue-key.ts';
import { isNamed, isWiki } from './atlassian/page-shown.ts';
import { addressOf, findAllOn, readyStateOf, titleIn } from './safe-dom.ts';

/** How long a page is waited for, in ms. */
export const MOST_MS = 5_000;
const STEP_MS = 100;

/** `wait` lets that many ms pass; `signal` ends the waiting early. */
export type SettleWish = { wait(ms: number): Promise<void>; signal: AbortSignal };

const BUSY =
  ':is(main,[role=main],[role=dialog],#content) :is([aria-busy=true],[class*=skeleton i],[data-testid*=skeleton i])';

/** True while a page visibly is not what it is going to be: still loading, or on its way to another page or issue. */
export function isPending(document: Document): boolean {
  const url = new URL(addressOf(document));
  if (readyStateOf(document) === 'loading' || isOnItsWay(document, url)) return true;
  if (isWiki(document) && isNamed(document, url, titleIn(document)) === false) return true;
  for (const part of findAllOn(document, BUSY)) if (isSeen(part)) return true;
  return false;
}

/** Templates of loading signs stand hidden on many pages. */
const isSeen = (element: Element): boolean =>
  !('checkVisibility' in Element.prototype) || Element.prototype.checkVisibility.call(element);

/** Waits until the page is ready to be read, at most a few seconds; what is there then is read. */
export async function settlePage(document: Document, { wait, signal }: SettleWish): Promise<void> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => end(), { once: true });
  for (let passed = 0; passed < MOST_MS && !signal.aborted && isPending(document); passed += STEP_MS)
    await Promise.race([wait(STEP_MS), ended]);
}
