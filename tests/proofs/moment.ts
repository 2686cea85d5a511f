import type { Page } from '@playwright/test';

/**
 * When a strike falls: as soon as the first transaction of the act has been committed and before the page hears of it,
 * once the person was told, or after so many ms.
 */
export type Moment = 'committed' | 'told' | number;

type Held = { passalongHeld?: boolean };

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs in the page: the next transaction that writes is stored, and the page never hears of it. */
function holdNextCommit(): void {
  const { prototype } = IDBObjectStore;
  let held: IDBTransaction | null = null;
  const hold = (transaction: IDBTransaction) => {
    if (held !== null) return;
    held = transaction;
    const stop = (event: Event) => {
      if (event.target !== transaction) return;
      event.stopImmediatePropagation();
      (globalThis as Held).passalongHeld = true;
    };
    // On the way down, before any listener of the transaction itself.
    transaction.db.addEventListener('complete', stop, { capture: true });
  };
  for (const name of ['add', 'put'] as const) {
    const original = prototype[name];
    prototype[name] = function (...args: Parameters<typeof original>) {
      hold(this.transaction);
      return original.apply(this, args);
    };
  }
}

/** Does an act and returns when the moment to strike has come; `told` resolves once the page said that it is done. */
export async function actUntil(
  page: Page,
  moment: Moment,
  act: () => Promise<void>,
  told: Promise<unknown>,
): Promise<void> {
  if (moment === 'committed') await page.evaluate(holdNextCommit);
  void act().catch(() => undefined);
  if (moment === 'told') await told;
  else if (moment === 'committed')
    await page.waitForFunction(() => (globalThis as Held).passalongHeld, null, { polling: 5 });
  else await wait(moment);
}
