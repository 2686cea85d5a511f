import 'fake-indexeddb/auto';
import '../messages.ts';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { WriteDialog } from '../../../components/timeline/write-dialog.tsx';
import { captureOwnWords } from '../../../lib/flow/capture-own-words.ts';
import type { Deps, DraftWish } from '../../../lib/flow/deps.ts';
import { saveEndpoint } from '../../../lib/flow/save-endpoint.ts';
import { ok } from '../../../lib/model/result.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { sound, storedDraft } from '../../unit/flow/lessons.ts';
import { preview } from '../drafting/samples.ts';
import { type Screen, show } from './screen.tsx';

// What is sent and what comes back is proven elsewhere; here the driver is chosen and asked first as it ships.
const sent = vi.hoisted(() => [] as unknown[]);
vi.mock('../../../lib/flow/preview-sending.ts', () => ({ previewSending: async () => ok(preview()) }));
vi.mock('../../../lib/flow/draft-kept.ts', () => ({
  draftKept: async (deps: Deps, { approved, drafter }: DraftWish) => {
    sent.push({ approved, drafter });
    return ok({ draft: await storedDraft(deps, sound({ title: 'Drafted by a model' })) });
  },
}));

const WORDS =
  'Take the lock before you renew the lease of a queue. Never release it while a reader is open, because the reader would lose its place.';

// The redaction rules take their time to load, once.
beforeAll(async () => {
  await done(captureOwnWords(await testDeps(), { text: WORDS }));
}, 60_000);

beforeEach(() => {
  sent.length = 0;
  window.location.hash = '';
});

/** The dialog of a person who drafts with a model and reads first what is sent. */
async function dialog() {
  const deps = await testDeps({ drafter: 'openai' });
  const baseUrl = 'https://models.example/v1';
  await deps.net.request(new URL(baseUrl).origin);
  const endpoint = {
    preset: 'other' as const,
    baseUrl,
    model: 'small-model',
    schemaMode: 'strict' as const,
    streams: true,
    context: 32_768,
    alwaysAsk: true,
    checkedAt: 1,
  };
  await done(saveEndpoint(deps, { endpoint, key: '' }));
  return { deps, screen: show(<WriteDialog open onClose={() => undefined} />, deps) };
}

/** A paste and the change that follows it in one go, as a browser does it. */
async function paste(screen: Screen, text: string): Promise<void> {
  await screen.until(() => screen.all('textarea').length === 1);
  const [field] = screen.all('textarea') as HTMLTextAreaElement[];
  const clipboardData = { getData: () => '' };
  field?.dispatchEvent(Object.assign(new Event('paste', { bubbles: true }), { clipboardData }));
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
  field?.dispatchEvent(new Event('input', { bubbles: true }));
}

test('pasted text is shown before it goes to the chosen model, sent on Send alone, and leads to the draft', async () => {
  const { deps, screen } = await dialog();
  await paste(screen, WORDS);
  await screen.click('button', 'Make a draft');
  await screen.find('h2', 'What will be sent');
  expect(sent).toEqual([]);
  expect(await deps.db.drafts.count()).toBe(0);
  await screen.click('button', /^Send/);
  await screen.until(() => window.location.hash.startsWith('#draft/'));
  expect(sent).toEqual([{ approved: true, drafter: undefined }]);
  screen.close();
});

test('what was typed here goes to no model: it becomes testimony', async () => {
  const { deps, screen } = await dialog();
  await screen.fill('Your words', WORDS);
  await screen.click('button', 'Make a draft');
  await screen.until(() => window.location.hash.startsWith('#draft/'));
  expect(sent).toEqual([]);
  expect((await deps.db.drafts.toArray())[0]?.proposal.driver).toBe('embedded');
  screen.close();
});
