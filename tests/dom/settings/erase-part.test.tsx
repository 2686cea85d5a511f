import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import type { Deps } from '../../../lib/flow/deps.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { connectedTo, fakeTeamServer } from '../../unit/flow/fake-team-server.ts';
import { type Screen, show } from '../timeline/screen.tsx';

const port = {
  shortcut: async () => '',
  openShortcutSettings: () => undefined,
  persist: async () => true,
  download: () => undefined,
};

async function erasing(deps: Deps): Promise<Screen> {
  const screen = show(<SettingsPage port={port} />, deps);
  await screen.click('#erase button', 'Erase everything');
  await screen.fill('Type "erase" to confirm', 'erase');
  await screen.until(
    () => screen.all('[role="dialog"] button[type="submit"]:not([data-disabled])').length === 1,
  );
  await screen.click('[role="dialog"] button', 'Erase for good');
  return screen;
}

test('while it is erased nothing is counted, nothing can be exported first and nothing cancelled', async () => {
  const { promise: cleared, resolve: clear } = Promise.withResolvers<void>();
  const screen = await erasing({ ...(await testDeps()), session: { clear: () => cleared } });
  await screen.find('[role="dialog"] [role="status"]', 'Everything is being erased from this browser.');
  expect(screen.has('[role="dialog"] button', 'Cancel')).toBe(false);
  expect(screen.text()).not.toContain('close this and export first');
  screen.key('Escape', screen.all('[role="dialog"]')[0] ?? document.body);
  expect(screen.has('h2', 'Erase everything?')).toBe(true);
  expect(screen.all('[role="dialog"] [aria-label="Close"][aria-disabled="true"]')).toHaveLength(1);
  clear();
  await screen.until(() => screen.text().includes('Everything was erased.'));
  await screen.until(() => !screen.has('h2', 'Erase everything?'));
  screen.close();
});

test('that everything is erased is told without waiting for a team’s server', async () => {
  const made = await connectedTo(await testDeps(), [{ link: {}, server: fakeTeamServer() }]);
  const to = () => () => new Promise<Response>(() => undefined);
  const screen = await erasing({ ...made, net: { ...made.net, to } });
  await screen.until(() => screen.text().includes('Everything was erased.'));
  screen.close();
});

test('what could not be erased is said for what it is, and the dialog can be answered again', async () => {
  const deps = await testDeps();
  const origin = 'https://wiki.example';
  const screen = await erasing({ ...deps, net: { ...deps.net, releaseAll: async () => [origin] } });
  await screen.find(
    '[role="dialog"] [role="alert"]',
    new RegExp(`are erased, but the browser still allows .*: ${origin}`),
  );
  expect(screen.text()).not.toContain('close this and export first');
  expect(screen.text()).not.toContain('This removes from this browser, for good:');
  expect(screen.has('[role="dialog"] button', 'Cancel')).toBe(false);
  expect(screen.all('[role="dialog"] [aria-label="Close"][aria-disabled="true"]')).toEqual([]);
  await screen.click('[role="dialog"] form button', 'Close');
  await screen.until(() => !screen.has('h2', 'Erase everything?'));
  screen.close();
});
