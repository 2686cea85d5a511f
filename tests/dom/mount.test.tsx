import 'fake-indexeddb/auto';
import './messages.ts';
import { expect, test, vi } from 'vitest';
import { mount } from '../../components/mount.tsx';
import type { Deps } from '../../lib/flow/deps.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import { testDeps } from '../unit/flow/deps.ts';

const opening = vi.hoisted(() => ({ deps: Promise.withResolvers<unknown>() }));
vi.mock('../../lib/flow/open-deps.ts', () => ({
  openDeps: () => opening.deps.promise as Promise<Result<Deps>>,
}));

test('a slow start is said, and a failure nobody waited for leaves what was typed', async () => {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
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
