import { expect, test } from 'vitest';
import { seeded } from '../proofs/random.ts';
import { flaws } from './setup/device-client.ts';
import { killServer, seededPlace } from './setup/kill-server.ts';
import { postgres } from './setup/stores.ts';
import { sealed } from './setup/team.ts';

// Many more of them: npm run prove -- server-kill --rounds N --seed S
test.each([
  ['SQLite', async (): Promise<string | undefined> => undefined],
  ['PostgreSQL', async (): Promise<string | undefined> => (await postgres('leave')).url],
] as const)('what a killed server has acknowledged is there and whole on %s', async (_, open) => {
  const place = seededPlace(4, await open());
  const { broken, acknowledged } = await killServer(place, { kills: 1, random: seeded(1) });
  place.drop();
  expect(broken).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
});

test('rows that are missing, torn, twice or out of order are seen', () => {
  const rows = [1, 2, 3].map((seq) => ({ ...sealed(seq), seq, entity: 'event', op: 'put' as const }));
  const stream = rows as unknown as Parameters<typeof flaws>[1];
  const acked = new Map(stream.map(({ id, hash }) => [id, hash]));
  const [first, second, third] = stream as [(typeof stream)[0], (typeof stream)[0], (typeof stream)[0]];
  expect(flaws({ acked }, stream)).toEqual([]);
  expect(flaws({ acked }, [first, second])).toEqual([expect.stringContaining('not there')]);
  expect(flaws({ acked }, [first, second, { ...third, body: {} }])).toEqual([
    expect.stringContaining('torn'),
  ]);
  expect(flaws({ acked }, [first, second, third, third])[0]).toContain('twice');
  expect(flaws({ acked }, [second, first, third])).toEqual(['number 2 stands where 1 should']);
});
