import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

let read = async (): Promise<unknown> => ({});
vi.mock('wxt/browser', () => ({ browser: { storage: { managed: { get: () => read() } } } }));
const { Managed, policy } = await import('../../../lib/platform/policy.ts');

const NONE = { origin: null, fixed: false };
const SET = { origin: 'https://team.example:8443', fixed: true };

test.each([
  ['nothing', {}, NONE],
  ['an address alone', { teamServer: 'https://team.example:8443/' }, { ...SET, fixed: false }],
  [
    'an address with spaces around, and no other',
    { teamServer: ' https://team.example:8443/a ', teamServerFixed: true },
    SET,
  ],
  ['no other than none', { teamServerFixed: true }, NONE],
  ['no address of the web', { teamServer: 'file:///etc/hosts', teamServerFixed: true }, NONE],
  ['something longer than an address', { teamServer: `https://${'a'.repeat(2_000)}.example` }, NONE],
  ['values of other kinds', { teamServer: 7, teamServerFixed: 'yes' }, NONE],
  [
    'an address, and words for a yes',
    { teamServer: SET.origin, teamServerFixed: 'no' },
    { ...SET, fixed: false },
  ],
  ['a key of a newer version', { teamServer: SET.origin, teamServerFixed: true, later: {} }, SET],
])('an organisation that set %s', async (_, set, expected) => {
  read = async () => set;
  expect(await policy.teamServer()).toEqual(expected);
});

test('a browser that has no policy for us and says so by refusing is one without', async () => {
  read = () => Promise.reject(new Error('Managed storage manifest not found'));
  expect(await policy.teamServer()).toEqual(NONE);
});

test('the schema that browsers show to an organisation names what is read, and nothing else', () => {
  const file = join(import.meta.dirname, '../../../public/managed-schema.json');
  const { properties } = JSON.parse(readFileSync(file, 'utf8'));
  expect(Object.keys(properties)).toEqual(Object.keys(Managed.shape));
});
