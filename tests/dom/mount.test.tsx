import 'fake-indexeddb/auto';
import './messages.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { mount } from '../../components/mount.tsx';
import type { Deps } from '../../lib/flow/deps.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { testDeps } from '../unit/flow/deps.ts';

const opening = vi.hoisted(() => ({
  deps: Promise.withResolvers<unknown>(),
  onRebuild: (_done: number, _total: number): void => undefined,
}));
beforeEach(() => {
  opening.deps = Promise.withResolvers();
});
vi.mock('../../lib/flow/open-deps.ts', () => ({
  openDeps: ({ onRebuild }: { onRebuild: (done: number, total: number) => void }) => {
    opening.onRebuild = onRebuild;
    return opening.deps.promise as Promise<Result<Deps>>;
  },
}));

function newRoot(): HTMLElement {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.replaceChildren(root);
  return root;
}

test('a database that cannot open is said in the language, direction and theme of any other page', async () => {
  const root = newRoot();
  const deps = await testDeps();
  await deps.prefs.set({ theme: 'dark' });
  const drawn = mount(<p>Never drawn</p>, deps);
  opening.deps.resolve(fail({ kind: 'storage-unavailable' }));
  await drawn;
  await vi.waitFor(() => expect(root.querySelector('main [role="alert"]')).not.toBeNull());
  expect(root.querySelector('main h1')?.textContent).toBe('Passalong');
  expect(root.textContent).not.toContain('Never drawn');
  await vi.waitFor(() => {
    const { lang, dir, dataset } = document.documentElement;
    expect({ lang, dir, theme: dataset.theme }).toEqual({ lang: 'en-GB', dir: 'ltr', theme: 'dark' });
  });
});

test('a slow start is said, and a failure nobody waited for leaves what was typed', async () => {
  const root = newRoot();
  const deps = await testDeps();
  const drawn = mount(<textarea defaultValue="" />, deps);
  await vi.waitFor(() => expect(root.textContent).toBe('Opening your data'));
  opening.deps.resolve(ok(deps));
  await drawn;
  await vi.waitFor(() => expect(root.querySelector('textarea')).not.toBeNull());
  const field = root.querySelector('textarea') as HTMLTextAreaElement;
  field.value = 'Half a thought';
  const event = Object.assign(new Event('unhandledrejection'), { reason: new Error('no luck') });
  await vi.waitFor(() => {
    window.dispatchEvent(event);
    expect(document.body.textContent).toContain('Something went wrong that should not: no luck.');
  });
  expect(root.querySelector('textarea')).toBe(field);
  expect(field.value).toBe('Half a thought');
});

test('a log that is prepared for this version says how far it is, and then the page is drawn', async () => {
  const root = newRoot();
  const deps = await testDeps();
  const drawn = mount(<p>Drawn</p>, deps);
  opening.onRebuild(200, 4_000);
  const bar = () => root.querySelector('main [role="progressbar"]');
  await vi.waitFor(() => expect(bar()?.getAttribute('aria-valuenow')).toBe('200'));
  expect(bar()?.getAttribute('aria-valuemax')).toBe('4000');
  expect(root.textContent).toContain('Preparing your log for this version');
  opening.deps.resolve(ok(deps));
  await drawn;
  await vi.waitFor(() => expect(root.textContent).toContain('Drawn'));
  expect(bar()).toBeNull();
});
