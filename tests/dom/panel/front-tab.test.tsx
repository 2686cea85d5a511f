import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import type { FrontTab } from '../../../components/panel/port.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { storedDraft } from '../../unit/flow/lessons.ts';
import { show } from '../timeline/screen.tsx';
import { handPort, OTHER, PAGE } from './port.ts';

const CLOSED: FrontTab = { tab: 7 };
const OWN: FrontTab = {
  tab: 12,
  title: 'Passalong',
  url: 'chrome-extension://ours/timeline.html',
  refused: 'own-page',
};

/** The panel over one open draft of PAGE. */
async function reopened(front: FrontTab) {
  const deps = await testDeps();
  await storedDraft(deps);
  const hand = handPort(front);
  const screen = show(<Panel port={hand.port} />, deps);
  await screen.until(() => screen.all('#field-title').length === 1);
  return { screen, hand };
}

test.each([
  ['the window has the focus again', () => window.dispatchEvent(new Event('focus'))],
  ['the pointer comes to the panel', () => document.documentElement.dispatchEvent(new Event('pointerenter'))],
] as const)('a grant nobody tells of is seen when %s', async (_, comeBack) => {
  const hand = handPort(CLOSED);
  const screen = show(<Panel port={hand.port} />, await testDeps());
  await screen.until(() => screen.text().includes('On this page press'));
  hand.grant(PAGE);
  comeBack();
  await screen.find('button', /^Capture lesson/);
  screen.close();
});

test('a capture that arrives brings the grant of its page', async () => {
  const hand = handPort(CLOSED);
  const screen = show(<Panel port={hand.port} />, await testDeps());
  await screen.until(() => screen.text().includes('On this page press'));
  hand.grant(PAGE);
  hand.arrive({ problem: { kind: 'nothing-selected' } });
  await screen.find('button', /^Capture lesson/);
  screen.close();
});

test('a shortcut set meanwhile is named', async () => {
  let keys = '';
  const hand = handPort(CLOSED, { shortcut: async () => keys });
  const screen = show(<Panel port={hand.port} />, await testDeps());
  await screen.find('button', 'Set a shortcut');
  keys = 'Ctrl+Shift+9';
  window.dispatchEvent(new Event('focus'));
  await screen.until(() => screen.text().includes('On this page press Ctrl+Shift+9'));
  screen.close();
});

test('a page that can never be captured says why and offers own words', async () => {
  const pdf: FrontTab = { tab: 9, title: 'Report', url: 'https://a.example/r.pdf', refused: 'pdf' };
  const screen = show(<Panel port={handPort(pdf).port} />, await testDeps());
  await screen.until(() => screen.text().includes('This is a PDF, which cannot be captured.'));
  expect(screen.has('button', /^Capture lesson/)).toBe(false);
  await screen.click('footer button', 'Write a lesson');
  await screen.find('h1', 'A lesson from your own words');
  screen.close();
});

test('a page of our own is neither captured nor offered instead of a draft', async () => {
  const screen = show(<Panel port={handPort(OWN).port} />, await testDeps());
  await screen.until(() => screen.text().includes("This is Passalong's own page."));
  expect(screen.text()).not.toContain('ours');
  screen.close();
  const { screen: desk, hand } = await reopened(PAGE);
  hand.goTo(OTHER);
  await desk.find('button', 'Show this page');
  hand.goTo(OWN);
  await desk.until(() => !desk.has('button', 'Show this page'));
  desk.close();
});

test('a reopened panel offers a tab it may not read, and not the one its draft belongs to', async () => {
  const { screen, hand } = await reopened(PAGE);
  expect(screen.has('button', 'Show this page')).toBe(false);
  hand.goTo({ tab: 9 });
  await screen.find('button', 'Show this page');
  hand.goTo({ tab: PAGE.tab });
  await screen.until(() => !screen.has('button', 'Show this page'));
  hand.goTo({ tab: 9 });
  await screen.click('button', 'Show this page');
  await screen.find('h1', 'Passalong');
  screen.close();
});

test('without any grant a reopened panel goes by the tab that was in front', async () => {
  const { screen, hand } = await reopened(CLOSED);
  expect(screen.has('button', 'Show this page')).toBe(false);
  hand.goTo({ tab: 9 });
  await screen.find('button', 'Show this page');
  screen.close();
});
