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
  saver.put('title', 'R', title);
  saver.put('title', 'Ro', title);
  expect(saved).toEqual([]);
  rest.run?.();
  await saver.flush();
  expect(saved).toEqual([title('Ro')]);
});

test('fields are saved in the order they were last touched', async () => {
  const { saver, saved } = bench();
  saver.put('title', 'a', title);
  saver.put('why', 'b', why);
  saver.put('title', 'c', title);
  await saver.flush();
  expect(saved).toEqual([why('b'), title('c')]);
});

test('an act waits for what is held, so that it works on what the person sees', async () => {
  const { saver, saved } = bench();
  saver.put('title', 'a', title);
  await saver.act({ kind: 'check-add' });
  expect(saved).toEqual([title('a'), { kind: 'check-add' }]);
});

test('a change that is no edit waits its turn, and saving waits for it', async () => {
  const { saver, saved } = bench();
  saver.put('title', 'a', title);
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
  saver.put('title', 'kept', title);
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
      if (saved.length === 1) saver.put('title', 'two', title);
      return { ok: true, value: null };
    },
    after: () => () => undefined,
  });
  saver.put('title', 'one', title);
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

test('a refused act is done again by trying again, once', async () => {
  const { saver, saved, disk } = bench();
  disk.full = true;
  expect(await saver.act({ kind: 'check-add' })).toMatchObject({ ok: false });
  disk.full = false;
  await saver.retry();
  await saver.retry();
  expect(saved).toEqual([{ kind: 'check-add' }]);
  expect(saver.state()).toEqual({ kind: 'saved' });
});

test('a refused act that the person does again is not done twice', async () => {
  const { saver, saved, disk } = bench();
  disk.full = true;
  await saver.act({ kind: 'check-add' });
  disk.full = false;
  await saver.act({ kind: 'check-add' });
  await saver.retry();
  expect(saved).toEqual([{ kind: 'check-add' }]);
});

/** A saver whose titles are refused; everything else is saved. */
function refusingTitles() {
  const saved: DraftEdit[] = [];
  const saver = createSaver({
    async save(edit) {
      if (edit.kind === 'title') return { ok: false, problem: { kind: 'text-refused', why: 'bidi' } };
      saved.push(edit);
      return { ok: true, value: null };
    },
    after: () => () => undefined,
  });
  return { saver, saved };
}

test('an act is not done while a field is refused, and the failure stays in sight', async () => {
  const { saver, saved } = refusingTitles();
  saver.put('title', 'refused', title);
  expect(await saver.act({ kind: 'check-add' })).toMatchObject({ ok: false });
  expect(saver.state()).toEqual({ kind: 'failed', problem: { kind: 'text-refused', why: 'bidi' } });
  expect(saved).toEqual([]);
});

test('a field that is refused holds up no other, and its failure stays in sight', async () => {
  const { saver, saved } = refusingTitles();
  saver.put('title', 'refused', title);
  saver.put('why', 'saved', why);
  expect(await saver.flush()).toBe(false);
  expect(saved).toEqual([why('saved')]);
  expect(saver.state()).toMatchObject({ kind: 'failed' });
  expect([saver.unsaved('title'), saver.unsaved('why')]).toEqual(['refused', null]);
});

test('the text of a change that is refused stays held, and trying again saves it once', async () => {
  const { saver, saved, disk } = bench();
  const keep = () =>
    saver.keep('new', 'words', async () => {
      if (disk.full) return { ok: false, problem: { kind: 'storage-full' } };
      saved.push({ kind: 'check-add' });
      return { ok: true, value: null };
    });
  disk.full = true;
  await keep();
  await keep();
  expect(saver.unsaved('new')).toBe('words');
  disk.full = false;
  await saver.retry();
  await saver.flush();
  expect(saver.unsaved('new')).toBeNull();
  expect(saved).toEqual([{ kind: 'check-add' }]);
});

test('the words that are held are told as plain text, in the order they were typed, and none once they are saved', async () => {
  const { saver, disk } = bench();
  disk.full = true;
  saver.put('title', 'Reload it', title);
  saver.put('empty', ' ', why);
  saver.put('why', 'It cost us an evening.', why);
  await saver.flush();
  expect(saver.words()).toBe('Reload it\n\nIt cost us an evening.');
  disk.full = false;
  await saver.retry();
  expect(saver.words()).toBe('');
});

test('words of something new that is refused are held by the time the refusal is last told', async () => {
  const { saver } = bench();
  let told = '';
  saver.subscribe(() => {
    told = `${saver.state().kind}: ${saver.words()}`;
  });
  await saver.keep('new', 'Watch the log', async () => ({ ok: false, problem: { kind: 'storage-full' } }));
  expect(told).toBe('failed: Watch the log');
});

test('a refusal stays in sight while it is tried again', async () => {
  const { saver, disk } = bench();
  disk.full = true;
  saver.put('title', 'a', title);
  await saver.flush();
  const heard: unknown[] = [];
  saver.subscribe(() => heard.push(saver.state()));
  disk.full = false;
  await saver.retry();
  expect(heard).toEqual([{ kind: 'saving', refused: { kind: 'storage-full' } }, { kind: 'saved' }]);
});
