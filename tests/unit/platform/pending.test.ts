import { expect, test, vi } from 'vitest';
import type { Pending } from '../../../lib/platform/pending.ts';
import { MONDAY } from '../log/samples.ts';

const stored = new Map<string, unknown>();
const session = {
  get: async () => Object.fromEntries(stored),
  set: async (values: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(values)) stored.set(key, value);
  },
};
vi.mock('wxt/browser', () => ({ browser: { storage: { session } } }));
const { freshPending, tellDropped } = await import('../../../lib/platform/pending.ts');

const asked: Pending = { state: 'asked', at: MONDAY, tab: 7, scope: 'page' };
const reading: Pending = { state: 'reading', at: MONDAY };
const ready = {
  state: 'ready' as const,
  at: MONDAY,
  tab: 7,
  ticket: '01999999-0000-7000-8000-000000000001',
} satisfies Pending;
const failed: Pending = { state: 'failed', at: MONDAY, problem: { kind: 'nothing-selected' } };

test.each([
  ['asked', asked, 60_000],
  ['failed', failed, 10_000],
  ['reading', reading, 15_000],
  ['ready', ready, 60_000],
] as const)('a capture that is %s counts as long as it may', (_, pending, most) => {
  expect(freshPending(pending, MONDAY)).toEqual(pending);
  expect(freshPending(pending, MONDAY + most)).toEqual(pending);
});

test('what was said to have failed longer than ten seconds ago is no news any more', () => {
  expect(freshPending(failed, MONDAY + 10_001)).toBeNull();
});

test('an ask the panel was too slow for is told as expired, never dropped in silence', () => {
  const problem = { kind: 'capture-expired' };
  expect(freshPending(asked, MONDAY + 60_001)).toMatchObject({ state: 'failed', problem });
  expect(freshPending(asked, MONDAY + 600_001)).toBeNull();
});

test('records the page no longer holds are told as expired', () => {
  expect(freshPending(ready, MONDAY + 60_001)).toMatchObject({
    state: 'failed',
    problem: { kind: 'capture-expired' },
  });
});

test('that the page was dropped is told to a panel opened within ten minutes', async () => {
  stored.set('pending:1', ready);
  await tellDropped(ready.ticket, MONDAY + 60_000);
  const dropped = stored.get('pending:1') as Pending;
  expect(dropped).toMatchObject({ state: 'failed', problem: { kind: 'capture-expired' } });
  expect(freshPending(dropped, MONDAY + 75_000)).toEqual(dropped);
  expect(freshPending(dropped, MONDAY + 60_000 + 600_000)).toEqual(dropped);
  expect(freshPending(dropped, MONDAY + 60_000 + 600_001)).toBeNull();
  expect(freshPending(ready, MONDAY + 600_001)).toBeNull();
});

test('a page that is read for too long is told as broken off, not as gone', () => {
  expect(freshPending(reading, MONDAY + 15_001)).toMatchObject({
    state: 'failed',
    problem: { kind: 'reading-broken-off' },
  });
});

test('after the clock was set back an old ask is still old', () => {
  expect(freshPending(asked, MONDAY - 3_600_000)).toBeNull();
});
