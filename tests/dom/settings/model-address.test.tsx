import 'fake-indexeddb/auto';
import '../messages.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { DraftingPart } from '../../../components/settings/drafting-part.tsx';
import type { Deps } from '../../../lib/flow/deps.ts';
import { saveEndpoint } from '../../../lib/flow/save-endpoint.ts';
import type { Endpoint } from '../../../lib/model/endpoint.ts';
import { fail } from '../../../lib/model/result.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { MONDAY } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

// What a probe sends is proven elsewhere; here no server answers.
const asked = vi.hoisted(() => [] as unknown[]);
vi.mock('../../../lib/flow/probe-endpoint.ts', () => ({
  probeEndpoint: async (_: Deps, wish: unknown) => {
    asked.push(wish);
    return fail({ kind: 'endpoint-unreachable', origin: 'https://models.example' });
  },
}));

beforeEach(() => void asked.splice(0));

const at = (baseUrl: string): Endpoint => ({
  preset: 'other',
  baseUrl,
  model: 'small-model',
  schemaMode: 'strict',
  streams: true,
  context: 8_192,
  alwaysAsk: true,
  checkedAt: MONDAY,
});

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
