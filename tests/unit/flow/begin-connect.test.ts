import { expect, test } from 'vitest';
import type { TeamServer } from '../../../lib/flow/deps.ts';
import { beginConnect } from '../../../lib/flow/team/begin-connect.ts';
import { testDeps } from './deps.ts';

const HOME = 'https://team.example';

/** Begins to connect a server where the organisation set one; gives what came of it and how often a server was asked. */
async function begin(address: string, set: TeamServer) {
  const asked: string[] = [];
  const deps = await testDeps();
  const net = {
    ...deps.net,
    to: (origin: string) => async () => {
      asked.push(origin);
      return Response.json(
        {
          ...{ device_code: 'd'.repeat(43), user_code: 'BCDF-GHJK', verification_uri: `${origin}/connect` },
          ...{ expires_in: 600, interval: 5 },
        },
        { headers: { 'passalong-protocol': '1' } },
      );
    },
  };
  const policy = { teamServer: async () => set };
  const begun = await beginConnect({ ...deps, net, policy }, { address, name: 'Browser' });
  return { begun, asked };
}

test('where the organisation allows one team server alone, another is not even asked', async () => {
  const { begun, asked } = await begin('https://other.example', { origin: HOME, fixed: true });
  expect(begun).toEqual({ ok: false, problem: { kind: 'team-server', why: 'not-allowed', origin: HOME } });
  expect(asked).toEqual([]);
});

test.each([
  ['the one that is allowed', HOME, { origin: HOME, fixed: true }],
  ['another than the one that is only suggested', 'https://other.example', { origin: HOME, fixed: false }],
  ['any, where nothing is set', 'https://other.example', { origin: null, fixed: false }],
])('%s is asked for a code', async (_, address, set) => {
  const { begun, asked } = await begin(address, set);
  expect(asked).toEqual([address]);
  expect(begun).toMatchObject({ ok: true, value: { origin: address, userCode: 'BCDF-GHJK' } });
});
