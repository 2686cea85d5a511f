import 'fake-indexeddb/auto';
import '../messages.ts';
import '../one-page-locks.ts';
import { expect, test, vi } from 'vitest';
import type { SettingsPort } from '../../../components/settings/port.ts';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import { applyImport } from '../../../lib/flow/apply-import.ts';
import { deleteLesson } from '../../../lib/flow/delete-lesson.ts';
import { planImport } from '../../../lib/flow/plan-import.ts';
import { watchStorage } from '../../../lib/flow/queries/watch-storage.ts';
import { setPrefs } from '../../../lib/flow/set-prefs.ts';
import { done, first, testDeps } from '../../unit/flow/deps.ts';
import { exportedText } from '../../unit/flow/exported.ts';
import { keptLesson } from '../../unit/flow/lessons.ts';
import { show } from '../timeline/screen.tsx';

/** A port that notes what is asked of it. */
const port = ({ shortcut = 'Alt+Shift+L', persisted = true } = {}) => ({
  shortcut: async () => shortcut,
  openShortcutSettings: vi.fn<SettingsPort['openShortcutSettings']>(),
  persist: vi.fn<SettingsPort['persist']>(async () => persisted),
  download: vi.fn<SettingsPort['download']>(),
});

/** Chooses a file as a person does in the browser's dialog. */
function choose(screen: ReturnType<typeof show>, text: string) {
  const input = screen.all('input[type="file"]')[0] as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([text], 'backup.json')], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A backup with one lesson, written by another device. */
async function backup(): Promise<string> {
  const other = await testDeps();
  await keptLesson(other);
  return exportedText(other);
}

const stored = async (deps: Awaited<ReturnType<typeof testDeps>>) => first(watchStorage(deps));

test('the name and the theme are kept', async () => {
  const deps = await testDeps();
  const screen = show(<SettingsPage port={port()} />, deps);
  await screen.fill('Your name', 'Robin');
  screen.all('form')[0]?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await screen.until(async () => (await deps.prefs.get()).name === 'Robin');
  await screen.click('[role="radio"]', 'Dark');
  await screen.until(async () => (await deps.prefs.get()).theme === 'dark');
  expect(document.documentElement.dataset.theme).toBe('dark');
  screen.close();
});

test('? lists the keys', async () => {
  const screen = show(<SettingsPage port={port()} />, await testDeps());
  await screen.until(() => screen.text().includes('Export all'));
  screen.key('?', document.body);
  const dialog = () => document.querySelector('[role="dialog"]')?.textContent ?? '';
  await screen.until(() => dialog().includes('Show these keys'));
  screen.close();
});

test('comments are captured unless somebody leaves them out', async () => {
  const deps = await testDeps();
  const screen = show(<SettingsPage port={port()} />, deps);
  await screen.click('[role="radio"]', 'Leave them out');
  await screen.until(async () => !(await deps.prefs.get()).comments);
  await screen.click('[role="radio"]', 'Capture them');
  await screen.until(async () => (await deps.prefs.get()).comments);
  screen.close();
});

test('words are put on the lists and taken off, and one that does not fit is told', async () => {
  const deps = await testDeps({ never: ['help@acme.example'] });
  const screen = show(<SettingsPage port={port()} />, deps);
  const add = (index: number) =>
    screen
      .all('#redaction form')
      [index]?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await screen.fill('Always redact', 'Blue Heron');
  add(0);
  await screen.until(async () => (await deps.prefs.get()).always.join() === 'Blue Heron');
  await screen.find('#redaction li', 'Blue Heron');
  await screen.fill('Never redact', 'blue heron');
  add(1);
  await screen.until(() => screen.text().includes('This word is on the other list.'));
  await screen.click('#redaction button', 'Remove help@acme.example');
  await screen.until(async () => (await deps.prefs.get()).never.length === 0);
  screen.close();
});

test('export hands over one file and is remembered as the last backup', async () => {
  const deps = await testDeps();
  await keptLesson(deps);
  const own = port();
  const screen = show(<SettingsPage port={own} />, deps);
  await screen.find('p', 'Last backup: never');
  await screen.click('button', 'Export all');
  await screen.until(() => own.download.mock.calls.length === 1);
  const [name, parts] = own.download.mock.calls[0] as [string, Blob];
  expect(name).toMatch(/\.json$/);
  expect(JSON.parse(await parts.text()).events).toHaveLength(1);
  await screen.until(() => screen.has('p', /^Last backup: 4 May 2026/));
  screen.close();
});

/** Dependencies whose preferences are not told while they are held. */
async function heldDeps() {
  const deps = await testDeps();
  let gate = Promise.resolve();
  const get = () => gate.then(() => deps.prefs.get());
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    return resolve;
  };
  return { deps: { ...deps, prefs: { ...deps.prefs, get } }, hold };
}

test('an export that lasts shows a bar, and Cancel ends it without a file', async () => {
  const { deps, hold } = await heldDeps();
  const own = port();
  const screen = show(<SettingsPage port={own} />, deps);
  await screen.find('button', 'Export all');
  const release = hold();
  await screen.click('button', 'Export all');
  expect(screen.has('[role="progressbar"]', /./)).toBe(false);
  await screen.find('[role="progressbar"]', /^Writing the file/);
  await screen.click('button', 'Cancel');
  release();
  await screen.until(() => screen.text().includes('Export stopped. No file was written'));
  expect(own.download).not.toHaveBeenCalled();
  expect(screen.has('[role="progressbar"]', /./)).toBe(false);
  expect((await deps.prefs.get()).lastBackup).toBeNull();
  screen.close();
});

test('reading a file that lasts shows a bar, and Cancel closes it with nothing planned', async () => {
  const text = await backup();
  const { deps, hold } = await heldDeps();
  const screen = show(<SettingsPage port={port()} />, deps);
  await screen.find('button', 'Import a file');
  const release = hold();
  choose(screen, text);
  await screen.find('[role="dialog"] [role="progressbar"]', /^Reading the file1 of 1/);
  await screen.click('[role="dialog"] button', 'Cancel');
  release();
  await screen.until(() => !screen.has('h2', 'Import this file?'));
  expect((await stored(deps)).events).toBe(0);
  screen.close();
});

test('an export that cannot be noted as the last backup is handed over all the same', async () => {
  const deps = await testDeps();
  const set = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
  const own = port();
  const screen = show(<SettingsPage port={own} />, { ...deps, prefs: { ...deps.prefs, set } });
  await screen.click('button', 'Export all');
  await screen.until(() => /Exported to passalong-.*\.json\./.test(screen.text()));
  expect(own.download).toHaveBeenCalledTimes(1);
  await screen.until(() => !screen.all('button').some((button) => button.matches('[disabled]')));
  screen.close();
});

test('an export says in the file that it is not for people decisions', async () => {
  const own = port();
  const screen = show(<SettingsPage port={own} />, await testDeps());
  await screen.click('button', 'Export all');
  await screen.until(() => own.download.mock.calls.length === 1);
  const file = JSON.parse((await own.download.mock.calls[0]?.[1].text()) ?? '');
  expect(file.note).toMatch(/not for people decisions\.$/);
  screen.close();
});

test('an import says what it will do, does it on the second click, and then finds nothing to add', async () => {
  const deps = await testDeps();
  const text = await backup();
  const screen = show(<SettingsPage port={port()} />, deps);
  await screen.find('button', 'Import a file');
  choose(screen, text);
  await screen.find('li', /^Adds 1 log event of 1 lesson\./);
  expect(screen.has('p', 'Nothing here is changed or removed.')).toBe(true);
  expect((await stored(deps)).events).toBe(0);
  await screen.click('[role="dialog"] button', 'Import');
  await screen.until(async () => (await stored(deps)).events === 1);
  await screen.until(() => !screen.has('[role="dialog"] h2', 'Import this file?'));
  choose(screen, text);
  await screen.find('p', 'Everything in this file is here already. There is nothing to add.');
  expect(screen.has('[role="dialog"] button', 'Import')).toBe(false);
  screen.close();
});

test('an import that changes what is here says each change, and does not call itself safe', async () => {
  const other = await testDeps({ theme: 'dark' });
  const { lesson } = await keptLesson(other);
  const deps = await testDeps({ name: '' });
  const text = () => exportedText(other);
  const before = await text();
  await done(applyImport(deps, { plan: await done(planImport(deps, { text: before })) }));
  await done(setPrefs(deps, { patch: { name: '', theme: 'system' } }));
  await done(deleteLesson(other, { lesson }));
  const screen = show(<SettingsPage port={port()} />, deps);
  await screen.find('button', 'Import a file');
  choose(screen, await text());
  await screen.find('li', '1 lesson you have is deleted.');
  expect(screen.has('li', 'Sets your name to "Ana".')).toBe(true);
  expect(screen.has('li', 'Sets the theme.')).toBe(true);
  expect(screen.has('p', 'Nothing here is changed or removed.')).toBe(false);
  screen.close();
});

test('a file that is not ours is refused in one sentence and changes nothing', async () => {
  const deps = await testDeps();
  const screen = show(<SettingsPage port={port()} />, deps);
  await screen.find('button', 'Import a file');
  choose(screen, '{"format": "another"}');
  await screen.find('[role="alert"]', /^This file was not exported by Passalong/);
  expect((await stored(deps)).events).toBe(0);
  screen.close();
});

test('everything is erased only after the word was typed', async () => {
  const deps = await testDeps();
  await keptLesson(deps);
  const screen = show(<SettingsPage port={port()} />, deps);
  await screen.click('button', 'Erase everything');
  await screen.find('li', '1 lesson and its history');
  await screen.fill('Type "erase" to confirm', 'eras');
  const submit = () =>
    screen
      .all('[role="dialog"] form')[0]
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  submit();
  expect((await stored(deps)).events).toBe(1);
  await screen.fill('Type "erase" to confirm', 'erase');
  await screen.until(
    () => screen.all('[role="dialog"] button[type="submit"]:not([data-disabled])').length === 1,
  );
  submit();
  await screen.until(async () => (await stored(deps)).events === 0);
  screen.close();
});

test('a missing shortcut is said and the browser is where it is changed', async () => {
  const own = port({ shortcut: '' });
  const screen = show(<SettingsPage port={own} />, await testDeps());
  await screen.find('p', /^No shortcut is set/);
  await screen.click('button', 'Change in the browser');
  expect(own.openShortcutSettings).toHaveBeenCalledTimes(1);
  screen.close();
});

test('the browser is asked to keep the storage, and its no is said with what helps', async () => {
  const deps = await testDeps();
  const own = port({ persisted: false });
  const screen = show(<SettingsPage port={own} />, deps);
  await screen.click('button', 'Ask the browser to keep it');
  await screen.find('p', /^The browser said no for now/);
  expect((await deps.prefs.get()).persistAsked).toBe(true);
  screen.close();
});

test('little free space is warned of while there is still room', async () => {
  const estimate = async () => ({ usage: 950_000_000, quota: 1_000_000_000 });
  Object.defineProperty(navigator, 'storage', { value: { estimate }, configurable: true });
  const screen = show(<SettingsPage port={port()} />, await testDeps());
  await screen.find('[role="alert"]', /^Less than 100 MB is free/);
  await screen.find('span', '950 MB of 1 GB used');
  screen.close();
  Reflect.deleteProperty(navigator, 'storage');
});

test('privacy is five lines, the first of them what leaves this browser', async () => {
  const screen = show(<SettingsPage port={port()} />, await testDeps());
  await screen.find('h2', 'Privacy');
  const lines = screen.all('#privacy li').map((line) => line.textContent);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(
    /^What leaves this browser: nothing you capture or write, unless you set a model up/,
  );
  screen.close();
});

test('a file the browser cannot read is said, and nothing stays at work', async () => {
  const screen = show(<SettingsPage port={port()} />, await testDeps());
  await screen.find('button', 'Import a file');
  const input = screen.all('input[type="file"]')[0] as HTMLInputElement;
  const file = Object.assign(new File(['{}'], 'backup.json'), {
    text: () => Promise.reject(new Error('gone')),
  });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await screen.find('[role="alert"]', /^The browser could not read this file/);
  screen.close();
});
