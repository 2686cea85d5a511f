import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import type { Way } from '../../../components/drafting/use-drafting.ts';
import { Panel } from '../../../components/panel/panel.tsx';
import type { Deps } from '../../../lib/flow/deps.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { sound, storedDraft } from '../../unit/flow/lessons.ts';
import { capture } from '../../unit/lesson/samples.ts';
import { MONDAY } from '../../unit/log/samples.ts';
import { preview } from '../drafting/samples.ts';
import { show } from '../timeline/screen.tsx';
import { handPort, PAGE } from './port.ts';

// Reading and sending are proven elsewhere; here every capture wants to be asked about first.
vi.mock('../../../lib/flow/capture-records.ts', () => ({
  captureRecords: async (_: Deps, { onCapture }: Way) => {
    onCapture(capture().id);
    return fail({ kind: 'ask-first' });
  },
}));
vi.mock('../../../lib/flow/capture-own-words.ts', () => ({
  captureOwnWords: async (_: Deps, { onCapture }: Way) => {
    onCapture(capture().id);
    return fail({ kind: 'ask-first' });
  },
}));
vi.mock('../../../lib/flow/preview-sending.ts', () => ({ previewSending: async () => ok(preview()) }));
vi.mock('../../../lib/flow/draft-kept.ts', () => ({
  draftKept: async (deps: Deps) =>
    ok({ draft: await storedDraft(deps, sound({ title: 'Drafted by a model' })) }),
}));

const titles = (screen: ReturnType<typeof show>) =>
  screen.all('#field-title').map((field) => (field as HTMLTextAreaElement).value);

test('with a model a capture shows what will be sent, and Send leads to the draft', async () => {
  const screen = show(<Panel port={handPort().port} />, await testDeps({ drafter: 'openai' }));
  await screen.find('p', /the model you set up drafts from it/);
  await screen.click('button', /^Capture lesson/);
  await screen.find('h2', 'What will be sent');
  expect(screen.has('button', /^Capture lesson/)).toBe(false);
  await screen.click('button', /^Send/);
  await screen.until(() => titles(screen)[0] === 'Drafted by a model');
  screen.close();
});

test('own words stay in their field until a draft came of them', async () => {
  const screen = show(<Panel port={handPort().port} />, await testDeps({ drafter: 'openai' }));
  await screen.click('button', 'Write a lesson');
  await screen.fill('Your own words', 'Take the lock before you renew.');
  await screen.click('button', /^Draft a lesson/);
  await screen.find('h2', 'What will be sent');
  await screen.click('button', 'Cancel');
  await screen.find('label', 'Your own words');
  const words = () => (screen.all('textarea')[0] as HTMLTextAreaElement).value;
  expect(words()).toBe('Take the lock before you renew.');
  await screen.click('button', /^Draft a lesson/);
  await screen.click('button', /^Send/);
  await screen.until(() => titles(screen)[0] === 'Drafted by a model');
  await screen.click('button', 'Write a lesson');
  await screen.find('label', 'Your own words');
  expect(words()).toBe('');
  screen.close();
});

test('a capture that arrives meanwhile takes the place of what was to be sent', async () => {
  const hand = handPort();
  const screen = show(<Panel port={hand.port} />, await testDeps({ drafter: 'openai' }));
  await screen.click('button', /^Capture lesson/);
  await screen.find('h2', 'What will be sent');
  hand.arrive({ problem: { kind: 'page-refused', why: 'pdf' } });
  await screen.until(() => screen.text().includes('PDFs cannot be read yet.'));
  await screen.find('h2', 'What will be sent');
  hand.arrive({ tab: 7, records: 'from the popup' });
  await screen.until(() => !screen.text().includes('PDFs cannot be read yet.'));
  await screen.find('h2', 'What will be sent');
  screen.close();
});

test('a panel that opens after a break offers what had arrived before any draft', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  await storedDraft(deps);
  await deps.db.jobs.put({
    id: capture().id,
    at: MONDAY - 60_000,
    origin: 'https://models.example',
    model: 'small-model',
    section: null,
    raw: '',
    state: 'broken-off',
  });
  const screen = show(<Panel port={handPort(PAGE).port} />, deps);
  await screen.find('h2', 'A draft broke off');
  expect(titles(screen)).toEqual([]);
  await screen.click('button', 'Close');
  await screen.until(async () => (await deps.db.jobs.count()) === 0);
  await screen.find('button', /^Capture lesson/);
  screen.close();
});

test('a draft of which nothing was left says so when the panel opens, what is kept, and every way on', async () => {
  const deps = await testDeps({ drafter: 'openai' });
  await storedDraft(deps);
  await deps.db.jobs.put({
    id: capture().id,
    at: MONDAY - 60_000,
    origin: 'https://models.example',
    model: 'small-model',
    section: null,
    raw: '{"title":"Invented"}',
    state: 'nothing-held',
  });
  const screen = show(<Panel port={handPort(PAGE).port} />, deps);
  await screen.find('h2', 'No draft yet');
  expect(screen.text()).not.toContain('broke off');
  expect(screen.text()).toContain('Nothing the model wrote could be kept as a statement from this page');
  expect(screen.text()).toContain('What you captured is kept.');
  expect(screen.text()).toContain('The model small-model at https://models.example had answered');
  for (const way of [/^Try again/, 'Open settings', 'Draft without a model'])
    await screen.find('button', way);
  await screen.click('footer button', 'Write a lesson');
  await screen.find('label', 'Your own words');
  await screen.until(async () => (await deps.db.jobs.count()) === 0);
  expect(await deps.db.captures.count()).toBe(1);
  screen.close();
});
