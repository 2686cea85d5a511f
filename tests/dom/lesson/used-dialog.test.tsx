import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { UsedDialog } from '../../../components/lesson/used-dialog.tsx';
import type { Deps } from '../../../lib/flow/deps.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { keptLesson } from '../../unit/flow/lessons.ts';
import { show } from '../timeline/screen.tsx';

const TOKEN = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;

async function dialog(front: { url: string; title: string } | null) {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  const activeTab = async () => (front === null ? null : { tab: 7, ...front });
  const own: Deps = { ...deps, page: { ...deps.page, activeTab } };
  const screen = show(<UsedDialog lesson={lesson} open onClose={() => undefined} />, own);
  const uses = () => deps.db.events.where('kind').equals('lesson.used').toArray();
  return { screen, uses };
}

test('the page in front is shown as it will be stored, and stored like that', async () => {
  const { screen, uses } = await dialog({
    url: `https://wiki.example/gateway?id=7&token=${TOKEN}#part`,
    title: 'Ask ines@fennmoor.example',
  });
  await screen.find('p', 'https://wiki.example/gateway?id=7');
  expect(screen.has('p', 'Ask [email-1]')).toBe(true);
  expect(screen.text()).not.toMatch(/ghp_|fennmoor/);
  await screen.click('button', 'Log it');
  await screen.until(async () => (await uses()).length === 1);
  expect((await uses())[0]?.body).toMatchObject({
    where: { kind: 'page', address: 'https://wiki.example/gateway?id=7', title: 'Ask [email-1]' },
  });
  screen.close();
});

test('what was typed is repeated only where it is stored otherwise', async () => {
  const { screen } = await dialog(null);
  const said = /^It is noted like this/;
  await screen.fill('What did you use it for?', 'Told ines@fennmoor.example');
  await screen.find('p', said);
  expect(screen.has('p', 'Told [email-1]')).toBe(true);
  await screen.fill('What did you use it for?', 'Renewed the certificate');
  await screen.until(() => !screen.has('p', said));
  screen.close();
});

test('Ctrl+Enter logs the page in front, also with the focus on the choice of where', async () => {
  const { screen, uses } = await dialog({ url: 'https://wiki.example/gateway', title: 'Gateway' });
  const choice = await screen.find('[role="radio"]', 'On the open page');
  choice.focus();
  choice.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
  );
  await screen.until(async () => (await uses()).length === 1);
  screen.close();
});

test('a double click notes one use', async () => {
  const { screen, uses } = await dialog({ url: 'https://wiki.example/gateway', title: 'Gateway' });
  const log = await screen.find('button', 'Log it');
  log.click();
  log.click();
  await screen.until(async () => (await uses()).length > 0);
  // The dialog may still be drawn while it goes.
  log.click();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await uses()).toHaveLength(1);
  screen.close();
});
