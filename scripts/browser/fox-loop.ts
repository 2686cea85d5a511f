import type { Fox, FoxView } from './firefox.ts';
import type { Texts } from './texts.ts';

/** The same loop as in loop.ts, in Firefox: its popup and sidebar are reached through the extension itself. */

/** The button whose name begins so, as an expression over a surface. */
export const named = (start: string) =>
  `[...view.document.querySelectorAll('button')].find((button) =>
    (button.getAttribute('aria-label') ?? button.textContent).trim().startsWith(${JSON.stringify(start)}))`;

const says = (words: string) => `view.document.body.textContent.includes(${JSON.stringify(words)})`;

/** Clicks the button whose name begins so. */
export async function clickFox(view: FoxView, start: string): Promise<void> {
  await view.until(named(start), `the button "${start}"`);
  await view.evaluate(`${named(start)}.click()`);
}

/** Clicks the toolbar icon over the front tab and captures the page; gives the sidebar once it shows a draft. */
export async function captureFrontFox(fox: Fox, text: Texts): Promise<FoxView> {
  const popup = await fox.trigger();
  const first = await popup.evaluate<boolean>(says(text('popup.welcome_button')));
  await fox.clickInPopup(first ? text('popup.welcome_button') : text('popup.capture'));
  const sidebar = await fox.sidebar();
  await sidebar.until(named(text('lesson.save')), 'a draft in the sidebar');
  return sidebar;
}

/** Types a new title into the draft and waits until the sidebar says that it is kept. */
export async function retitleFox(sidebar: FoxView, text: Texts, title: string): Promise<void> {
  await sidebar.evaluate(`(() => {
    const field = view.document.querySelector('textarea');
    // React hears only of a value that its own property did not set.
    Object.getOwnPropertyDescriptor(view.HTMLTextAreaElement.prototype, 'value').set.call(field, ${JSON.stringify(title)});
    field.dispatchEvent(new view.InputEvent('input', { bubbles: true }));
  })()`);
  await sidebar.until(says(text('lesson.draft_saved')), 'the saved title');
}

/** Waits until a surface says these words. */
export const saysFox = (view: FoxView, words: string): Promise<void> => view.until(says(words), `"${words}"`);

/** The title of the draft as the sidebar shows it. */
export const draftTitleFox = (sidebar: FoxView): Promise<string> =>
  sidebar.evaluate(`view.document.querySelector('textarea').value`);

const labelled = (start: string) =>
  `[...view.document.querySelectorAll('button')].find((button) =>
    (button.getAttribute('aria-label') ?? '').startsWith(${JSON.stringify(start)}))`;

/**
 * Opens a list as a press of the mouse does and takes its second entry; the first is its prompt. A list takes no press until
 * it knows the pointer, which takes longer on a busy machine, so it is pressed again while it stands open.
 */
const CHOOSE = `(async () => {
  const pause = () => new Promise((resolve) => view.setTimeout(resolve, 300));
  const press = (element) => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      element.dispatchEvent(new view.PointerEvent(type, { bubbles: true, cancelable: true, button: 0, pointerType: 'mouse' }));
  };
  const option = () => view.document.querySelectorAll('[role=option]')[1];
  press([...view.document.querySelectorAll('[role=combobox]')].at(-1));
  for (let tries = 0; tries < 20 && !option(); tries++) await pause();
  for (let tries = 0; tries < 20 && option(); tries++) {
    option().dispatchEvent(new view.PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' }));
    option().dispatchEvent(new view.MouseEvent('mousemove', { bubbles: true }));
    await pause();
    if (option()) press(option());
    await pause();
  }
})()`;

/** Confirms the first suggested skill, or takes one from the list, and saves; returns once the lesson is kept. */
export async function keepFox(sidebar: FoxView, text: Texts): Promise<void> {
  const suggested = labelled(text('ui.add_named', ''));
  // What is suggested comes a little after the draft.
  const isSuggested = await sidebar.until(suggested, 'a suggested skill', 3_000).then(
    () => true,
    () => false,
  );
  await sidebar.evaluate(isSuggested ? `${suggested}.click()` : CHOOSE);
  await sidebar.until(labelled(text('ui.remove_named', '')), 'the confirmed skill');
  await clickFox(sidebar, text('lesson.save'));
  await sidebar.until(says(text('panel.kept')), 'the kept lesson');
}

/** Imports an exported file on the settings page; it is handed to the field as the browser's own dialog would. */
export async function importFox(settings: FoxView, text: Texts, json: string): Promise<void> {
  await settings.until(`view.document.querySelector('input[type=file]') !== null`, 'the field for a file');
  await settings.evaluate(`(() => {
    const field = view.document.querySelector('input[type=file]');
    const files = new view.DataTransfer();
    files.items.add(new view.File([${JSON.stringify(json)}], 'backup.json', { type: 'application/json' }));
    field.files = files.files;
    field.dispatchEvent(new view.Event('change', { bubbles: true }));
  })()`);
  const go = `[...view.document.querySelectorAll('[role=dialog] button')].find((button) =>
    button.textContent.trim() === ${JSON.stringify(text('settings.import_go'))})`;
  await settings.until(go, 'what the import changes');
  await settings.evaluate(`${go}.click()`);
  await settings.until(`!view.document.querySelector('[role=dialog]')`, 'the end of the import');
}
