import '../messages.ts';
import { flushSync } from 'react-dom';
import { expect, test } from 'vitest';
import { DepsProvider } from '../../../components/deps.tsx';
import { useQuery, valueOr } from '../../../components/ui/use-query.ts';
import type { Deps, Live } from '../../../lib/flow/deps.ts';
import { draw } from './draw.tsx';

type Observer = Parameters<Live<string>['subscribe']>[0];

/** A live query the test answers by hand, and what was asked of it. */
function hand() {
  const open = new Map<string, Observer>();
  const watch = (_: Deps, input: { q: string }): Live<string> => ({
    subscribe(observer) {
      open.set(input.q, observer);
      return { unsubscribe: () => open.delete(input.q) };
    },
  });
  return { watch, open };
}

const deps = {} as Deps;

function Shown({ watch, q, keep }: { watch: ReturnType<typeof hand>['watch']; q: string; keep: boolean }) {
  const query = useQuery(watch, { q }, { keep });
  const text = query.state === 'failed' ? query.problem.kind : valueOr(query, '-');
  return <output>{`${query.state} ${text}`}</output>;
}

const shown = () => document.querySelector('output')?.textContent;

test('a query loads, shows its value and every later one', () => {
  const { watch, open } = hand();
  draw(
    <DepsProvider deps={deps}>
      <Shown watch={watch} q="a" keep={false} />
    </DepsProvider>,
  );
  expect(shown()).toBe('loading -');
  flushSync(() => open.get('a')?.next('one'));
  expect(shown()).toBe('ready one');
  flushSync(() => open.get('a')?.next('two'));
  expect(shown()).toBe('ready two');
});

test('another input is another query: the old value goes and the old subscription ends', () => {
  const { watch, open } = hand();
  const page = (q: string) => (
    <DepsProvider deps={deps}>
      <Shown watch={watch} q={q} keep={false} />
    </DepsProvider>
  );
  const { again, close } = draw(page('a'));
  flushSync(() => open.get('a')?.next('one'));
  again(page('b'));
  expect(shown()).toBe('loading -');
  expect([...open.keys()]).toEqual(['b']);
  close();
  expect(open.size).toBe(0);
});

test('with keep, a list stays in sight until the new one answers', () => {
  const { watch, open } = hand();
  const page = (q: string) => (
    <DepsProvider deps={deps}>
      <Shown watch={watch} q={q} keep={true} />
    </DepsProvider>
  );
  const { again } = draw(page('a'));
  flushSync(() => open.get('a')?.next('one'));
  again(page('b'));
  expect(shown()).toBe('ready one');
  flushSync(() => open.get('b')?.next('two'));
  expect(shown()).toBe('ready two');
});

test('what stops a query is a problem with a sentence', () => {
  const { watch, open } = hand();
  draw(
    <DepsProvider deps={deps}>
      <Shown watch={watch} q="a" keep={false} />
    </DepsProvider>,
  );
  flushSync(() => open.get('a')?.error?.(Object.assign(new Error('full'), { name: 'QuotaExceededError' })));
  expect(shown()).toBe('failed storage-full');
  flushSync(() => open.get('a')?.error?.(new Error('a bug')));
  expect(shown()).toBe('failed unexpected');
});
