import 'fake-indexeddb/auto';
import '../messages.ts';
import { webcrypto } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { TeamPart } from '../../../components/settings/team/team-part.tsx';
import { readLogKey } from '../../../lib/db/links.ts';
import { keepKey } from '../../../lib/flow/team/keep-key.ts';
import { runSync } from '../../../lib/flow/team/run-sync.ts';
import { teamOf } from '../../../lib/flow/team/team-of.ts';
import { newRecoveryCode, typedCode } from '../../../lib/flow/team/typed-code.ts';
import { encode } from '../../../lib/sync/bytes.ts';
import { boxKey } from '../../../lib/sync/key-box.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { connectedTo, fakeTeamServer } from '../../unit/flow/fake-team-server.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { TEAM, teamLink } from '../../unit/flow/team-lessons.ts';
import { show } from '../timeline/screen.tsx';

// The document here has no cryptography of its own.
vi.stubGlobal('crypto', webcrypto);

const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** Settings of a device whose backup was begun anew elsewhere, after its next sync. */
async function replaced() {
  const code = newRecoveryCode();
  const of = { team: TEAM, person: teamLink().person };
  const [mine, next] = [bytes(32), bytes(32)];
  const old = await boxKey(crypto.subtle, { key: mine, code: bytes(20), of, v: 1 }, bytes);
  const typed = await done(Promise.resolve(typedCode(code)));
  const box = await boxKey(crypto.subtle, { key: next, code: typed, of, v: 2 }, bytes);
  const fake = fakeTeamServer();
  const send = async (input: unknown, init?: RequestInit): Promise<Response> =>
    new URL(String(input)).pathname === '/v1/key' ? Response.json(box) : fake.send(input, init);
  const deps = await connectedTo(await testDeps(), [{ link: {}, server: { ...fake, send } }]);
  await keepKey(deps, { team: TEAM, earlier: false }, mine, old);
  await runSync(deps, await done(teamOf(deps, TEAM)));
  await keptLesson(deps, sound({ title: 'Open a lock' }));
  return { deps, code, next, screen: show(<TeamPart download={() => undefined} />, deps) };
}

test('who began a new backup elsewhere is told so here, is not offered to hand the old key on, and opens the new one', async () => {
  const { deps, code, next, screen } = await replaced();
  await screen.find('[role="alert"]', /^The backup of your log has another key now\..* is kept/);
  expect(screen.text()).not.toContain('Let another device read your log');
  expect(screen.text()).not.toContain('Your log is also kept on the server');
  expect(await deps.db.outbox.count()).toBe(0);
  await screen.click('button', 'Open the backup on this device');
  await screen.find('p', /^Enter the recovery code that was shown when the new backup began\./);
  await screen.find('button', 'Use another device of yours instead');
  await screen.fill('Recovery code', code);
  await screen.click('button', 'Open the backup');
  await screen.find('p', /^Your log is also kept on the server/);
  await screen.find('button', 'Let another device read your log');
  expect(await readLogKey(deps.db, TEAM)).toBe(encode(next));
  expect(await deps.db.outbox.count()).toBe(await deps.db.events.count());
  screen.close();
});
