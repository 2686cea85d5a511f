import { beforeEach, expect, test, vi } from 'vitest';

const session = vi.hoisted(() => new Map<string, unknown>());
const person = vi.hoisted(() => ({ answer: async () => true as boolean }));
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: { request: () => person.answer() },
    storage: {
      session: {
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
        get: async (key: string) => ({ [key]: session.get(key) }),
        remove: async (key: string) => void session.delete(key),
      },
    },
  },
}));
const { net } = await import('../../../lib/platform/net.ts');
const { sites, takeWanted } = await import('../../../lib/platform/sites.ts');

const WIKI = 'https://wiki.example';
const taken = () => takeWanted([`${WIKI}/*`], Date.now());

beforeEach(() => {
  session.clear();
  person.answer = async () => true;
});

test('a site whose prompt closed the popup is still known when the browser grants it', async () => {
  expect(await sites.request(WIKI)).toBe(true);
  expect(await taken()).toBe(WIKI);
});

test.each([
  ['declined', async () => false],
  ['not asked for', async () => Promise.reject(new Error('no gesture'))],
])('a site that was %s is wanted no more', async (_, answer) => {
  person.answer = answer;
  expect(await sites.request(WIKI)).toBe(false);
  expect(await taken()).toBeNull();
});

test('an origin that is granted for a server is no site, also where the popup was closed before its no', async () => {
  person.answer = () => new Promise(() => undefined);
  void sites.request(WIKI);
  person.answer = async () => true;
  await net.request(WIKI);
  expect(await taken()).toBeNull();
});
