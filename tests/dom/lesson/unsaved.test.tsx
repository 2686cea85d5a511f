import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import type { Deps } from '../../../lib/flow/deps.ts';
import { refusedWords } from '../../../lib/flow/refused-words.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { storedDraft } from '../../unit/flow/lessons.ts';
import { handPort } from '../panel/port.ts';
import { show } from '../timeline/screen.tsx';
import { desk } from './desk.tsx';

/** The clipboard of the page, as a list of what was copied. */
function clipboard(): string[] {
  const copied: string[] = [];
  const writeText = async (text: string) => void copied.push(text);
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  return copied;
}

const STEP = 'Watch the error rate for five minutes.';

/** A disk that takes no draft while it is full. */
function disk({ db }: Deps) {
  const state = { full: false };
  db.drafts.hook('updating', () => {
    if (state.full) throw new DOMException('full', 'QuotaExceededError');
  });
  return state;
}

const titleOf = (fields: HTMLElement[]) => (fields[0] as HTMLTextAreaElement | undefined)?.value;
const stepsOf = async ({ db }: Deps) => {
  const body = (await db.drafts.toArray())[0]?.content.body;
  return body?.kind === 'how-to' ? body.steps.map(({ claim }) => claim.text) : [];
};

test('what a full disk refused is still in its field after another view, and is saved once there is space', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  const full = disk(deps);
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.until(() => screen.all('#field-title').length === 1);
  full.full = true;
  await screen.fill('Title', 'Reload, never restart');
  await screen.click('[role="tab"]', 'Lessons');
  await screen.until(() => screen.all('#field-title').length === 0);
  await screen.click('[role="tab"]', 'Draft');
  await screen.until(() => screen.all('#field-title').length === 1);
  expect(titleOf(screen.all('#field-title'))).toBe('Reload, never restart');
  await screen.until(() => screen.text().includes('The disk is full'));
  full.full = false;
  await screen.click('button', 'Try again');
  await screen.until(
    async () => (await deps.db.drafts.get(draft.id))?.content.title === 'Reload, never restart',
  );
  await screen.until(() => screen.text().includes('Draft saved'));
  screen.close();
});

test('a step that is typed is added when its field goes without being left', async () => {
  const { screen, deps } = await desk();
  await screen.click('button', 'Add a step');
  await screen.fill('Add a step', STEP);
  screen.close();
  await screen.until(async () => (await stepsOf(deps)).at(-1) === STEP);
});

test('a step that is typed is added when the page is left, once', async () => {
  const { screen, deps } = await desk();
  await screen.click('button', 'Add a step');
  await screen.fill('Add a step', STEP);
  window.dispatchEvent(new Event('pagehide'));
  screen.close();
  await screen.until(async () => (await stepsOf(deps)).includes(STEP));
  expect((await stepsOf(deps)).filter((text) => text === STEP)).toHaveLength(1);
});

test('Escape adds a step that is typed', async () => {
  const { screen, deps } = await desk();
  await screen.click('button', 'Add a step');
  await screen.fill('Add a step', STEP);
  screen.key('Escape', screen.all('#field-steps')[0]);
  await screen.until(async () => (await stepsOf(deps)).at(-1) === STEP);
  await screen.find('button', 'Add a step');
  screen.close();
});

test('a step that a full disk refused is in its field again, and trying again adds it once', async () => {
  const deps = await testDeps();
  await storedDraft(deps);
  const full = disk(deps);
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('button', 'Add a step');
  await screen.fill('Add a step', STEP);
  full.full = true;
  await screen.click('[role="tab"]', 'Lessons');
  await screen.until(() => screen.all('#field-title').length === 0);
  await screen.click('[role="tab"]', 'Draft');
  await screen.until(() => titleOf(screen.all('textarea#field-steps')) === STEP);
  await screen.until(() => screen.has('button', 'Try again'));
  full.full = false;
  await screen.click('button', 'Try again');
  await screen.find('button', 'Add a step');
  expect((await stepsOf(deps)).filter((text) => text === STEP)).toHaveLength(1);
  screen.close();
});

test('a refused field can be gone to: the step that waits does not take the focus back', async () => {
  const { screen, deps } = await desk();
  const full = disk(deps);
  full.full = true;
  await screen.click('button', 'Add a step');
  await screen.fill('Add a step', STEP);
  document.getElementById('field-title')?.focus();
  await screen.until(() => screen.has('button', 'Try again'));
  expect(titleOf(screen.all('textarea#field-steps'))).toBe(STEP);
  expect(document.activeElement?.id).toBe('field-title');
  full.full = false;
  screen.close();
});

test('a save that throws is said, and the lesson can be saved after it', async () => {
  const { screen, deps, onSaved } = await desk();
  const { random } = deps;
  deps.random = () => {
    throw new Error('a bug of ours');
  };
  await screen.click('button', /^Save lesson/);
  await screen.until(() => screen.text().includes('Something went wrong that should not: a bug of ours.'));
  deps.random = random;
  await screen.click('button', /^Save lesson/);
  await screen.until(() => onSaved.mock.calls.length === 1);
  screen.close();
});

test('"Try again" does the act that was refused', async () => {
  const { screen, deps, stored } = await desk();
  const full = disk(deps);
  full.full = true;
  await screen.click('button', /^Remove /);
  await screen.until(() => screen.has('button', 'Try again'));
  full.full = false;
  await screen.click('button', 'Try again');
  await screen.until(async () => (await stored())?.skills.length === 0);
  await screen.until(() => !screen.has('button', 'Try again'));
  screen.close();
});

test('words a full disk refused can be copied as plain text, and only while they are not saved', async () => {
  const copied = clipboard();
  const { screen, deps } = await desk();
  const full = disk(deps);
  full.full = true;
  await screen.fill('Title', 'Reload, never restart');
  await screen.click('button', 'Add a step');
  await screen.fill('Add a step', STEP);
  document.getElementById('field-title')?.focus();
  await screen.click('button', 'Copy your words');
  await screen.until(() => screen.text().includes('Your words are copied.'));
  expect(copied).toEqual([`Reload, never restart\n\n${STEP}`]);
  expect(screen.text()).toContain('Your words are held until the browser closes');
  full.full = false;
  await screen.click('button', 'Try again');
  await screen.until(() => !screen.has('button', 'Copy your words'));
  expect(screen.text()).not.toContain('Your words are held until the browser closes');
  screen.close();
});

test('an act that was refused has no words to copy', async () => {
  const { screen, deps } = await desk();
  disk(deps).full = true;
  await screen.click('button', /^Remove /);
  await screen.until(() => screen.has('button', 'Try again'));
  expect(screen.has('button', 'Copy your words')).toBe(false);
  screen.close();
});

/** Whether the browser would ask before it closes the page. */
const asksFirst = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('a page is not closed without a question while it holds words a full disk refused, on whatever view', async () => {
  const { screen, deps, draft } = await desk();
  const full = disk(deps);
  expect(asksFirst()).toBe(false);
  full.full = true;
  await screen.fill('Title', 'Reload, never restart');
  await screen.until(() => screen.has('button', 'Try again'));
  expect(asksFirst()).toBe(true);
  screen.close();
  expect(asksFirst()).toBe(true);
  full.full = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(async () =>
    expect((await deps.db.drafts.get(draft.id))?.content.title).toBe('Reload, never restart'),
  );
  await vi.waitFor(() => expect(asksFirst()).toBe(false));
});

test('words a full disk refused are in their fields again when the draft is opened anew, and are saved once there is space', async () => {
  const { screen, deps, draft } = await desk();
  const full = disk(deps);
  full.full = true;
  await screen.fill('Title', 'Reload, never restart');
  await screen.click('button', 'Add a step');
  await screen.fill('Add a step', STEP);
  document.getElementById('field-title')?.focus();
  await screen.until(() => screen.has('button', 'Try again'));
  screen.close();
  // Another page knows nothing of what this one still holds.
  const again = { ...deps };
  const panel = show(<Panel port={handPort().port} />, again);
  await panel.until(() => panel.text().includes('Words that could not be saved before this was closed'));
  expect(titleOf(panel.all('#field-title'))).toBe('Reload, never restart');
  expect(titleOf(panel.all('textarea#field-steps'))).toBe(STEP);
  full.full = false;
  await panel.click('button', 'Try again');
  await panel.until(
    async () => (await deps.db.drafts.get(draft.id))?.content.title === 'Reload, never restart',
  );
  document.getElementById('field-steps')?.focus();
  panel.key('Enter', panel.all('#field-steps')[0]);
  await panel.until(async () => (await stepsOf(deps)).at(-1) === STEP);
  await vi.waitFor(async () => expect(await deps.aside.get(draft.id)).toEqual({}));
  panel.close();
});

test('a new step that was stored after all does not come back', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  const [step = ''] = await stepsOf(deps);
  await deps.aside.set(draft.id, { 'new steps': step, title: step });
  expect(await refusedWords(deps, draft.id)).toEqual({ title: step });
});
