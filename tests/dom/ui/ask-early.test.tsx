import '../messages.ts';
import { flushSync } from 'react-dom';
import { afterEach, expect, test } from 'vitest';
import { DepsProvider } from '../../../components/deps.tsx';
import { askTimeline } from '../../../components/timeline/ask-timeline.ts';
import { askEarly } from '../../../components/ui/ask-early.ts';
import { useQuery } from '../../../components/ui/use-query.ts';
import type { Deps, Live } from '../../../lib/flow/deps.ts';
import { draw } from './draw.tsx';

type Observer = Parameters<Live<string>['subscribe']>[0];

afterEach(() => {
  window.location.hash = '';
});

/** A live query the test answers by hand; each asking is one more. */
function hand() {
  const asked: { input: string; observer: Observer; ended: boolean }[] = [];
  const watch = (_: Deps, input: string): Live<string> => ({
    subscribe(observer) {
      const one = { input, observer, ended: false };
      asked.push(one);
      return {
        unsubscribe: () => {
          one.ended = true;
        },
      };
    },
  });
  return { watch, asked };
}

function Shown({ watch, input }: { watch: ReturnType<typeof hand>['watch']; input: string }) {
  const query = useQuery(watch, input);
  const { state } = query;
  return <output>{state === 'ready' ? query.value : state === 'failed' ? query.problem.kind : state}</output>;
}

const page = (deps: Deps, props: Parameters<typeof Shown>[0]) => (
  <DepsProvider deps={deps}>
    <Shown {...props} />
  </DepsProvider>
);

const shown = () => document.querySelector('output')?.textContent;

test('what was asked early is asked once, is there when it is first drawn, and goes on', () => {
  const deps = {} as Deps;
  const { watch, asked } = hand();
  askEarly(deps, watch, 'a');
  asked[0]?.observer.next('early');
  asked[0]?.observer.next('newer');
  const { close } = draw(page(deps, { watch, input: 'a' }));
  expect(shown()).toBe('newer');
  flushSync(() => asked[0]?.observer.next('later'));
  expect(shown()).toBe('later');
  close();
  expect(asked).toMatchObject([{ input: 'a', ended: true }]);
});

test('an answer that is still on its way is waited for, and one that failed is told', () => {
  const deps = {} as Deps;
  const { watch, asked } = hand();
  askEarly(deps, watch, 'a');
  askEarly(deps, watch, 'b');
  asked[1]?.observer.error?.(new Error('gone'));
  const { again } = draw(page(deps, { watch, input: 'a' }));
  expect(shown()).toBe('loading');
  flushSync(() => asked[0]?.observer.next('one'));
  expect(shown()).toBe('one');
  again(page(deps, { watch, input: 'b' }));
  expect(shown()).toBe('unexpected');
});

test('the answer is handed out once: another input, another database and a second drawing ask anew', () => {
  const deps = {} as Deps;
  const { watch, asked } = hand();
  askEarly(deps, watch, 'a');
  const { again } = draw(page(deps, { watch, input: 'b' }));
  again(page({} as Deps, { watch, input: 'a' }));
  again(page(deps, { watch, input: 'a' }));
  again(page(deps, { watch, input: 'c' }));
  again(page(deps, { watch, input: 'a' }));
  expect(asked.map(({ input }) => input)).toEqual(['a', 'b', 'a', 'c', 'a']);
});

test('the timeline is asked early only where the page opens with it', () => {
  const deps = { now: () => 0 } as unknown as Deps;
  Object.defineProperty(deps, 'db', { get: () => expect.fail('the log was read') });
  for (const hash of ['#lessons', '#skills', '#lesson/00000000-0000-7000-8000-000000000001']) {
    window.location.hash = hash;
    askTimeline(deps);
  }
  window.location.hash = '';
  expect(() => askTimeline(deps)).toThrow('the log was read');
});
