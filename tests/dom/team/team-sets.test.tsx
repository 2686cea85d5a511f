import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { connectedTo, fakeTeamServer } from '../../unit/flow/fake-team-server.ts';
import { connected, putRow, TEAM, teamLesson, teamLink } from '../../unit/flow/team-lessons.ts';
import { idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

// Another page of ours is the one that syncs: the test says what became of what was sent.
Object.defineProperty(navigator, 'locks', { value: { request: async () => null }, configurable: true });

async function open() {
  const server = fakeTeamServer();
  const deps = await connectedTo(await testDeps(), [{ link: {}, server }]);
  // What it has is kept: this server has no rows to give.
  await connected(deps, { teamRows: 'c', me: 'c' });
  const set = { id: idOf(40), title: 'First week', owner: teamLink().person, version: 1 };
  await putRow(deps, { entity: 'set', id: set.id, body: { ...set, lessons: [teamLesson(2)] } });
  window.location.hash = '#team';
  return { deps, screen: show(<TimelinePage download={() => undefined} />, deps) };
}

test('a set opens to its lessons in order, and each to itself', async () => {
  const { screen } = await open();
  await screen.click('button', /^First week/);
  await screen.click('ol button', 'Drain a pump');
  await screen.find('h1', 'Drain a pump');
  screen.close();
});

test('the owner changes a set: a lesson more, another order, and only once the server allows this browser to', async () => {
  const { deps, screen } = await open();
  await screen.click('button', 'Edit First week');
  await screen.click('button', 'Add Reload the gateway');
  await screen.click('button', 'Move Reload the gateway up');
  await screen.fill('Name of the set', 'Your first week');
  await screen.click('button[type="submit"]', 'Save the set');
  await screen.until(() => screen.text().includes('Nothing was sent.'));
  expect(await deps.db.outbox.count()).toBe(0);
  await deps.grants.put({ team: TEAM, grant: 'g'.repeat(43), bound: null, askedAt: 0, expiresAt: null });
  await screen.click('button[type="submit"]', 'Save the set');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  expect((await deps.db.outbox.get([TEAM, 1]))?.what).toMatchObject({
    kind: 'set.put',
    body: {
      version: 1,
      set: { id: idOf(40), title: 'Your first week', lessons: [teamLesson(1), teamLesson(2)] },
    },
  });
  await deps.db.outbox.update([TEAM, 1], { state: 'acked' });
  await screen.until(() => screen.text().includes('The set is saved.'));
  screen.close();
});

test('a set without a name or a lesson is not sent', async () => {
  const { deps, screen } = await open();
  await screen.click('button', 'Make a set');
  await screen.click('button[type="submit"]', 'Save the set');
  await screen.until(() => screen.text().includes('Give the set a name.'));
  await screen.fill('Name of the set', 'Empty');
  await screen.click('button[type="submit"]', 'Save the set');
  await screen.until(() => screen.text().includes('Add at least one lesson.'));
  expect(await deps.db.outbox.count()).toBe(0);
  screen.close();
});

test('an admin who owns nothing makes a set and changes those of others; who is none does neither', async () => {
  const { deps, screen } = await open();
  await deps.db.rows
    .filter(({ entity }) => entity === 'set' || entity === 'skill')
    .modify((row) => {
      (row.body as { owner: string }).owner = idOf(9);
    });
  await deps.db.links.update(TEAM, { teamRows: 'again' });
  await screen.until(() => !screen.has('button', 'Edit First week'));
  expect(screen.has('button', 'Make a set')).toBe(false);
  await deps.db.links.update(TEAM, { role: 'admin' });
  await screen.find('button', 'Edit First week');
  await screen.click('button', 'Make a set');
  await screen.find('label', 'Name of the set');
  screen.close();
});

test('adding and taking out by keyboard keeps the keyboard’s place', async () => {
  const { screen } = await open();
  await screen.click('button', 'Edit First week');
  const press = async (name: string) => {
    const button = await screen.find('button', name);
    button.focus();
    await screen.click('button', name);
    await screen.until(() => !button.isConnected && document.activeElement !== document.body);
    return document.activeElement?.getAttribute('aria-label');
  };
  await press('Add Reload the gateway');
  expect(await press('Take Drain a pump out')).toBe('Move Reload the gateway up');
  screen.close();
});

test('allowing this browser to change a set is not told as deciding about a lesson', async () => {
  const { screen } = await open();
  await screen.click('button', 'Edit First week');
  await screen.find('h3', 'This browser may not change it yet');
  expect(screen.text()).not.toContain('Your comments stay here');
  screen.close();
});
