import { expect, test } from 'vitest';
import { createSaver } from '../../../../components/lesson/saver.ts';
import type { DraftEdit } from '../../../../lib/flow/deps.ts';
import type { Result } from '../../../../lib/model/result.ts';

const title = (text: string): DraftEdit => ({ kind: 'title', text });
const why = (text: string): DraftEdit => ({ kind: 'why', text });

/** A saver whose rest time is over when the test says so, and whose storage does as it is told. */
function bench() {
  const saved: DraftEdit[] = [];
  const rest: { run: (() => void) | null } = { run: null };
  const disk = { full: false };
  const saver = createSaver({
    async save(edit): Promise<Result<null>> {
      if (disk.full) return { ok: false, problem: { kind: 'storage-full' } };
      saved.push(edit);
      return { ok: true, value: null };
    },
    after(run) {
      rest.run = run;
      return () => {
        rest.run = null;
      };
    },
  });
  return { saver, saved, rest, disk };
}

test('nothing is saved before a field rests, then only its latest text', async () => {
  const { saver, saved, rest } = bench();
  saver.put('title', title('R'));
  saver.put('title', title('Ro'));
  expect(saved).toEqual([]);
  rest.run?.();
  await saver.flush();
  expect(saved).toEqual([title('Ro')]);
});

test('fields are saved in the order they were last touched', async () => {
  const { saver, saved } = bench();
  saver.put('title', title('a'));
  saver.put('why', why('b'));
  saver.put('title', title('c'));
  await saver.flush();
  expect(saved).toEqual([why('b'), title('c')]);
});

test('an act waits for what is held, so that it works on what the person sees', async () => {
  const { saver, saved } = bench();
  saver.put('title', title('a'));
  await saver.act({ kind: 'check-add' });
  expect(saved).toEqual([title('a'), { kind: 'check-add' }]);
});

test('a change that is no edit waits its turn, and saving waits for it', async () => {
  const { saver, saved } = bench();
  saver.put('title', title('a'));
  const { promise, resolve } = Promise.withResolvers<void>();
  const order: string[] = [];
  const changed = saver.change(async () => {
    order.push(`change after ${saved.length}`);
    await promise;
    order.push('changed');
    return { ok: true, value: 7 };
  });
  const flushed = saver.flush().then(() => order.push('flushed'));
  resolve();
  await flushed;
  expect(await changed).toEqual({ ok: true, value: 7 });
  expect(order).toEqual(['change after 1', 'changed', 'flushed']);
});

test('what storage refuses stays held and is saved with the next try', async () => {
  const { saver, saved, disk } = bench();
  disk.full = true;
  saver.put('title', title('kept'));
  expect(await saver.flush()).toBe(false);
  expect(saver.state()).toEqual({ kind: 'failed', problem: { kind: 'storage-full' } });
  disk.full = false;
  expect(await saver.flush()).toBe(true);
  expect(saved).toEqual([title('kept')]);
  expect(saver.state()).toEqual({ kind: 'saved' });
});

test('text typed while its field is being saved is not lost', async () => {
  const saved: DraftEdit[] = [];
  const saver = createSaver({
    async save(edit) {
      saved.push(edit);
      // The person types on while the first text is on its way to the disk.
      if (saved.length === 1) saver.put('title', title('two'));
      return { ok: true, value: null };
    },
    after: () => () => undefined,
  });
  saver.put('title', title('one'));
  await saver.flush();
  await saver.flush();
  expect(saved).toEqual([title('one'), title('two')]);
});

test('whoever listens hears each state until it stops listening', async () => {
  const { saver } = bench();
  const heard: string[] = [];
  const stop = saver.subscribe(() => heard.push(saver.state().kind));
  await saver.act(title('a'));
  stop();
  await saver.act(title('b'));
  expect(heard).toEqual(['saving', 'saved']);
});
