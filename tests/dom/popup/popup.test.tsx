import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { PageRefusal } from '../../../lib/model/problem.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { testDeps, testSites } from '../../unit/flow/deps.ts';
import { keptLesson, storedDraft } from '../../unit/flow/lessons.ts';
import { connected, putRow, teamLesson, teamLink } from '../../unit/flow/team-lessons.ts';
import { content, DAY, idOf, MONDAY, revised } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';
import { port } from './port.ts';

test('the first time there are three sentences and one button', async () => {
  const screen = show(<Popup port={port()} />, await testDeps());
  await screen.find('h2', 'Make a lesson of this page');
  expect(screen.all('main p').map((line) => line.textContent?.match(/\./g)?.length)).toEqual([1, 1, 1]);
  expect(screen.all('button')).toHaveLength(1);
  screen.close();
});

test('the panel is asked for inside the click, before anything is awaited', async () => {
  const deps = await testDeps();
  const own = port();
  const screen = show(<Popup port={own} />, deps);
  const button = await screen.find('button', 'Capture this page');
  button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  expect(own.captureAndOpen.mock.calls).toEqual([['page']]);
  await screen.until(async () => (await deps.prefs.get()).firstRunDone);
  screen.close();
});

test('the first run is over once it was used, and for whoever has a lesson', async () => {
  const screen = show(<Popup port={port()} />, await testDeps({ firstRunDone: true }));
  await screen.find('button', /^Capture lesson/);
  screen.close();
  const deps = await testDeps();
  await keptLesson(deps);
  const again = show(<Popup port={port()} />, deps);
  await again.find('button', /^Capture lesson/);
  again.close();
});

test('Enter captures, from wherever the focus is not on another control', async () => {
  const own = port();
  const screen = show(<Popup port={own} />, await testDeps({ firstRunDone: true }));
  await screen.find('button', /^Capture lesson.*Alt\+Shift\+L$/);
  screen.key('Enter', document.body);
  expect(own.captureAndOpen.mock.calls).toEqual([['page']]);
  screen.close();
});

test('each way to begin asks for its own', async () => {
  const own = port();
  const screen = show(<Popup port={own} />, await testDeps({ firstRunDone: true }));
  await screen.click('button', 'Write a lesson');
  await screen.click('button', 'Timeline');
  await screen.click('button', 'Lessons');
  await screen.click('button', 'Settings');
  await screen.click('button', 'Capture selection');
  expect(own.openPanel.mock.calls).toEqual([['own-words']]);
  expect(own.openPage.mock.calls).toEqual([['timeline', '#timeline'], ['timeline', '#lessons'], ['options']]);
  expect(own.captureAndOpen.mock.calls).toEqual([['selection']]);
  screen.close();
});

test.each(PageRefusal.options)('a page refused as %s says why and offers to write a lesson', async (why) => {
  const own = port({ refused: why });
  const screen = show(<Popup port={own} />, await testDeps({ firstRunDone: true }));
  await screen.click('button', 'Write a lesson');
  expect(own.openPanel.mock.calls).toEqual([['own-words']]);
  expect(screen.text()).toMatch(/write a lesson from your own words\./);
  expect(screen.has('button', /^Capture/)).toBe(false);
  screen.close();
});

test('? shows the keys, and Escape leaves them', async () => {
  const screen = show(<Popup port={port()} />, await testDeps({ firstRunDone: true }));
  await screen.find('button', /^Capture lesson/);
  screen.key('?', document.body);
  await screen.until(() => screen.all('[role="dialog"]').length === 1);
  expect(screen.text()).toContain('Press the main button');
  screen.close();
});

test('a missing shortcut is noticed and leads to where it is set', async () => {
  const own = port({}, '');
  const screen = show(<Popup port={own} />, await testDeps({ firstRunDone: true }));
  await screen.click('button', 'Set one');
  expect(screen.text()).toContain('No shortcut is set for capturing.');
  expect(own.openPage.mock.calls).toEqual([['options', '#shortcut']]);
  screen.close();
});

test('an open draft is offered where it was left', async () => {
  const deps = await testDeps({ firstRunDone: true });
  await storedDraft(deps);
  const own = port();
  const screen = show(<Popup port={own} />, deps);
  await screen.click('button', /^Continue your draft/);
  expect(own.openPanel.mock.calls).toEqual([[]]);
  screen.close();
});

test('a capture that fails says why, and can be tried again', async () => {
  const own = port({}, '', fail({ kind: 'nothing-selected' }));
  const screen = show(<Popup port={own} />, await testDeps({ firstRunDone: true }));
  await screen.click('button', 'Capture selection');
  await screen.find('[role="alert"]', /^Nothing is selected/);
  await screen.click('button', /^Capture lesson/);
  expect(own.captureAndOpen).toHaveBeenCalledTimes(2);
  screen.close();
});

test('a panel the browser does not open is told', async () => {
  const own = port({}, '', ok(undefined), fail({ kind: 'panel-closed' }));
  const screen = show(<Popup port={own} />, await testDeps({ firstRunDone: true }));
  await screen.click('button', 'Write a lesson');
  await screen.find('[role="alert"]', /^The browser did not open the side panel/);
  screen.close();
});

test.each([true, false])(
  'a page of our own offers the sample page (first run done: %s)',
  async (firstRunDone) => {
    const own = port({ refused: 'own-page', site: '' });
    const screen = show(<Popup port={own} />, await testDeps({ firstRunDone }));
    await screen.click('button', 'Open the sample page');
    expect(own.openPage.mock.calls).toEqual([['sample']]);
    expect(screen.text()).toContain("This is Passalong's own page. Open a page you work on");
    expect(screen.has('button', /^Capture/)).toBe(false);
    screen.close();
  },
);

test('a site is enabled in one click and turned off in one click', async () => {
  const deps = await testDeps({ firstRunDone: true });
  const screen = show(<Popup port={port()} />, deps);
  await screen.click('button', 'Enable on this site');
  await screen.find('button', 'Turn off on this site');
  expect(await deps.sites.list()).toMatchObject([{ origin: 'https://wiki.example', shown: true }]);
  await screen.click('button', 'Turn off on this site');
  await screen.find('button', 'Enable on this site');
  expect(await deps.sites.list()).toEqual([]);
  screen.close();
});

test('what enabling means is said before it is asked for, with the ports where the browser drops them', async () => {
  const deps = await testDeps({ firstRunDone: true });
  const screen = show(<Popup port={port()} />, {
    ...deps,
    sites: testSites({ anyPort: true, grants: false }),
  });
  await screen.click('button', 'Enable on this site');
  const text = screen.text();
  expect(text).toContain('on the pages of https://wiki.example. Nothing is captured until you click it.');
  expect(text).toContain('Firefox grants a site with all its ports.');
  await screen.until(() => screen.text().includes('The browser gave no access to https://wiki.example'));
  screen.close();
});

test('a page that cannot be captured offers no site', async () => {
  const screen = show(<Popup port={port({ refused: 'store' })} />, await testDeps({ firstRunDone: true }));
  await screen.find('button', 'Write a lesson');
  expect(screen.has('button', 'Enable on this site')).toBe(false);
  screen.close();
});

test('of several teams the one that what is made belongs to is shown and changed here; of one it is not asked', async () => {
  const deps = await connected(await testDeps({ firstRunDone: true }));
  const alone = show(<Popup port={port()} />, deps);
  await alone.find('button', /^Capture lesson/);
  expect(alone.text()).not.toContain('What you make belongs to');
  alone.close();
  await deps.db.links.put(teamLink({ team: idOf(960), teamName: 'Canal' }));
  const screen = show(<Popup port={port()} />, deps);
  const trigger = await screen.find('[role="combobox"]', 'Harbour');
  trigger.focus();
  screen.key('ArrowDown', trigger);
  const item = await screen.find('[role="option"]', 'Canal');
  item.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
  await screen.click('[role="option"]', 'Canal');
  await screen.until(async () => (await deps.db.meta.get('team'))?.value === idOf(960));
  screen.close();
});

test('what is due today is one line with about how long it takes, and leads to practice; where nothing is, nothing is said', async () => {
  const deps = await testDeps();
  const other = content({ title: 'Drain a pump' });
  await appendEvents(deps.db, [
    revised({ id: 1, at: MONDAY }),
    revised({ id: 2, at: MONDAY, lesson: idOf(701), rev: idOf(1_002), content: other }),
  ]);
  const calm = show(<Popup port={port()} />, deps);
  await calm.find('button', /^Capture lesson/);
  await new Promise((wait) => setTimeout(wait, 150));
  expect(calm.text()).not.toContain('Practice');
  calm.close();
  deps.clock.now = MONDAY + DAY;
  const own = port();
  const screen = show(<Popup port={own} />, deps);
  await screen.find('span', 'Practice: 2 questions, 1 minute');
  await screen.click('button', 'Start');
  expect(own.openPage.mock.calls).toEqual([['timeline', '#practice']]);
  screen.close();
});

test('who stands for a lesson whose questions few answer right is told so as the lesson’s fault, with the way to it, and of several with the way to all', async () => {
  const deps = await connected(await testDeps());
  const own = port();
  const screen = show(<Popup port={own} />, deps);
  await screen.find('button', /^Capture lesson/);
  expect(screen.text()).not.toContain('Few answer');
  const ask = (n: number) =>
    putRow(deps, {
      ...{ stream: 'me', entity: 'task', id: `lesson:${teamLesson(n)}` },
      body: { ref: teamLesson(n), why: 'questions' },
    });
  await ask(2);
  await screen.find(
    'span',
    'Few answer the questions of "Drain a pump" right. That is for the lesson to answer.',
  );
  await screen.click('button', 'Read them');
  await ask(1);
  await screen.find('span', /^Few answer the questions of 2 lessons right that you stand for/);
  await screen.click('button', 'Read them');
  expect(own.openPage.mock.calls).toEqual([
    ['timeline', `#team-lesson/${teamLesson(2)}`],
    ['timeline', '#team'],
  ]);
  screen.close();
});
