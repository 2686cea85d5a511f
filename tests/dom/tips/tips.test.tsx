import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import type { FrontTab, PanelPort } from '../../../components/panel/port.ts';
import { TipsPart } from '../../../components/settings/tips-part.tsx';
import { whySentence } from '../../../components/tips/why.ts';
import { tipDbOf } from '../../../lib/db/tip-db.ts';
import type { PageFacts } from '../../../lib/flow/deps.ts';
import { watchOutcomeAsk } from '../../../lib/flow/queries/watch-outcome-ask.ts';
import { keepTipIndex } from '../../../lib/flow/tips/keep-tip-index.ts';
import { first, testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound, storedDraft } from '../../unit/flow/lessons.ts';
import { handPort } from '../panel/port.ts';
import { show } from '../timeline/screen.tsx';

const ERROR = 'Payment fails with ERR_PAYMENT_23';
const FITS: FrontTab = { tab: 7, title: ERROR, url: 'https://tracker.example/PAY-7' };
const OTHER: FrontTab = { tab: 7, title: 'Summer party', url: 'https://tracker.example/HR-1' };

const factsOf = (title: string, address: string): PageFacts => ({
  ...{ address, title, headings: [], tokens: [], facts: [], text: '', language: 'en' },
});

/** Facts are what the address says; `slow` addresses wait until the test lets them go. */
function pages(slow: Record<string, Promise<unknown>> = {}) {
  const facts = vi.fn<PanelPort['facts']>(async (_, address) => {
    await slow[address];
    return factsOf(address === FITS.url ? ERROR : 'Summer party', address);
  });
  return facts;
}

async function withLesson() {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps, sound({ title: ERROR }));
  await keepTipIndex(deps);
  return { deps, lesson };
}

test('a tip stands in the panel with why, freshness and whose it is, follows the page, and its lesson opens there, to be asked about two weeks later', async () => {
  const { deps, lesson } = await withLesson();
  const dot = vi.fn();
  const hand = handPort(FITS, { facts: pages(), dot });
  const screen = show(<Panel port={hand.port} />, deps);
  await screen.find('h2', 'Tips for this page');
  expect(screen.text()).toContain('Why: same error ERR_PAYMENT_23');
  expect(screen.text()).toMatch(/Kept .+ · yours/);
  await vi.waitFor(() => expect(dot).toHaveBeenLastCalledWith(7, 1, FITS.url));
  hand.goTo(OTHER);
  await screen.until(() => !screen.has('h2', 'Tips for this page'));
  await vi.waitFor(() => expect(dot).toHaveBeenLastCalledWith(7, 0, OTHER.url));
  hand.goTo(FITS);
  deps.clock.now += 60 * 86_400_000;
  await screen.click('li button', ERROR);
  await screen.find('button', 'Edit');
  await screen.find('h3', 'Did it help?');
  deps.clock.now += 15 * 86_400_000;
  await vi.waitFor(async () => expect(await first(watchOutcomeAsk(deps))).toMatchObject({ lesson }));
  screen.close();
});

test('a site that is enabled while its page is in front has its tips at once, and none once it is turned off', async () => {
  const { deps } = await withLesson();
  const address = `${new URL(sound().sources[0]?.address ?? '').origin}/PAY-7`;
  const here = { ...FITS, url: address };
  const facts = vi.fn<PanelPort['facts']>(async () => factsOf(ERROR, address));
  const hand = handPort({ tab: 7 }, { facts });
  const screen = show(<Panel port={hand.port} />, deps);
  await screen.until(() => screen.text().includes('On this page press'));
  hand.grant(here);
  await deps.sites.put({ origin: new URL(address).origin, enabledAt: 1, shown: true, place: null });
  await screen.find('h2', 'Tips for this page');
  hand.grant({ tab: 7 });
  await deps.sites.remove(new URL(address).origin);
  await screen.until(() => !screen.has('h2', 'Tips for this page'));
  screen.close();
});

test('on an enabled site without a lesson a page is read where its title fits one, once, and not for another title after that', async () => {
  const { deps } = await withLesson();
  await deps.sites.put({ origin: 'https://tracker.example', enabledAt: 1, shown: true, place: null });
  const facts = pages();
  const hand = handPort(OTHER, { facts });
  const screen = show(<Panel port={hand.port} />, deps);
  await new Promise((done) => setTimeout(done, 200));
  expect(facts).not.toHaveBeenCalled();
  // Routed, with the title of the page before for a moment.
  hand.goTo({ ...FITS, title: OTHER.title });
  await new Promise((done) => setTimeout(done, 200));
  expect(facts).not.toHaveBeenCalled();
  hand.goTo(FITS);
  await screen.find('h2', 'Tips for this page');
  hand.goTo({ ...FITS, title: '(1) New message' });
  await new Promise((done) => setTimeout(done, 200));
  expect(screen.has('h2', 'Tips for this page')).toBe(true);
  expect(facts.mock.calls).toEqual([[7, FITS.url]]);
  hand.goTo(OTHER);
  await screen.until(() => !screen.has('h2', 'Tips for this page'));
  expect(facts).toHaveBeenCalledTimes(1);
  await deps.sites.remove('https://tracker.example');
  screen.close();
});

test('facts that come after the page has changed are nothing', async () => {
  const { deps } = await withLesson();
  const { promise, resolve } = Promise.withResolvers<void>();
  const facts = pages({ [FITS.url ?? '']: promise });
  const hand = handPort(FITS, { facts });
  const screen = show(<Panel port={hand.port} />, deps);
  await vi.waitFor(() => expect(facts).toHaveBeenCalledTimes(1));
  hand.goTo(OTHER);
  await vi.waitFor(() => expect(facts).toHaveBeenCalledTimes(2));
  resolve();
  await new Promise((done) => setTimeout(done, 100));
  expect(screen.has('h2', 'Tips for this page')).toBe(false);
  screen.close();
});

test('while a draft is open the tips wait behind a tab of their own, which goes with them', async () => {
  const { deps } = await withLesson();
  await storedDraft(deps);
  const hand = handPort(FITS, { facts: pages() });
  const screen = show(<Panel port={hand.port} />, deps);
  await screen.click('[role="tab"]', /^Tips/);
  await screen.find('h2', 'Tips for this page');
  hand.goTo(OTHER);
  await screen.until(() => !screen.has('[role="tab"]', /^Tips/) && screen.all('#field-title').length === 1);
  screen.close();
});

test('not relevant, snooze and mute take a tip away at once; each can be taken back, here and in the settings', async () => {
  const { deps } = await withLesson();
  const panel = () => show(<Panel port={handPort(FITS, { facts: pages() }).port} />, deps);
  const first = panel();
  await first.click('button', `Not relevant: ${ERROR}`);
  await first.until(() => !first.has('h2', 'Tips for this page'));
  await first.click('button', 'Undo');
  await first.find('h2', 'Tips for this page');
  first.close();
  for (const [label, note] of [
    ['Snooze for a week', /^Lesson, until/],
    ['No tips on tracker.example', 'Site'],
    ['Hide on this page', 'On one page'],
  ] as const) {
    const screen = panel();
    await screen.click('button', `More about the tip: ${ERROR}`);
    await screen.click('[role="menuitem"]', label);
    await screen.until(() => !screen.has('h2', 'Tips for this page'));
    screen.close();
    const settings = show(<TipsPart tips resolved />, deps);
    await settings.find('p', note);
    await settings.click('button', /^Show again/);
    await settings.find('p', 'Nothing is hidden, snoozed or muted.');
    settings.close();
  }
  const last = panel();
  await last.find('h2', 'Tips for this page');
  last.close();
});

test('tips that are turned off read no page', async () => {
  const { deps } = await withLesson();
  const facts = pages();
  await deps.prefs.set({ tips: false });
  const screen = show(<Panel port={handPort(FITS, { facts }).port} />, deps);
  await screen.find('button', /^Capture lesson/);
  expect(facts).not.toHaveBeenCalled();
  screen.close();
  const settings = show(<TipsPart tips={false} resolved />, deps);
  await settings.click('[role="checkbox"]', /.*/);
  await settings.until(async () => (await deps.prefs.get()).tips);
  settings.close();
});

test('where a site is muted or tips are turned off, its tab has no dot any more', async () => {
  const { deps } = await withLesson();
  const dot = vi.fn();
  const screen = show(<Panel port={handPort(FITS, { facts: pages(), dot }).port} />, deps);
  await vi.waitFor(() => expect(dot).toHaveBeenLastCalledWith(7, 1, FITS.url));
  await screen.click('button', `More about the tip: ${ERROR}`);
  await screen.click('[role="menuitem"]', 'No tips on tracker.example');
  await vi.waitFor(() => expect(dot).toHaveBeenLastCalledWith(7, 0, FITS.url));
  await screen.click('button', 'Undo');
  await vi.waitFor(() => expect(dot).toHaveBeenLastCalledWith(7, 1, FITS.url));
  await deps.prefs.set({ tips: false });
  await vi.waitFor(() => expect(dot).toHaveBeenLastCalledWith(7, 0, FITS.url));
  screen.close();
});

test('why is one sentence, and a code is not told twice', () => {
  expect(
    whySentence([
      { kind: 'error', said: 'ERR_PAYMENT_23' },
      { kind: 'word', said: 'err_payment_23', where: 'title' },
      { kind: 'word', said: 'billing', where: 'fact', fact: 'component' },
      { kind: 'word', said: 'refund', where: 'title' },
      { kind: 'word', said: 'ledger', where: 'heading' },
    ]),
  ).toBe('Why: same error ERR_PAYMENT_23, component billing and both say “refund” and “ledger”');
  expect(whySentence([{ kind: 'page', said: 'Gateway' }])).toBe('Why: made from this page');
  expect(whySentence([{ kind: 'page', said: 'Gateway' }], true)).toBe(
    'Why: the owner wants it here and made from this page',
  );
});

test('where the tips cannot be looked for, that is said, and not that nothing fits', async () => {
  const { deps } = await withLesson();
  for (const table of tipDbOf(deps.db).tables)
    table.hook('reading', () => {
      throw new DOMException('The disk does not answer', 'UnknownError');
    });
  const dot = vi.fn();
  const screen = show(<Panel port={handPort(FITS, { facts: pages(), dot }).port} />, deps);
  await screen.find('[role="status"] p', /Tips for this page could not be looked up\. Open the panel again/);
  expect(dot).not.toHaveBeenCalled();
  screen.close();
});
