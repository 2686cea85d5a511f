import { expect, test, vi } from 'vitest';

const stored = new Map<string, unknown>();
const session = {
  get: async (keys: string | null) =>
    Object.fromEntries([...stored].filter(([key]) => keys === null || key === keys)),
  set: async (values: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(values)) stored.set(key, value);
  },
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) stored.delete(key);
  },
};
vi.mock('wxt/browser', () => ({ browser: { storage: { session } } }));
const { aside } = await import('../../../lib/platform/aside.ts');

test('each field of a draft is held by itself, beside those of other drafts and what else the session holds', async () => {
  stored.set('words', 'not of a draft');
  await aside.set('a', { title: 'Reload', 'new steps': 'Wait' });
  await aside.set('b', { title: 'Another' });
  await aside.set('a', { situation: 'At night', title: null });
  expect(await aside.get('a')).toEqual({ 'new steps': 'Wait', situation: 'At night' });
  expect(await aside.get('b')).toEqual({ title: 'Another' });
  await aside.set('a', { 'new steps': null, situation: null });
  expect(await aside.get('a')).toEqual({});
  expect(stored.size).toBe(2);
});
