import 'fake-indexeddb/auto';
import '../messages.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { DraftingView } from '../../../components/drafting/drafting-view.tsx';
import { useDrafting, type Way } from '../../../components/drafting/use-drafting.ts';
import type { BrokenOff } from '../../../lib/flow/broken-off.ts';
import type { Deps, DraftProgress, Preview } from '../../../lib/flow/deps.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import { fail, ok, type Result } from '../../../lib/model/result.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { draft } from '../../unit/lesson/samples.ts';
import { idOf, MONDAY } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';
import { arriving, preview } from './samples.ts';

type Again = Way & { approved?: true; drafter?: string; section?: string };

// What is sent and how is proven elsewhere; here a model does what the test says.
const model = vi.hoisted(() => ({
  preview: undefined as unknown,
  asked: [] as unknown[],
  answer: (async () => undefined) as (again: unknown) => Promise<unknown>,
}));
vi.mock('../../../lib/flow/preview-sending.ts', () => ({
  previewSending: async () => model.preview,
}));
vi.mock('../../../lib/flow/draft-kept.ts', () => ({
  draftKept: async (_: Deps, again: unknown) => {
    model.asked.push(again);
    return model.answer(again);
  },
}));

const DRAFT = draft();
const CAPTURE = idOf(400);
const outcomes: (Result<Draft> | null)[] = [];
const settingsOpened = vi.fn();

/** What an attempt was asked for, beside how it tells what it does. */
const wishes = () =>
  model.asked.map((again) => {
    const { approved, drafter, section } = again as Again;
    return { approved, drafter, section };
  });

beforeEach(() => {
  model.preview = ok(preview());
  model.asked = [];
  model.answer = async () => ok({ draft: DRAFT });
  outcomes.length = 0;
  settingsOpened.mockClear();
});

const asksFirst = async ({ onCapture }: Way): Promise<Result<Draft>> => {
  onCapture(CAPTURE);
  return fail({ kind: 'ask-first' });
};

function Place({ work, job }: { work: (way: Way) => Promise<Result<Draft>>; job?: BrokenOff }) {
  const drafting = useDrafting();
  const note = (outcome: Result<Draft> | null) => outcomes.push(outcome);
  const begin = () => drafting.begin('b1', work).then(note);
  return (
    <main>
      <button type="button" onClick={() => void (job ? drafting.offer(job).then(note) : begin())}>
        Begin
      </button>
      <DraftingView drafting={drafting} onSettings={settingsOpened} />
    </main>
  );
}

async function begun(work = asksFirst, job?: BrokenOff) {
  const screen = show(<Place work={work} {...(job === undefined ? {} : { job })} />, await testDeps());
  await screen.click('button', 'Begin');
  return screen;
}

/** A model that reports this, then stays silent until it is stopped. */
const silent =
  (...reports: DraftProgress[]) =>
  (again: unknown): Promise<Result<Draft>> => {
    const { onProgress, signal } = again as Again;
    for (const report of reports) onProgress(report);
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })));
    });
  };

test('what will be sent is shown word for word, with size, place and what is redacted; only Send sends it', async () => {
  const screen = await begun();
  await screen.find('h2', 'What will be sent');
  expect(screen.text()).toContain('To https://models.example, for the model small-model.');
  expect(screen.text()).toContain('Uses about 12,400 of 128,000 tokens, 48 kB.');
  expect(screen.all('pre')[0]?.textContent).toBe(preview().text);
  expect(screen.all('mark').map((mark) => mark.textContent)).toEqual(['[person-1]', '[email-1]']);
  expect(screen.text()).toContain('2 places are redacted');
  expect(document.activeElement?.textContent).toBe('What will be sent');
  expect(model.asked).toEqual([]);
  await screen.click('button', /^Send/);
  await screen.until(() => outcomes.length === 1);
  expect(outcomes).toEqual([ok(DRAFT)]);
  expect(wishes()).toEqual([{ approved: true, drafter: undefined, section: 'b1' }]);
  screen.close();
});

test('what has no room is named by its headings, and a place of one’s own is said to be one', async () => {
  const leftOut = [
    { path: ['Gateway', 'History'], words: 1_200 },
    { path: [], words: 1 },
  ];
  model.preview = ok(preview({ leftOut, context: null, isThisMachine: true, requests: 3 }));
  const screen = await begun();
  await screen.find('h2', 'What will be sent');
  expect(screen.text()).toContain('No room for 2 parts of the page');
  expect(screen.text()).toContain('Gateway › History1,200 words');
  expect(screen.text()).toContain('The start of the page1 word');
  expect(screen.text()).toContain('About 12,400 tokens, 48 kB.');
  expect(screen.text()).toContain('it stays there');
  expect(screen.text()).toContain('in 3 requests');
  screen.close();
});

test('Ctrl+Enter sends, but not while the keys that asked are still held down', async () => {
  const screen = await begun();
  await screen.find('h2', 'What will be sent');
  const press = (repeat: boolean) =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, repeat }),
    );
  press(true);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(model.asked).toEqual([]);
  press(false);
  await screen.until(() => outcomes.length === 1);
  screen.close();
});

test('what changed after it was shown is shown again instead of being sent', async () => {
  const screen = await begun();
  await screen.find('h2', 'What will be sent');
  const changes: Partial<Preview>[] = [
    { text: 'Another text.', hash: 'b' },
    { text: 'Another text.', hash: 'b', origin: 'https://other.example' },
  ];
  for (const change of changes) {
    model.preview = ok(preview(change));
    await screen.click('button', /^Send/);
    await screen.until(() => screen.text().includes(change.origin ?? 'Another text.'));
    expect(model.asked).toEqual([]);
  }
  await screen.click('button', /^Send/);
  await screen.until(() => outcomes.length === 1);
  screen.close();
});

test('without a model it is drafted by rules, and Cancel leaves it with nothing sent', async () => {
  const screen = await begun();
  await screen.click('button', 'Draft without a model');
  await screen.until(() => outcomes.length === 1);
  expect(wishes()).toEqual([{ approved: undefined, drafter: 'embedded', section: 'b1' }]);
  await screen.click('button', 'Begin');
  await screen.click('button', 'Cancel');
  await screen.until(() => outcomes.length === 2);
  expect(outcomes[1]).toEqual(fail({ kind: 'cancelled' }));
  expect(screen.has('h2', 'What will be sent')).toBe(false);
  expect(model.asked).toHaveLength(1);
  screen.close();
});

test('fields are shown as they are complete and said to be unchecked; bytes are not announced', async () => {
  model.answer = silent(
    { state: 'asking' },
    arriving({ situation: 'A certificate expires.', items: ['Copy the pair.'], received: 2_400 }),
  );
  const screen = await begun();
  await screen.click('button', /^Send/);
  await screen.until(() => screen.text().includes('Reload, never restart'));
  expect(screen.text()).toContain('Not checked yet.');
  expect(screen.text()).toContain('A certificate expires.');
  expect(screen.text()).toContain('Copy the pair.');
  expect(screen.text()).toContain('2 kB received');
  expect(screen.all('[role="status"]').map((one) => one.textContent)).toContain('The answer is arriving.');
  expect(screen.all('[role="status"]').some((one) => one.textContent?.includes('received'))).toBe(false);
  screen.close();
});

test('a pause the server asks for, the check and the one retry are said', async () => {
  for (const [report, words] of [
    [{ state: 'waiting', until: MONDAY + 12_000 }, 'Going on in 12 seconds'],
    [{ state: 'checking' }, 'Holding each claim against the page.'],
    [{ state: 'retrying', items: 2 }, '2 sentences were not found on the page.'],
  ] as const) {
    model.answer = silent(report);
    const screen = await begun();
    await screen.click('button', /^Send/);
    await screen.until(() => screen.text().includes(words));
    screen.close();
  }
});

test('Cancel stops the request, says that the capture is kept, and offers to go on', async () => {
  model.answer = silent(arriving());
  const screen = await begun();
  await screen.click('button', /^Send/);
  await screen.find('h2', 'A model is drafting');
  await screen.click('button', 'Cancel');
  await screen.find('h2', 'No draft yet');
  expect((model.asked[0] as Again).signal.aborted).toBe(true);
  expect(screen.text()).toContain('Nothing more is sent, and what you captured is kept.');
  model.answer = async () => fail({ kind: 'ask-first' });
  await screen.click('button', /^Try again/);
  await screen.find('h2', 'What will be sent');
  model.answer = silent(arriving());
  await screen.click('button', /^Send/);
  await screen.click('button', 'Cancel');
  model.answer = async () => ok({ draft: DRAFT });
  await screen.click('button', 'Draft without a model');
  await screen.until(() => outcomes.length === 1);
  expect(outcomes).toEqual([ok(DRAFT)]);
  screen.close();
});

test('a model that fails is said in a sentence, with the settings at hand', async () => {
  const screen = await begun(async ({ onCapture }) => {
    onCapture(CAPTURE);
    return fail({ kind: 'endpoint-key', origin: 'https://models.example' });
  });
  await screen.find('h2', 'No draft yet');
  expect(screen.all('[role="alert"]')[0]?.textContent).toContain('https://models.example');
  await screen.click('button', 'Open settings');
  expect(settingsOpened).toHaveBeenCalledOnce();
  await screen.click('button', 'Close');
  await screen.until(() => outcomes.length === 1);
  expect(outcomes).toEqual([fail({ kind: 'cancelled' })]);
  screen.close();
});

test('a problem that is not the model’s is left to the place that drafts', async () => {
  const screen = await begun(async () => fail({ kind: 'page-refused', why: 'empty' }));
  await screen.until(() => outcomes.length === 1);
  expect(outcomes).toEqual([fail({ kind: 'page-refused', why: 'empty' })]);
  expect(screen.all('[role="alert"]')).toEqual([]);
  screen.close();
});

const job = (change: Partial<BrokenOff['job']> = {}): BrokenOff => ({
  job: {
    id: CAPTURE,
    at: MONDAY,
    origin: 'https://models.example',
    model: 'small-model',
    section: null,
    hash: 'a',
    raw: '',
    state: 'broken-off',
    ...change,
  },
  shown: arriving(),
  address: 'https://wiki.example/gateway',
  site: 'wiki.example',
  tokens: 12_400,
});

test('a draft that broke off shows what had come; going on names what is sent again', async () => {
  const screen = await begun(asksFirst, job());
  await screen.find('h2', 'A draft broke off');
  expect(screen.text()).toContain('Reload, never restart');
  expect(screen.text()).toContain('1 kB had arrived.');
  expect(model.asked).toEqual([]);
  await screen.click('button', 'Continue: sends the same text again (about 12,400 tokens)');
  await screen.until(() => outcomes.length === 1);
  expect(wishes()).toEqual([{ approved: true, drafter: undefined, section: undefined }]);
  screen.close();
});

test.each([
  ['another server is set up', job({ origin: 'https://before.example' })],
  ['what would be sent is another text', job({ hash: 'before' })],
  ['an earlier version kept nothing to tell it by', job({ hash: undefined })],
])('where %s since, going on shows the text first', async (_, before) => {
  const screen = await begun(asksFirst, before);
  await screen.click('button', /^Continue/);
  await screen.find('h2', 'What will be sent');
  expect(model.asked).toEqual([]);
  screen.close();
});

test('a draft of the browser’s own model goes on here, and no text to be sent is spoken of', async () => {
  const screen = await begun(asksFirst, { ...job({ origin: '', model: 'built-in' }), tokens: null });
  await screen.until(() => screen.text().includes("This browser's own model was drafting"));
  expect(screen.has('button', 'Show the text')).toBe(false);
  await screen.click('button', "Continue: the browser's model drafts it again");
  await screen.until(() => outcomes.length === 1);
  expect(wishes()).toEqual([{ approved: undefined, drafter: 'built-in', section: undefined }]);
  screen.close();
});
