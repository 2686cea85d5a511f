import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import { endLink } from '../../../lib/db/links.ts';
import { raiseFlag } from '../../../lib/flow/team/raise-flag.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { connected, TEAM, teamLesson } from '../../unit/flow/team-lessons.ts';
import { idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

async function removed() {
  const deps = await connected(await testDeps());
  const about = { team: TEAM, lesson: teamLesson(1), rev: idOf(7_500), claim: null };
  await done(raiseFlag(deps, { ...about, kind: 'wrong', words: 'No', text: 'Wrong: No' }));
  await endLink(deps.db, TEAM, 'removed');
  const files: string[] = [];
  const port = {
    shortcut: async () => '',
    openShortcutSettings: () => undefined,
    persist: async () => true,
    download: (name: string) => void files.push(name),
  };
  return { deps, files, screen: show(<SettingsPage port={port} />, deps) };
}

test('who was removed is told what stays and what goes, exports first, and then deletes the team’s lessons here', async () => {
  const { deps, files, screen } = await removed();
  await screen.find('h4', 'What happens on this device');
  expect(screen.text()).toContain('You are no longer a member of this team.');
  await screen.click('button', 'Export my own first');
  await screen.until(() => files.length === 1);
  expect(await deps.db.rows.count()).toBe(5);
  await screen.click('button', "Delete the team's lessons here");
  await screen.until(async () => (await deps.db.rows.count()) === 0);
  await screen.until(() => !screen.has('h4', 'What happens on this device'));
  expect(await deps.db.lessons.count()).toBe(1);
  screen.close();
});

test('what was not sent stays readable and can be let go, and is not offered to be sent', async () => {
  const { deps, screen } = await removed();
  const list = await screen.find('ul', 'Refused by the server');
  expect(list.textContent).toContain('Not sent before your membership ended: your flag.');
  expect(list.textContent).toContain('Wrong: No');
  expect([...list.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Let go']);
  await screen.click('button', 'Let go');
  await screen.until(async () => (await deps.db.outbox.toArray())[0]?.state === 'void');
  screen.close();
});
