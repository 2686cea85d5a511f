import { expect, test } from 'vitest';
import { asideOf } from '../../../lib/flow/put-aside.ts';
import { idOf } from '../log/samples.ts';
import { testDeps } from './deps.ts';

const DRAFT = idOf(1);

test('two places hold their own fields, and neither takes away what the other holds', async () => {
  const deps = await testDeps();
  const [tab, panel] = [asideOf(deps, DRAFT, {}), asideOf(deps, DRAFT, {})];
  await tab({ title: 'Reload' });
  await panel({ situation: 'At night' });
  expect(await deps.aside.get(DRAFT)).toEqual({ title: 'Reload', situation: 'At night' });
  await panel({});
  expect(await deps.aside.get(DRAFT)).toEqual({ title: 'Reload' });
});

test('what there was no room for is tried again with the next, and what came back is removed once it is saved', async () => {
  const base = await testDeps();
  await base.aside.set(DRAFT, { why: 'Earlier' });
  let full = true;
  const { get, set } = base.aside;
  const aside = { get, set: (...all: Parameters<typeof set>) => (full ? Promise.reject() : set(...all)) };
  const put = asideOf({ ...base, aside }, DRAFT, await get(DRAFT));
  expect(await put({ why: 'Earlier', title: 'Reload' })).toBe(false);
  full = false;
  expect(await put({ title: 'Reload' })).toBe(true);
  expect(await get(DRAFT)).toEqual({ title: 'Reload' });
});

test('where both hold the same field, what the one saves takes nothing from the other', async () => {
  const deps = await testDeps();
  const [tab, panel] = [asideOf(deps, DRAFT, {}), asideOf(deps, DRAFT, {})];
  const words = { title: 'long words of the tab' };
  expect(await tab(words)).toBe(true);
  expect(await panel({ title: 'Panel' })).toBe(true);
  expect(await tab(words)).toBe(false);
  expect(await deps.aside.get(DRAFT)).toEqual({ title: 'Panel' });
  expect(await panel({})).toBe(true);
  expect(await deps.aside.get(DRAFT)).toEqual({});
  expect(await tab(words)).toBe(true);
  expect(await deps.aside.get(DRAFT)).toEqual(words);
});

test('what another place put in a field is not removed when this one saves its own', async () => {
  const deps = await testDeps();
  const [tab, panel] = [asideOf(deps, DRAFT, {}), asideOf(deps, DRAFT, {})];
  await tab({ title: 'Tab' });
  await panel({ title: 'Panel' });
  await tab({});
  expect(await deps.aside.get(DRAFT)).toEqual({ title: 'Panel' });
});

test('where what is stored cannot be read back, it does not count as held', async () => {
  const base = await testDeps();
  const aside = { ...base.aside, get: () => Promise.reject(new Error('closed')) };
  expect(await asideOf({ ...base, aside }, DRAFT, {})({ title: 'Reload' })).toBe(false);
});
