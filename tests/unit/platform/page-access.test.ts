import { beforeEach, expect, test, vi } from 'vitest';

const kept = new Map<string, unknown>();
const browser = {
  permissions: {
    contains: async ({ origins }: { origins: string[] }) => origins[0] === 'http://wiki.example/*',
  },
  storage: {
    session: {
      set: async (values: object) => {
        for (const [key, value] of Object.entries(values)) kept.set(key, value);
      },
      get: async (key: string) => ({ [key]: kept.get(key) }),
    },
  },
};
vi.mock('wxt/browser', () => ({ browser }));
const sites = {
  anyPort: true,
  list: async () => [{ origin: 'http://wiki.example:8080', enabledAt: 1, shown: true, place: null }],
};
vi.mock('../../../lib/platform/sites.ts', () => ({
  sites,
  patternOf: (origin: string) => `${new URL(origin).protocol}//${new URL(origin).hostname}/*`,
}));
const { asGranted, noteGesture } = await import('../../../lib/platform/page-access.ts');

const at = (url: string, id = 7) => ({ id, windowId: 1, title: 'A page', url });
const ENABLED = at('http://wiki.example:8080/a');
const STRAY = at('http://wiki.example:9090/a');

beforeEach(() => {
  kept.clear();
  sites.anyPort = true;
});

test('a page of the enabled origin is seen', async () => {
  expect(await asGranted(ENABLED)).toEqual(ENABLED);
});

test.each([
  ['another port', STRAY],
  ['no port', at('http://wiki.example/a')],
])(
  'a page of the enabled host on %s is neither named nor read, though the browser shows it',
  async (_, tab) => {
    expect(await asGranted(tab)).toEqual({ id: 7, windowId: 1 });
  },
);

test('a gesture on the page itself lets it be read, in that tab and on that port only', async () => {
  await noteGesture(STRAY);
  expect(await asGranted(STRAY)).toEqual(STRAY);
  expect(await asGranted({ ...STRAY, id: 8 })).toEqual({ id: 8, windowId: 1 });
  expect(await asGranted(at('http://wiki.example:7070/'))).toEqual({ id: 7, windowId: 1 });
});

test('a page no site covers is seen only where the person acted on it, so it needs no list', async () => {
  const other = at('https://tracker.example/OPS-311');
  expect(await asGranted(other)).toEqual(other);
});

test('a browser that grants a port by itself is believed, and nothing is noted there', async () => {
  sites.anyPort = false;
  await noteGesture(STRAY);
  expect(await asGranted(STRAY)).toEqual(STRAY);
  expect([...kept]).toEqual([]);
});
