import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import type { FrontTab, PanelPort } from '../../../components/panel/port.ts';
import { TipsPart } from '../../../components/settings/tips-part.tsx';
import { sourceOf } from '../../../lib/capture/source.ts';
import { keepTipIndex } from '../../../lib/flow/tips/keep-tip-index.ts';
import { buildCapture } from '../../unit/draft/build-capture.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { handPort } from '../panel/port.ts';
import { show } from '../timeline/screen.tsx';

const TITLE = 'Payment fails with ERR_PAYMENT_23';
const front = (n: number): FrontTab => ({
  tab: 7,
  title: TITLE,
  url: `https://tracker.example/browse/OPS-${n}`,
});

/** An issue whose number is even is resolved. */
const facts: PanelPort['facts'] = async (_, address) => ({
  ...{ address, title: TITLE, headings: [], tokens: [], text: '', language: 'en' },
  facts: [
    { name: 'issue', value: 'OPS-7' },
    { name: 'resolution', value: address.endsWith('8') ? 'resolved' : 'unresolved' },
  ],
});

async function open() {
  const deps = await testDeps();
  await keptLesson(deps, sound({ title: 'Another thing altogether' }));
  await keepTipIndex(deps);
  const capture = vi.fn<PanelPort['capture']>(async () => ({ ok: false, problem: { kind: 'no-grant' } }));
  const hand = handPort(front(7), { facts, capture });
  return { deps, capture, hand, screen: show(<Panel port={hand.port} />, deps) };
}

test('an open issue is told with what one captured that is like it; once it is resolved one quiet line offers to keep how', async () => {
  const { deps, capture, hand, screen } = await open();
  const url = 'https://wiki.example/payment';
  await deps.db.captures.put({
    ...buildCapture(TITLE, [{ p: 'ERR_PAYMENT_23 came back after the ledger was restarted.' }]),
    source: sourceOf({ url, title: TITLE }),
  });
  await screen.find('h2', 'You may have solved this on');
  await screen.find(`a[href="${url}"]`, TITLE);
  const offer = () => screen.has('button', 'Capture the solution');
  expect(offer()).toBe(false);
  await screen.until(async () => (await deps.db.meta.get('issues-seen')) !== undefined);
  hand.goTo(front(8));
  await screen.click('button', 'Capture the solution');
  await vi.waitFor(() => expect(capture).toHaveBeenCalledWith('page'));
  await screen.find('[role="alert"], [role="status"]', /./);
  expect(offer(), 'nothing was captured, so that it is offered still').toBe(true);
  expect(JSON.stringify(await deps.db.meta.get('issues-seen'))).not.toContain('"over":true');
  screen.close();
});

test('"Not now" ends it for good, and the settings turn it off', async () => {
  const { deps, hand, screen } = await open();
  await screen.until(async () => (await deps.db.meta.get('issues-seen')) !== undefined);
  hand.goTo(front(8));
  await screen.click('button', 'Not now');
  await screen.until(() => !screen.has('button', 'Capture the solution'));
  screen.close();
  const again = show(<Panel port={handPort(front(8), { facts }).port} />, deps);
  await again.find('button', /^Capture lesson/);
  await new Promise((wait) => setTimeout(wait, 100));
  expect(again.has('button', 'Capture the solution')).toBe(false);
  again.close();
  const settings = show(<TipsPart tips resolved />, deps);
  await settings.find('label', /^Offer to capture/);
  (settings.all('[role="checkbox"]')[1] as HTMLElement).click();
  await settings.until(async () => !(await deps.prefs.get()).resolved);
  settings.close();
});

/** What is read of an issue's page; it is `how` it is by then. */
const issueThatIs = (how: () => string) =>
  vi.fn<PanelPort['facts']>(async (tab, address) => {
    const known = await facts(tab, address);
    const said = [
      { name: 'issue', value: 'OPS-7' },
      { name: 'resolution', value: how() },
    ];
    return known && { ...known, facts: said };
  });

test('an issue whose page is loaded again at its address once it is resolved is offered, and read no more often than that', async () => {
  const deps = await testDeps();
  await keptLesson(deps, sound({ title: 'Another thing altogether' }));
  await keepTipIndex(deps);
  let how = 'unresolved';
  const read = issueThatIs(() => how);
  const hand = handPort({ ...front(7), loads: 0 }, { facts: read });
  const screen = show(<Panel port={hand.port} />, deps);
  await screen.until(async () => (await deps.db.meta.get('issues-seen')) !== undefined);
  how = 'resolved';
  hand.goTo({ ...front(7), loads: 0 });
  window.dispatchEvent(new Event('focus'));
  await new Promise((wait) => setTimeout(wait, 100));
  expect(read).toHaveBeenCalledTimes(1);
  hand.goTo({ ...front(7), loads: 1 });
  await screen.find('button', 'Capture the solution');
  expect(read).toHaveBeenCalledTimes(2);
  screen.close();
});

test('an open issue is looked at every few seconds until it is resolved on its page, where that is offered at all', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const deps = await testDeps();
  await keptLesson(deps, sound({ title: 'Another thing altogether' }));
  await keepTipIndex(deps);
  let how = 'unresolved';
  const read = issueThatIs(() => how);
  const screen = show(<Panel port={handPort(front(7), { facts: read }).port} />, deps);
  const look = () => vi.advanceTimersByTimeAsync(5_000);
  await screen.until(async () => (await deps.db.meta.get('issues-seen')) !== undefined);
  await vi.waitFor(async () => {
    await look();
    expect(read.mock.calls.length).toBeGreaterThan(1);
  });
  how = 'resolved';
  await look();
  await screen.find('button', 'Capture the solution');
  const { length } = read.mock.calls;
  for (let n = 0; n < 3; n++) await look();
  expect(read).toHaveBeenCalledTimes(length);
  screen.close();
  how = 'unresolved';
  await deps.prefs.set({ resolved: false });
  read.mockClear();
  const off = show(<Panel port={handPort(front(7), { facts: read }).port} />, deps);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  await new Promise((wait) => setTimeout(wait, 100));
  for (let n = 0; n < 3; n++) await look();
  expect(read).toHaveBeenCalledTimes(1);
  off.close();
  vi.useRealTimers();
});
