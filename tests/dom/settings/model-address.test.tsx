import 'fake-indexeddb/auto';
import '../messages.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { DraftingPart } from '../../../components/settings/drafting-part.tsx';
import { readEndpoint } from '../../../lib/db/endpoint.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { saveEndpoint } from '../../../lib/flow/save-endpoint.ts';
import type { Endpoint } from '../../../lib/model/endpoint.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { show } from '../timeline/screen.tsx';
import { endpoint } from './endpoint.ts';

// What a probe sends is proven elsewhere; here no server answers but those that are `there`.
const asked = vi.hoisted(() => [] as unknown[]);
const there = vi.hoisted(() => new Map<string, Endpoint>());
vi.mock('../../../lib/flow/probe-endpoint.ts', () => ({
  probeEndpoint: async (_: Deps, wish: { baseUrl: string; model: string | null }) => {
    asked.push(wish);
    const endpoint = there.get(wish.baseUrl);
    if (endpoint !== undefined)
      return ok({ models: [endpoint.model], endpoint: wish.model === null ? null : endpoint });
    return fail({ kind: 'endpoint-unreachable', origin: 'https://models.example' });
  },
}));

beforeEach(() => {
  asked.splice(0);
  there.clear();
});

const at = (baseUrl: string) => endpoint({ baseUrl });

test('a form that stays open while another page sets up another server no longer counts on a kept key', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  await done(saveEndpoint(deps, { endpoint: at('https://models.example/v1'), key: 'key-of-models' }));
  const screen = show(<DraftingPart drafter="openai" />, deps);
  await screen.click('button', 'Change');
  await screen.find('p', 'A key is saved.');
  await done(saveEndpoint(deps, { endpoint: at('https://other.example/v1'), key: 'key-of-other' }));
  await screen.until(() => !screen.has('p', 'A key is saved.'));
  await screen.click('button', 'Check this model');
  await screen.until(() => asked.length === 1);
  expect(asked[0]).toMatchObject({ baseUrl: 'https://models.example/v1', key: '' });
  screen.close();
});

test('what was allowed for a check alone is given back: at another address, and when the form is left', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  const screen = show(<DraftingPart drafter="openai" />, deps);
  const allowed = (origin: string, is: boolean) =>
    screen.until(async () => (await deps.net.has(origin)) === is);
  await screen.fill('Address', 'https://wiki.example/v1');
  await screen.click('button', 'Check');
  await screen.find('[role="alert"]', /.*/);
  await screen.fill('Key', 'another');
  expect(await deps.net.has('https://wiki.example')).toBe(true);
  await screen.fill('Address', 'https://other.example/v1');
  await screen.click('button', 'Check');
  await allowed('https://wiki.example', false);
  await allowed('https://other.example', true);
  await screen.click('button', 'Cancel');
  screen.close();
  await allowed('https://other.example', false);
});

test('the permission for a server that was saved stays when its form is left', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  await done(saveEndpoint(deps, { endpoint: at('https://models.example/v1'), key: 'key-of-models' }));
  const screen = show(<DraftingPart drafter="openai" />, deps);
  const release = vi.spyOn(deps.net, 'release');
  await screen.click('button', 'Change');
  await screen.click('button', 'Check this model');
  await screen.find('[role="alert"]', /.*/);
  await screen.click('button', 'Cancel');
  await screen.until(() => release.mock.calls.length === 1);
  expect(await deps.net.has('https://models.example')).toBe(true);
  screen.close();
});

test('a permission that comes after the form was left is given back as well', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  const { promise: click, resolve: allow } = Promise.withResolvers<void>();
  const request = async (origin: string) => click.then(() => deps.net.request(origin));
  const release = vi.spyOn(deps.net, 'release');
  const screen = show(<DraftingPart drafter="openai" />, { ...deps, net: { ...deps.net, request, release } });
  await screen.fill('Address', 'https://wiki.example/v1');
  await screen.click('button', 'Check');
  screen.close();
  allow();
  await vi.waitFor(() => expect(release).toHaveBeenCalledWith('https://wiki.example', []));
  expect(asked).toEqual([]);
});

/** Checks one address whose prompt stays open, then another one that is found; the first is allowed after that. */
async function lateYes(first: string, second: string) {
  const deps = await testDeps({ drafter: 'openai' });
  const { promise: click, resolve: allow } = Promise.withResolvers<void>();
  const request = async (origin: string) => {
    if (origin === new URL(first).origin) await click;
    return deps.net.request(origin);
  };
  there.set(second, at(second));
  const net = { ...deps.net, request, release: vi.fn(deps.net.release) };
  const screen = show(<DraftingPart drafter="openai" />, { ...deps, net });
  await screen.fill('Address', first);
  await screen.click('button', 'Check');
  await screen.fill('Address', second);
  await screen.click('button', 'Check');
  await screen.find('button', 'Save and use it');
  allow();
  await screen.until(() => net.release.mock.calls.length > 0);
  return { deps: { ...deps, net }, screen };
}

test('a late yes to one address leaves what the address checked since was allowed', async () => {
  const { deps, screen } = await lateYes('https://late.example/v1', 'https://models.example/v1');
  await screen.until(async () => !(await deps.net.has('https://late.example')));
  expect(await deps.net.has('https://models.example')).toBe(true);
  // Firefox knows no ports: what the one address gives back may be what the other one stands on.
  expect(deps.net.release.mock.calls).toEqual([['https://late.example', ['https://models.example']]]);
  screen.close();
});

test('a server is saved with its permission, also where another page gave that back since the check', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  there.set('https://models.example/v1', at('https://models.example/v1'));
  const screen = show(<DraftingPart drafter="openai" />, deps);
  await screen.fill('Address', 'https://models.example/v1');
  await screen.click('button', 'Check');
  await screen.find('button', 'Save and use it');
  await deps.net.release('https://models.example', []);
  await screen.click('button', 'Save and use it');
  await screen.until(async () => (await readEndpoint(deps.db)) !== null);
  expect(await deps.net.has('https://models.example')).toBe(true);
  screen.close();
});

test('a server whose permission is refused at the end is not saved, and that is said', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  there.set('https://models.example/v1', at('https://models.example/v1'));
  const request = vi.fn(deps.net.request);
  const screen = show(<DraftingPart drafter="openai" />, { ...deps, net: { ...deps.net, request } });
  await screen.fill('Address', 'https://models.example/v1');
  await screen.click('button', 'Check');
  await screen.find('button', 'Save and use it');
  request.mockResolvedValueOnce(false);
  await screen.click('button', 'Save and use it');
  await screen.until(() => screen.text().includes('https://models.example'));
  expect(await readEndpoint(deps.db)).toBeNull();
  expect(screen.has('button', 'Save and use it')).toBe(true);
  screen.close();
});
