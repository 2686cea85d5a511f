import { expect, test, vi } from 'vitest';
import { createSaver } from '../../../../components/lesson/saver.ts';
import type { DraftEdit, RefusedWords } from '../../../../lib/flow/deps.ts';
import type { Result } from '../../../../lib/model/result.ts';

const title = (text: string): DraftEdit => ({ kind: 'title', text });
const why = (text: string): DraftEdit => ({ kind: 'why', text });

const NOWHERE = { back: {}, aside: async () => false };

/** A saver whose rest time is over when the test says so, and whose storage does as it is told. */
function bench(back: RefusedWords = {}) {
  const saved: DraftEdit[] = [];
  const rest: { run: (() => void) | null } = { run: null };
  const disk = { full: false };
  const aside: { words: RefusedWords; full: boolean } = { words: back, full: false };
  const saver = createSaver({
    back,
    async aside(words) {
      if (!aside.full) aside.words = words;
      return !aside.full;
    },
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
  return { saver, saved, rest, disk, aside };
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
    ...NOWHERE,
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
    ...NOWHERE,
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

test('what is refused waits outside the page by field, until it is saved', async () => {
  const { saver, disk, aside } = bench();
  disk.full = true;
  saver.put('title', 'a', title);
  saver.put('why', 'b', why);
  await saver.flush();
  expect(aside.words).toEqual({ title: 'a', why: 'b' });
  expect(saver.waits()).toBe(true);
  saver.put('title', 'ab', title);
  expect(aside.words).toEqual({ title: 'ab', why: 'b' });
  disk.full = false;
  await saver.flush();
  expect(aside.words).toEqual({});
});

test('what waits nowhere is not said to wait', async () => {
  const { saver, disk, aside } = bench();
  disk.full = true;
  aside.full = true;
  saver.put('title', 'a', title);
  await saver.flush();
  expect(saver.waits()).toBe(false);
});

test('what was never tried waits outside when the page is left', () => {
  const { saver, aside } = bench();
  saver.put('title', 'a', title);
  saver.leave();
  expect(aside.words).toEqual({ title: 'a' });
});

test('a new part waits outside while it is on its way, and no longer once it is stored', async () => {
  const { saver, aside } = bench();
  const kept = saver.keep('new steps', 'c', async () => ({ ok: true, value: null }));
  expect(aside.words).toEqual({ 'new steps': 'c' });
  await kept;
  expect(aside.words).toEqual({});
});

test('what was refused before is in its field again and is saved once the field is there', async () => {
  const { saver, saved, rest, aside } = bench({ title: 'a', 'claim gone': 'b' });
  expect(saver.cameBack).toBe(true);
  expect(saver.unsaved('title')).toBe('a');
  saver.resume('title', title);
  rest.run?.();
  await saver.flush();
  expect(saved).toEqual([title('a')]);
  expect(aside.words).toEqual({ 'claim gone': 'b' });
  expect(saver.words()).toBe('b');
});

test('words of a draft that is gone wait nowhere', async () => {
  const aside = vi.fn(async () => true);
  const saver = createSaver({
    back: {},
    aside,
    save: async () => ({ ok: false, problem: { kind: 'not-found', what: 'draft' } }),
    after: () => () => undefined,
  });
  saver.put('title', 'a', title);
  await saver.flush();
  saver.leave();
  expect(aside).not.toHaveBeenCalled();
});
