import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TeamPart } from '../../../components/settings/team/team-part.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { connectedTo, fakeTeamServer } from '../../unit/flow/fake-team-server.ts';
import { TEAM } from '../../unit/flow/team-lessons.ts';
import { show } from '../timeline/screen.tsx';

test('a long reading says how far it is and is not called synced, until it has ended', async () => {
  const link = { syncedAt: 1, reading: { done: 12_000, of: 100_000 } };
  const deps = await connectedTo(await testDeps(), [{ link, server: fakeTeamServer() }]);
  const screen = show(<TeamPart download={() => undefined} />, deps);
  await screen.find('p', /^12,000 of 100,000 entries are read from the server\. You can close this page/);
  await screen.find('p', /^Pending/);
  const bar = await screen.find('[role="progressbar"]', 'Reading from the server');
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['12000', '100000']);
  await deps.db.links.update(TEAM, { reading: null });
  await screen.find('p', /^Synced/);
  expect(screen.text()).not.toContain('entries are read');
  expect(screen.has('[role="progressbar"]', 'Reading from the server')).toBe(false);
  screen.close();
});
