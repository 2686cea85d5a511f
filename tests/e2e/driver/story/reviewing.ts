import type { Page } from '@playwright/test';
import type { Driven } from '../../../../scripts/browser/chromium.ts';
import { until } from '../../../../scripts/browser/until.ts';
import type { Actor, Scene } from './scene.ts';
import { SOON } from './submitting.ts';

type WithBadge = { chrome: { action: { getBadgeText(of: object): Promise<string> } } };

/** The form of a plural message for one. */
const one = (message: string): string => message.split(' | ')[0] ?? '';

/** What the toolbar's icon says. */
const badgeOf = async (driven: Driven): Promise<string> =>
  (await driven.worker()).evaluate(() => (globalThis as unknown as WithBadge).chrome.action.getBadgeText({}));

export async function badge({ driven }: Actor, said: string): Promise<string> {
  const look = async () => ((await badgeOf(driven)) === said ? true : undefined);
  await until(look, `the badge to say "${said}"`, SOON);
  return said === '' ? 'no badge' : said;
}

/** The popup in a tab; for an owner at the size it has as a popup, which all of a window's pages then have. */
export async function popupOf({ driven }: Actor, ofOwner: boolean): Promise<Page> {
  const popup = await driven.openPage('popup.html');
  if (ofOwner) await popup.setViewportSize({ width: 760, height: 580 });
  return popup;
}

const heading = (popup: Page, title: string) => popup.getByRole('heading', { level: 2, name: title });

/** Opens what waits, and there the one with this title. */
export async function openReview(popup: Page, { text }: Scene, title: string): Promise<string> {
  await popup.bringToFront();
  await popup.reload();
  await popup.getByRole('button', { name: one(text('review.open', '1')) }).click();
  const row = popup.getByRole('button', { name: title });
  await heading(popup, title).or(row).first().waitFor();
  if (await row.isVisible()) await row.click();
  await heading(popup, title).waitFor();
  return title;
}

/** Allows this browser to decide, on the server's page that the popup opens. */
export async function allowed({ driven }: Actor, popup: Page, { text }: Scene): Promise<string> {
  const opening = driven.context.waitForEvent('page');
  await popup.getByRole('button', { name: text('review.grant_open') }).click();
  const page = await opening;
  await page.getByRole('button', { name: 'Allow for eight hours' }).click();
  await page.getByText(/^Allowed/).waitFor();
  await page.close();
  await popup.bringToFront();
  await popup.getByText(text('review.grant_held')).waitFor();
  return text('review.grant_held');
}

const saysOf = async (popup: Page, words: string): Promise<string> => {
  await popup.getByText(words).first().waitFor();
  return words;
};

/** Comments on the first claim and asks for changes, by keyboard. */
export async function askForChanges(popup: Page, { text, picture }: Scene, comment: string): Promise<string> {
  await popup.keyboard.press('j');
  await popup.keyboard.press('c');
  await popup.keyboard.type(comment);
  const ready = popup.getByRole('button', { name: text('review.request_changes'), disabled: false });
  await ready.waitFor();
  await picture('review', popup);
  await popup.keyboard.press('Control+Enter');
  return saysOf(popup, text('review.will_send.request_changes'));
}

/** Answers the questions by keyboard. */
export async function answered(popup: Page, { text, picture }: Scene): Promise<string> {
  for (const key of ['1', '2', '3']) await popup.keyboard.press(key);
  await popup.getByText(text('review.ready')).waitFor();
  await picture('approve', popup);
  return text('review.ready');
}

/** Approves by keyboard; it is sent in ten seconds. */
export async function approve(popup: Page, { text }: Scene): Promise<string> {
  await popup.getByRole('button', { name: text('review.approve'), disabled: false }).waitFor();
  await popup.keyboard.press('a');
  return saysOf(popup, text('review.will_send.approve'));
}

/** Opens what waits again after the server took no decision, and reads that it did not. */
export async function refusedByServer(popup: Page, scene: Scene, title: string): Promise<string> {
  await openReview(popup, scene, title);
  return saysOf(popup, scene.text('review.refused', scene.text('refusal.needs_grant')));
}

/** The author's own popup says that somebody else decides, and takes no key for it. */
export async function notOneself(popup: Page, { text }: Scene, title: string): Promise<string> {
  await popup.getByRole('button', { name: text('review.yours') }).click();
  await heading(popup, title).waitFor();
  await popup.getByText(text('review.own')).waitFor();
  await popup.keyboard.press('a');
  for (const act of ['approve', 'request_changes', 'reject'] as const)
    if ((await popup.getByRole('button', { name: text(`review.${act}`) }).count()) > 0)
      throw new Error(`the author is offered to ${act}`);
  return text('review.own');
}
