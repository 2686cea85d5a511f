import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { sendNow } from '../../../lib/flow/team/send-now.ts';
import { untilSent } from '../../../lib/flow/team/until-sent.ts';
import { fail } from '../../../lib/model/result.ts';
import { MONDAY } from '../log/samples.ts';
import { testDeps } from './deps.ts';
import { connectedTo, fakeTeamServer } from './fake-team-server.ts';
import { TEAM } from './team-lessons.ts';

vi.mock('../../../lib/flow/team/until-sent.ts', () => ({ untilSent: vi.fn() }));

/** A device that may change the team's sets, whose command is `state` by the time it is no longer waited for. */
async function late(state: 'waiting' | 'acked' | 'dead') {
  const deps = await connectedTo(await testDeps(), [{ link: {}, server: fakeTeamServer() }]);
  await deps.grants.put({ team: TEAM, grant: 'x', bound: null, askedAt: MONDAY, expiresAt: MONDAY * 2 });
  vi.mocked(untilSent).mockImplementation(async (_, __, n) => {
    const row = await deps.db.outbox.get([TEAM, n]);
    if (row !== undefined) await deps.db.outbox.put({ ...row, state, refused: { code: 'changed' } });
    return { ...fail({ kind: 'team-server', why: 'busy', origin: 'https://team.example' }), row };
  });
  const sent = await sendNow(deps, { team: TEAM, kind: 'set.put', body: {} });
  return { sent, states: (await deps.db.outbox.toArray()).map((row) => row.state) };
}

test('what another page delivered just as it was given up is told as done, and stays so', async () => {
  expect(await late('acked')).toEqual({ sent: { ok: true, value: { kind: 'sent' } }, states: ['acked'] });
  expect(await late('dead')).toEqual({
    sent: { ok: true, value: { kind: 'refused', code: 'changed' } },
    states: ['dead'],
  });
});

test('what was not delivered is taken out again', async () => {
  expect(await late('waiting')).toMatchObject({
    sent: { ok: false, problem: { why: 'unsent' } },
    states: ['void'],
  });
});
