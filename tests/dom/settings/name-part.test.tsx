import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import { eraseAll } from '../../../lib/flow/erase-all.ts';
import { setPrefs } from '../../../lib/flow/set-prefs.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { show } from '../timeline/screen.tsx';

const port = {
  shortcut: async () => '',
  openShortcutSettings: () => undefined,
  persist: async () => true,
  download: () => undefined,
};

/** Goes through the field of the name without typing, as Tab does. */
async function passName(screen: ReturnType<typeof show>) {
  const id = (await screen.find('label', 'Your name')).getAttribute('for') ?? '';
  const field = document.getElementById(id) as HTMLInputElement;
  field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  return field;
}

/** The page with a name in its field. */
async function named(name: string) {
  const deps = await testDeps({ name });
  const screen = show(<SettingsPage port={port} />, deps);
  await screen.until(() => screen.all('#you input').some((one) => (one as HTMLInputElement).value === name));
  return { deps, screen };
}

test('an erased name leaves its field, and going through the field does not bring it back', async () => {
  const { deps, screen } = await named('Ana');
  await done(eraseAll(deps));
  await screen.until(async () => (await deps.prefs.get()).name === '');
  expect((await passName(screen)).value).toBe('');
  await screen.until(async () => !screen.text().includes('Name saved.'));
  expect((await deps.prefs.get()).name).toBe('');
  screen.close();
});

test('a name that an import sets stands in its field, and going through the field keeps it', async () => {
  const { deps, screen } = await named('');
  await done(setPrefs(deps, { patch: { name: 'Robin' } }));
  await screen.until(async () => (await deps.prefs.get()).name === 'Robin');
  expect((await passName(screen)).value).toBe('Robin');
  await screen.until(async () => (await deps.prefs.get()).name === 'Robin');
  expect((await deps.prefs.get()).name).toBe('Robin');
  screen.close();
});

test('a name that is too long is not kept, and stays in its field with the reason', async () => {
  const { deps, screen } = await named('Ana');
  const long = 'x'.repeat(121);
  await screen.fill('Your name', long);
  expect((await passName(screen)).value).toBe(long);
  await screen.until(() => screen.has('#you p', /^That is longer than 120 characters/));
  expect((await deps.prefs.get()).name).toBe('Ana');
  screen.close();
});
