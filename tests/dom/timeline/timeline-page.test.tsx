import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { watchTimeline } from '../../../lib/flow/queries/watch-timeline.ts';
import { recordUse } from '../../../lib/flow/record-use.ts';
import { done, first, testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { DAY, MONDAY, skillId } from '../../unit/log/samples.ts';
import { show } from './screen.tsx';

/** The page at a hash, over a person's log. */
async function open(hash: string, deps: Awaited<ReturnType<typeof testDeps>>) {
  window.location.hash = hash;
  return show(<TimelinePage download={() => undefined} />, deps);
}

/** A lesson kept on MONDAY and used in work nine days later. */
async function usedLesson() {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps, sound({ title: 'Rotate the gateway certificate' }));
  deps.clock.now = MONDAY + 9 * DAY;
  await done(recordUse(deps, { lesson, where: { kind: 'sentence', text: 'In the night shift' } }));
  return { deps, lesson };
}

test('an empty timeline says the next step and shows one button', async () => {
  const screen = await open('#timeline', await testDeps());
  await screen.find('h2', 'Nothing on your timeline yet');
  expect(screen.all('main button')).toHaveLength(1);
  screen.close();
});

test('the picture states its finding and draws the same weeks as its table', async () => {
  const { deps } = await usedLesson();
  const screen = await open('#timeline', deps);
  await screen.find('h2', 'Incident response: used in work once since May');
  await screen.click('[role="radio"]', 'Table');
  await screen.until(() => screen.all('tbody tr').length === 2);
  const lines = screen.all('tbody tr').map((line) => [...line.children].map((cell) => cell.textContent));
  expect(lines).toEqual([
    ['11 May', 'Incident response', '0', '0', '1', '0'],
    ['4 May', 'Incident response', '1', '0', '0', '0'],
  ]);
  screen.close();
});

test('an entry leads to its lesson and to its page', async () => {
  const { deps, lesson } = await usedLesson();
  const opened: string[] = [];
  deps.page.openSource = async (address) => {
    opened.push(address);
    return true;
  };
  const screen = await open('#timeline', deps);
  await screen.until(() => screen.all('[data-index] a').length === 2);
  expect(screen.all('[data-index] a').map((link) => link.getAttribute('href'))).toEqual([
    `#lesson/${lesson}`,
    `#lesson/${lesson}`,
  ]);
  screen.all('button[title="Open the page"]')[0]?.click();
  expect(opened).toEqual([sound().sources[0]?.address]);
  screen.close();
});

test('j, k and Enter walk the log; o opens the page of the entry', async () => {
  const { deps } = await usedLesson();
  const opened: string[] = [];
  deps.page.openSource = async (address) => {
    opened.push(address);
    return true;
  };
  const screen = await open('#timeline', deps);
  await screen.until(() => screen.all('[data-index] a').length === 2);
  const focused = () => screen.all('[data-index] a').indexOf(document.activeElement as HTMLElement);
  const walked = ['j', 'j', 'j', 'k'].map((key) => {
    screen.key(key);
    return focused();
  });
  expect(walked).toEqual([0, 1, 1, 0]);
  screen.key('o');
  expect(opened).toHaveLength(1);
  screen.close();
});

test('the log can be of one skill only', async () => {
  const { deps } = await usedLesson();
  await keptLesson(deps, sound({ title: 'Another skill', skills: [skillId(2)] }));
  const screen = await open('#timeline', deps);
  await screen.until(() => screen.all('[data-index] a').length === 3);
  await screen.click('button[aria-pressed]', /^Databases/);
  await screen.until(() => screen.all('[data-index] a').length === 1);
  expect(screen.text()).toContain('Log: Databases');
  expect(screen.all('[data-index] a').map((link) => link.textContent)).toEqual(['Another skill']);
  screen.close();
});

test('a use can be taken from the timeline again after a question', async () => {
  const { deps } = await usedLesson();
  const screen = await open('#timeline', deps);
  await screen.click('button', /^More for Rotate/);
  await screen.click('[role="menuitem"]', 'Remove this entry');
  await screen.find('h2', 'Remove this entry?');
  expect((await first(watchTimeline(deps, { skill: null }))).total).toBe(2);
  await screen.click('[role="dialog"] button', 'Remove this entry');
  await screen.until(async () => (await first(watchTimeline(deps, { skill: null }))).total === 1);
  screen.close();
});

test('on a page that stays open over midnight, today becomes yesterday', async () => {
  const { deps } = await usedLesson();
  const screen = await open('#timeline', deps);
  const says = (word: string) =>
    screen.all('[data-index]').some((line) => line.textContent?.includes(word) === true);
  await screen.until(() => says('Today'));
  deps.clock.now += DAY;
  window.dispatchEvent(new Event('focus'));
  await screen.until(() => says('Yesterday') && !says('Today'));
  screen.close();
});
