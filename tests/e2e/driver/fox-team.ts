import type { Page } from 'puppeteer-core';
import type { Fox, FoxTab, FoxView } from '../../../scripts/browser/firefox.ts';
import { clickFox, named, saysFox } from '../../../scripts/browser/fox-loop.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';
import { until } from '../../../scripts/browser/until.ts';
import type { SeededPerson } from '../../../server/seed.ts';
import type { SeededServer } from './seeded-server.ts';

/** A team's acts in Firefox, whose popup and sidebar are reached through the extension itself. */

const ID = 'passalong@passalong.example';
const EXTENSION = `WebExtensionPolicy.getByID('${ID}').extension`;

/** The field of a label that begins so, as an expression over a surface. */
const labelled = (words: string) =>
  `[...view.document.querySelectorAll('label')].find(({ textContent }) => textContent.trim().startsWith(${JSON.stringify(words)}))?.control`;

/** Types into a field of popup or sidebar at once. */
export async function fillFox(view: FoxView, label: string, words: string): Promise<void> {
  await view.until(labelled(label), label);
  await view.evaluate(`(() => {
    const field = ${labelled(label)};
    const kind = field instanceof view.HTMLTextAreaElement ? view.HTMLTextAreaElement : view.HTMLInputElement;
    // React hears only of a value that its own property did not set.
    Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, ${JSON.stringify(words)});
    field.dispatchEvent(new view.InputEvent('input', { bubbles: true }));
  })()`);
}

/** Presses a button of a name that is exactly this; several begin alike. */
const exactly = (name: string) =>
  `[...view.document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === ${JSON.stringify(name)})`;

/** Presses the button of a server's page whose name begins so. */
export async function pressOn(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`main button ::-p-text(${name})`);
  await button?.click();
}

/** Connects Firefox to a server as one of its people, by the code that both sides show; gives the settings. */
export async function connectTeamFox(
  fox: Fox,
  text: Texts,
  { server, person }: { server: SeededServer; person: SeededPerson },
): Promise<FoxTab> {
  const settings = await fox.openPage('options.html#team');
  const address = labelled(text('team.address'));
  await settings.until(address, 'the address');
  const isSet = await settings.evaluate<boolean>(`${address}.readOnly`);
  if (!isSet) await settings.press(address);
  if (!isSet) await settings.type(server.url);
  await settings.press(exactly(text('team.connect')));
  await settings.press(named(text('team.open_page')));
  const code = await settings.evaluate<string>(`view.document.querySelector('#team .font-mono').textContent`);
  const page = await fox.tab(`${server.url}/`);
  await page.type('#email', person.email);
  await page.type('#password', server.password);
  await pressOn(page, 'Sign in');
  await (await page.waitForSelector('::-p-aria([name="Code of the device"])'))?.type(code);
  await pressOn(page, 'Continue');
  await pressOn(page, 'Yes, connect this device');
  await page.waitForSelector('main ::-p-text(Connected. Go back)');
  await page.close();
  await saysFox(settings, text('team.backup_is_off'));
  return settings;
}

/** Turns the backup on by keyboard and mouse, and gives the recovery code that was shown. */
export async function startBackupFox(settings: FoxTab, text: Texts): Promise<string> {
  await settings.press(exactly(text('team.backup_start')));
  const lines = `[...view.document.querySelectorAll('form .font-mono span')].map(({ textContent }) => textContent)`;
  await settings.until(`${lines}.length > 0`, 'the recovery code');
  const code = (await settings.evaluate<string[]>(lines)).join(' ');
  await settings.press(labelled(text('team.recovery_confirm')));
  await settings.type(code.split(' ').slice(-2).join(' '));
  await settings.press(exactly(text('team.backup_confirm')));
  await saysFox(settings, text('team.backup_is_on'));
  return code;
}

/** A page of ours that does nothing by itself, from which the extension can be asked. */
export const outside = (fox: Fox): Promise<FoxTab> => fox.openPage('sample.html');

export const badgeFox = (ours: FoxView): Promise<string> =>
  ours.evaluate<string>('browser.action.getBadgeText({})');

/** Presses keys in the popup, as the keyboard does: "j", "Control+Enter". */
export async function keysFox(fox: Fox, keys: readonly string[]): Promise<void> {
  const script = `
    const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    tip.beginInputTransactionForTests(content);
    for (const keys of ${JSON.stringify(keys.map((key) => key.split('+')))}) {
      const events = keys.map((key) => new content.KeyboardEvent('', { key }));
      for (const event of events) tip.keydown(event);
      for (const event of events.reverse()) tip.keyup(event);
    }`;
  const url = JSON.stringify(`data:,${encodeURIComponent(script)}`);
  await fox.inWindow(
    `document.querySelector('.webextension-popup-browser').messageManager.loadFrameScript(${url}, false)`,
  );
}

/** Opens the popup over the front tab and in it what waits for a review. */
export async function openReviewFox(fox: Fox, button: string): Promise<FoxView> {
  const popup = await fox.trigger();
  await clickFox(popup, button);
  await popup.until(`view.document.querySelector('.review h2, .review ul')`, 'the review');
  return popup;
}

/** Closes the popup, as a click elsewhere does. */
export async function closePopupFox(fox: Fox): Promise<void> {
  const open = `[...document.querySelectorAll('.webextension-popup-browser')].length`;
  await fox.inWindow(`document.querySelectorAll('panel').forEach((panel) => panel.hidePopup())`);
  await until(async () => ((await fox.inWindow(open)) === 0 ? true : undefined), 'the popup to close');
}

/** Closes every tab of ours but the one that asks and suspends the background page, as Firefox does after half a minute of quiet. */
export async function suspendFox(fox: Fox, ours: FoxView): Promise<void> {
  await ours.evaluate(`browser.tabs.query({ url: '${fox.origin}/*' })
    .then((tabs) => tabs.filter(({ url }) => url !== location.href).map(({ id }) => id))
    .then((others) => browser.tabs.remove(others))`);
  await fox.inWindow(`${EXTENSION}.terminateBackground()`);
  await until(
    async () => ((await fox.inWindow(`${EXTENSION}.backgroundState`)) === 'stopped' ? true : undefined),
    'the background page to be suspended',
  );
}

/** Lets an alarm that was planned ring now; one that rings again and again goes on to. */
export async function ringFox(ours: FoxView, name: string): Promise<void> {
  const alarm = `browser.alarms.get('${name}')`;
  await ours.until(`(await ${alarm}) !== undefined`, `the alarm ${name}`);
  await ours.evaluate(`${alarm}.then(({ periodInMinutes }) =>
    browser.alarms.create('${name}', { when: Date.now() + 200, periodInMinutes }))`);
}
