import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { connectedTo, fakeTeamServer } from '../../unit/flow/fake-team-server.ts';
import { connected, putRow, TEAM, teamLesson } from '../../unit/flow/team-lessons.ts';
import { idOf, skillId } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

// Another page of ours is the one that syncs: the test says what became of what was sent.
Object.defineProperty(navigator, 'locks', { value: { request: async () => null }, configurable: true });

async function open(skill: Record<string, unknown> = {}) {
  const server = fakeTeamServer();
  const deps = await connectedTo(await testDeps(), [{ link: {}, server }]);
  // What it has is kept: this server has no rows to give.
  await connected(deps, { teamRows: 'c', me: 'c' });
  const row = await deps.db.rows.get([TEAM, 'team', 'skill', skillId(0)]);
  await putRow(deps, { entity: 'skill', id: skillId(0), body: { ...(row?.body as object), ...skill } });
  const rules = [{ lesson: teamLesson(2), patterns: ['wiki.acme.example/spaces/OPS/*'] }];
  await putRow(deps, { entity: 'setting', id: 'page-rules', body: { rules, version: 1 } });
  window.location.hash = `#team-lesson/${teamLesson(2)}`;
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  await screen.find('li', 'wiki.acme.example/spaces/OPS/*');
  return { deps, screen };
}

test('who decides about a lesson says where it is always shown, by addresses that are looked at before they go', async () => {
  const { deps, screen } = await open();
  await deps.grants.put({ team: TEAM, grant: 'g'.repeat(43), bound: null, askedAt: 0, expiresAt: null });
  await screen.click('button', 'Always show on ...');
  await screen.fill('Addresses, one a line', 'two words');
  await screen.click('button[type="submit"]', 'Save');
  await screen.until(() => screen.text().includes('"two words" is no address.'));
  expect(await deps.db.outbox.count()).toBe(0);
  await screen.fill('Addresses, one a line', 'https://wiki.acme.example/spaces/HR/*?view=1');
  await screen.click('button[type="submit"]', 'Save');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  expect((await deps.db.outbox.get([TEAM, 1]))?.what).toMatchObject({
    kind: 'rules.put',
    body: { lesson: teamLesson(2), patterns: ['wiki.acme.example/spaces/HR/*'] },
  });
  await deps.db.outbox.update([TEAM, 1], { state: 'acked' });
  await screen.until(() => screen.text().includes('Saved. Members see it'));
  screen.close();
});

test('a deputy may, and any other member only reads where it is shown', async () => {
  const mine = await open({ owner: idOf(9), deputy: idOf(951) });
  await mine.screen.find('button', 'Always show on ...');
  mine.screen.close();
  const other = await open({ owner: idOf(9) });
  expect(other.screen.has('button', 'Always show on ...')).toBe(false);
  other.screen.close();
});
