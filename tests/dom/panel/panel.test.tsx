import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import type { Deps } from '../../../lib/flow/deps.ts';
import { ok } from '../../../lib/model/result.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound, storedDraft } from '../../unit/flow/lessons.ts';
import { capture } from '../../unit/lesson/samples.ts';
import { idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';
import { handPort, OTHER, PAGE } from './port.ts';

// Reading a page is proven elsewhere; here its draft is simply there.
const captured = vi.hoisted(() => ({ made: 0, wait: Promise.resolve() as Promise<unknown> }));
vi.mock('../../../lib/flow/capture-records.ts', () => ({
  async captureRecords(deps: Deps) {
    captured.made += 1;
    await captured.wait;
    return ok({ capture: capture(), draft: await storedDraft(deps), known: [] });
  },
}));

/** The same page, captured another time. */
const laterCapture = () => capture(undefined, { id: idOf(401) });

const TITLE = '#field-title';
const titleOf = (element: HTMLElement | undefined) => (element as HTMLTextAreaElement | undefined)?.value;

test('without a draft the panel names the page in front and captures it by its button', async () => {
  const { port } = handPort();
  const screen = show(<Panel port={port} />, await testDeps());
  await screen.find('h1', 'Gateway runbook');
  expect(screen.text()).toContain('wiki.example');
  await screen.click('button', /^Capture lesson/);
  await screen.until(() => screen.all(TITLE).length === 1);
  expect(screen.text()).toContain('2 blocks');
  screen.close();
});

test('without a page grant there is no capture button but the real shortcut', async () => {
  const { port } = handPort({ tab: 9 });
  const screen = show(<Panel port={port} />, await testDeps());
  await screen.until(() =>
    screen.text().includes('On this page press Alt+Shift+L, or the toolbar icon and Capture'),
  );
  expect(screen.has('button', /^Capture lesson/)).toBe(false);
  screen.close();
});

test('an unassigned shortcut is noticed', async () => {
  const { port } = handPort({ tab: 9 }, { shortcut: async () => '' });
  const screen = show(<Panel port={port} />, await testDeps());
  await screen.until(() => screen.text().includes('No shortcut is assigned'));
  expect(screen.text()).toContain('On this page press the toolbar icon and Capture');
  screen.close();
});

test('a grant that ended meanwhile is said with the way to get it back', async () => {
  const refuse = async () => ({ ok: false, problem: { kind: 'no-grant' } }) as const;
  const { port } = handPort(PAGE, { capture: refuse });
  const screen = show(<Panel port={port} />, await testDeps());
  await screen.click('button', /^Capture lesson/);
  await screen.until(() => screen.all('[role="alert"]').length > 0);
  expect(screen.all('[role="alert"]')[0]?.textContent).toBe(
    'The browser has not let Passalong read this page yet. On this page press Alt+Shift+L, or the toolbar icon and Capture, and a draft appears here.',
  );
  await screen.click('[role="alert"] button', 'Close');
  await screen.until(() => screen.all('[role="alert"]').length === 0);
  screen.close();
});

test('a capture started elsewhere arrives as a draft', async () => {
  const hand = handPort();
  const screen = show(<Panel port={hand.port} />, await testDeps());
  await screen.find('button', /^Capture lesson/);
  hand.arrive({ tab: 7, records: 'from the popup' });
  await screen.until(() => screen.all(TITLE).length === 1);
  screen.close();
});

test('a page that cannot be captured is said in one sentence, and what was open stays', async () => {
  const hand = handPort();
  const deps = await testDeps();
  await storedDraft(deps);
  const screen = show(<Panel port={hand.port} />, deps);
  await screen.until(() => screen.all(TITLE).length === 1);
  hand.arrive({ problem: { kind: 'page-refused', why: 'pdf' } });
  await screen.until(() => screen.text().includes('PDFs cannot be read yet.'));
  expect(screen.all(TITLE)).toHaveLength(1);
  screen.close();
});

test('closing and reopening the panel loses nothing', async () => {
  const deps = await testDeps();
  await storedDraft(deps);
  const first = show(<Panel port={handPort().port} />, deps);
  await first.until(() => first.all(TITLE).length === 1);
  await first.fill('Title', 'Reload, never restart');
  first.close();
  const again = show(<Panel port={handPort().port} />, deps);
  await again.until(() => titleOf(again.all(TITLE)[0]) === 'Reload, never restart');
  again.close();
});

test('another tab in front is offered and never swaps the draft by itself', async () => {
  const hand = handPort();
  const deps = await testDeps();
  await storedDraft(deps);
  const screen = show(<Panel port={hand.port} />, deps);
  await screen.until(() => screen.all(TITLE).length === 1);
  expect(screen.has('button', 'Show this page')).toBe(false);
  hand.goTo(OTHER);
  await screen.find('button', 'Show this page');
  expect(screen.all(TITLE)).toHaveLength(1);
  await screen.find('h1', 'Gateway runbook');
  await screen.click('button', 'Show this page');
  await screen.find('h1', 'OPS-311');
  await screen.click('[data-row]', /Rotate the gateway|Gateway runbook|.+/);
  await screen.until(() => screen.all(TITLE).length === 1);
  screen.close();
});

test('a lesson is saved with Ctrl+Enter, also what was typed just before, and opened with it', async () => {
  const deps = await testDeps();
  await storedDraft(deps);
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.until(() => screen.all(TITLE).length === 1);
  await screen.fill('Title', 'Reload, never restart');
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  await screen.find('h2', 'Lesson kept');
  const rows = await deps.db.lessons.toArray();
  expect(rows.map(({ row }) => row?.title)).toEqual(['Reload, never restart']);
  const again = { key: 'Enter', ctrlKey: true, bubbles: true };
  // The keys that saved are still held down.
  document.body.dispatchEvent(new KeyboardEvent('keydown', { ...again, repeat: true }));
  await screen.find('button', /^Open lesson/);
  document.body.dispatchEvent(new KeyboardEvent('keydown', again));
  await screen.find('h2', 'Reload, never restart');
  screen.close();
});

test('Save says by name what is missing and leads there', async () => {
  const deps = await testDeps();
  await storedDraft(deps, sound({ title: '', skills: [], insight: null }));
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('button', /^Save lesson/);
  await screen.until(() => screen.text().includes('Still needed: a title, an insight and a skill.'));
  expect(document.activeElement?.id).toBe('field-title');
  expect(await deps.db.lessons.count()).toBe(0);
  screen.close();
});

test('a discarded draft comes back with Undo', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('button', 'Discard');
  await screen.find('button', /^Capture lesson/);
  expect((await deps.db.drafts.get(draft.id))?.state).toBe('discarded');
  await screen.click('button', 'Undo');
  await screen.until(() => screen.all(TITLE).length === 1);
  expect((await deps.db.drafts.get(draft.id))?.state).toBe('open');
  screen.close();
});

test('a page that has a lesson offers to update it, and the fresh draft goes away', async () => {
  const deps = await testDeps();
  const kept = await keptLesson(deps);
  const fresh = await storedDraft(deps, sound(), laterCapture());
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.until(() => /You made “.+” from this page on /.test(screen.text()));
  await screen.click('button', 'Update it');
  await screen.find('button', /^Save revision/);
  await screen.until(async () => (await deps.db.drafts.get(fresh.id))?.state === 'discarded');
  const open = await deps.db.drafts.where('state').equals('open').toArray();
  expect(open.map(({ lesson }) => lesson)).toEqual([kept.lesson]);
  screen.close();
});

test('"Start another" leaves the draft a new lesson', async () => {
  const deps = await testDeps();
  await keptLesson(deps);
  await storedDraft(deps, sound(), laterCapture());
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('button', 'Start another');
  await screen.until(() => !/You made “/.test(screen.text()));
  expect(screen.has('button', /^Save lesson/)).toBe(true);
  screen.close();
});

test('reading says nothing at first, and can be stopped', async () => {
  captured.wait = new Promise(() => undefined);
  const screen = show(<Panel port={handPort().port} />, await testDeps());
  await screen.click('button', /^Capture lesson/);
  expect(screen.text()).not.toContain('Reading the page');
  await screen.click('button', 'Cancel');
  await screen.until(() => screen.text().includes('Stopped.'));
  expect(screen.all('main [role="alert"]')).toHaveLength(0);
  captured.wait = Promise.resolve();
  screen.close();
});

test('a page that is read elsewhere and was stopped here starts no draft when it arrives', async () => {
  const hand = handPort();
  const screen = show(<Panel port={hand.port} />, await testDeps());
  await screen.find('button', /^Capture lesson/);
  const made = captured.made;
  hand.arrive({ reading: true });
  await screen.click('button', 'Cancel');
  await screen.until(() => screen.text().includes('Stopped.'));
  hand.arrive({ tab: 7, records: 'late' });
  await screen.find('button', /^Capture lesson/);
  expect(captured.made).toBe(made);
  hand.arrive({ reading: true });
  hand.arrive({ tab: 7, records: 'asked for again' });
  await screen.until(() => screen.all(TITLE).length === 1);
  screen.close();
});

test('a capture that throws is said, and reading is over', async () => {
  const bug = Promise.reject(new Error('a bug of ours'));
  bug.catch(() => undefined);
  captured.wait = bug;
  const screen = show(<Panel port={handPort().port} />, await testDeps());
  await screen.click('button', /^Capture lesson/);
  await screen.until(() => screen.text().includes('Something went wrong that should not: a bug of ours.'));
  expect(screen.has('button', 'Cancel')).toBe(false);
  captured.wait = Promise.resolve();
  screen.close();
});
