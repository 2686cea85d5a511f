import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import type { Deps } from '../../../lib/flow/deps.ts';
import type { Block } from '../../../lib/model/block.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { sound, storedDraft } from '../../unit/flow/lessons.ts';
import { capture } from '../../unit/lesson/samples.ts';
import { show } from '../timeline/screen.tsx';
import { handPort } from './port.ts';

const SENTENCE = 'The red lamp means that the old pair is still loaded.';
const ACT = 'Describe it in a sentence';
const FIRST = `${ACT}: Image 1 of 2, under “Gateway”: Both lamps`;
const SECOND = `${ACT}: Image 2 of 2`;

const images: Block[] = [
  { kind: 'image', id: 'b8', path: ['Gateway'], alt: '', caption: 'Both lamps' },
  { kind: 'image', id: 'b9', path: [], alt: '' },
];

/** The panel over a draft of a page with two images that no words describe, their list open. */
async function overImages() {
  const deps = await testDeps();
  const page = capture();
  const notRead = [{ reason: 'image-without-alt' as const, count: 2, examples: ['Both lamps'] }];
  await storedDraft(deps, sound(), {
    ...page,
    blocks: [...page.blocks, ...images],
    coverage: { ...page.coverage, images: 2, notRead },
  });
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('button', 'Not read: 2 images without a description');
  await screen.find('button', FIRST);
  return { screen, deps };
}

const field = () => document.activeElement as HTMLInputElement;
const steps = async ({ db }: Deps) => {
  const body = (await db.drafts.toArray())[0]?.content.body;
  return body?.kind === 'how-to' ? body.steps.map(({ claim }) => claim) : [];
};
const name = () => document.activeElement?.getAttribute('aria-label');

test('images are told apart by where they stand, and named once', async () => {
  const { screen } = await overImages();
  expect(screen.all(`button[aria-label^="${ACT}"]`).map((one) => one.getAttribute('aria-label'))).toEqual([
    FIRST,
    SECOND,
  ]);
  expect(screen.text().split('Both lamps')).toHaveLength(2);
  screen.close();
});

test('by pointer: a sentence is kept when its field is left, and the image is unread no more', async () => {
  const { screen, deps } = await overImages();
  await screen.click('button', SECOND);
  await screen.until(() => field().matches('input'));
  await screen.fill(SECOND, SENTENCE);
  document.getElementById('field-title')?.focus();
  await screen.until(async () => (await steps(deps)).length === 2);
  expect((await steps(deps))[1]).toMatchObject({ text: SENTENCE, support: { kind: 'testimony', by: 'Ana' } });
  await screen.find('button', 'Not read: 1 image without a description');
  expect(screen.text()).toContain('1 image is described by you.');
  expect(screen.has('button', SECOND)).toBe(false);
  screen.close();
});

test('by keyboard: Enter keeps the sentence, and the focus goes on to the next image', async () => {
  const { screen, deps } = await overImages();
  (await screen.find('button', FIRST)).focus();
  await screen.click('button', FIRST);
  await screen.until(() => field().matches('input'));
  await screen.fill(FIRST, SENTENCE);
  screen.key('Enter');
  await screen.until(async () => (await steps(deps)).length === 2);
  await screen.until(() => name() === SECOND);
  screen.close();
});

test('Escape leaves an empty field, nothing is kept and the focus is where it was', async () => {
  const { screen, deps } = await overImages();
  await screen.click('button', FIRST);
  await screen.until(() => field().matches('input'));
  screen.key('Escape');
  await screen.until(() => name() === FIRST);
  expect(await steps(deps)).toHaveLength(1);
  screen.close();
});

test('Escape keeps the sentence that is typed', async () => {
  const { screen, deps } = await overImages();
  await screen.click('button', FIRST);
  await screen.until(() => field().matches('input'));
  await screen.fill(FIRST, SENTENCE);
  screen.key('Escape');
  await screen.until(async () => (await steps(deps))[1]?.text === SENTENCE);
  screen.close();
});

test('a sentence is kept when the panel is closed with the caret in it', async () => {
  const { screen, deps } = await overImages();
  await screen.click('button', FIRST);
  await screen.until(() => field().matches('input'));
  await screen.fill(FIRST, SENTENCE);
  screen.close();
  await screen.until(async () => (await steps(deps))[1]?.text === SENTENCE);
});

test('an empty sentence is none', async () => {
  const { screen, deps } = await overImages();
  await screen.click('button', FIRST);
  await screen.until(() => field().matches('input'));
  await screen.fill(FIRST, '   ');
  screen.key('Enter');
  await screen.until(() => name() === FIRST);
  expect(await steps(deps)).toHaveLength(1);
  screen.close();
});

test('undone, the claim is gone and the image unread again', async () => {
  const { screen, deps } = await overImages();
  await screen.click('button', FIRST);
  await screen.until(() => field().matches('input'));
  await screen.fill(FIRST, SENTENCE);
  screen.key('Enter');
  await screen.click('button', 'Undo');
  await screen.until(async () => (await steps(deps)).length === 1);
  await screen.find('button', FIRST);
  expect(screen.text()).toContain('Not read: 2 images');
  screen.close();
});

test('a sentence that cannot be kept stays in its field, with why at the foot', async () => {
  const { screen, deps } = await overImages();
  await screen.click('button', FIRST);
  await screen.until(() => field().matches('input'));
  await screen.fill(FIRST, 'Lamp \u202eder');
  screen.key('Enter');
  await screen.until(() => screen.text().includes('hidden characters that turn its direction around'));
  expect(field().value).toBe('Lamp \u202eder');
  expect(await steps(deps)).toHaveLength(1);
  screen.close();
});

test('Ctrl and Enter keep the sentence and save the lesson with it', async () => {
  const { screen, deps } = await overImages();
  await screen.click('button', FIRST);
  await screen.until(() => field().matches('input'));
  await screen.fill(FIRST, SENTENCE);
  field().dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
  );
  await screen.until(async () => (await deps.db.events.count()) > 0);
  expect(JSON.stringify(await deps.db.events.toArray())).toContain(SENTENCE);
  screen.close();
});
