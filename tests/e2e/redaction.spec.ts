import type { Page } from '@playwright/test';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { captureFront, saveButton } from '../../scripts/browser/loop.ts';
import { diceOf } from '../bench/redact/dice.ts';
import { password, tokens } from '../bench/redact/keys.ts';
import { card, iban } from '../bench/redact/numbers.ts';
import { expect, test } from './fixtures.ts';

const ADDRESS = 'https://work.example/gateway';
const dice = diceOf(Date.now());
const MAIL = ['keys', 'gate.example'].join('@');
const SECRETS = [card(dice), iban(dice), password(dice), tokens['github token']?.(dice) ?? ''];
const [CARD, IBAN, PASSWORD, TOKEN] = SECRETS;

const html = (
  word = 'gateway',
) => `<!doctype html><title>Renew</title><main><h1>Renew the ${word} certificate</h1>
<p>Write to ${MAIL} before you stop the ${word}, or every request fails for an hour.</p>
<p>Pay with card number ${CARD} or from IBAN ${IBAN}, and never from another account.</p>
<pre>password: ${PASSWORD}\nTOKEN=${TOKEN}</pre>
<ol><li>Open the console and stop the ${word}.</li><li>Send the new key to ${MAIL} and wait for the answer.</li>
<li>Start the ${word} again and watch the log for ten minutes.</li></ol></main>`;

async function opened(driven: Driven, body: () => string): Promise<Page> {
  const page = await driven.context.newPage();
  await page.route('https://work.example/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: body() }),
  );
  await page.goto(ADDRESS);
  return page;
}

/** All that the extension keeps, as one text. */
const everything = (panel: Page): Promise<string> =>
  panel.evaluate(async () => {
    const kept: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of db.objectStoreNames) {
        const all = await new Promise<unknown>((resolve, reject) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        kept.push(all);
      }
      db.close();
    }
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session', { get(keys: null): Promise<unknown> }> };
    };
    kept.push(await chrome.storage.local.get(null), await chrome.storage.session.get(null));
    return JSON.stringify(kept);
  });

const holds = async (panel: Page): Promise<string[]> => {
  const kept = await everything(panel);
  return [MAIL, ...SECRETS].filter((one) => kept.includes(JSON.stringify(one).slice(1, -1)));
};

test('originals are in no store; one comes back from its page, and only while that says the same', async ({
  driven,
  text,
}) => {
  let word = 'gateway';
  const page = await opened(driven, () => html(word));
  const panel = await captureFront(driven, page, text);
  await expect(saveButton(panel, text)).toBeVisible();
  expect(await holds(panel)).toEqual([]);

  await panel.getByRole('button', { name: /things redacted$/ }).click();
  await panel.getByRole('button', { name: text('panel.restore_named', '[email-1]') }).click();
  await expect(panel.getByText(text('panel.restored_as', MAIL))).toBeVisible();
  expect(await holds(panel)).toEqual([MAIL]);
  await panel.getByRole('button', { name: text('panel.never_redact') }).click();
  await expect(panel.getByText(text('panel.never_done', MAIL))).toBeVisible();

  word = 'proxy';
  await page.reload();
  await panel.getByRole('button', { name: text('panel.restore_named', '[card-1]') }).click();
  await expect(panel.getByText(text('problem.restore_refused.changed')).first()).toBeVisible();
  expect(await holds(panel)).toEqual([MAIL]);
});
