import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { watchLesson } from '../../../lib/flow/queries/watch-lesson.ts';
import { watchLessons } from '../../../lib/flow/queries/watch-lessons.ts';
import { first, testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { idOf, skillId } from '../../unit/log/samples.ts';
import { buildCheck } from '../../unit/rules/build-check.ts';
import { show } from './screen.tsx';

const ALL = { text: '', skill: null, site: null, tier: null };

/** Three lessons; the second is of another skill. */
async function threeLessons() {
  const deps = await testDeps();
  const kept: string[] = [];
  for (const change of [
    { title: 'Rotate the gateway certificate' },
    { title: 'Restore one table', skills: [skillId(2)] },
    { title: 'Drain a node before its disk' },
  ]) {
    deps.clock.now += 60_000;
    kept.push((await keptLesson(deps, sound(change))).lesson);
  }
  return { deps, kept };
}

async function open(hash: string, deps: Awaited<ReturnType<typeof testDeps>>) {
  window.location.hash = hash;
  return show(<TimelinePage download={() => undefined} />, deps);
}

const titles = (screen: ReturnType<typeof show>) =>
  screen.all('li[data-index] a bdi:first-child').map((title) => title.textContent);

const lines = (screen: ReturnType<typeof show>) => screen.all('li[data-index] a').length;

test('typing finds lessons, and the count says of how many', async () => {
  const { deps } = await threeLessons();
  const screen = await open('#lessons', deps);
  await screen.until(() => lines(screen) === 3);
  await screen.fill('Search lessons', 'restore tab');
  await screen.until(() => lines(screen) === 1);
  expect(titles(screen)[0]).toBe('Restore one table');
  expect(screen.text()).toContain('1 of 3');
  await screen.fill('Search lessons', 'zebra');
  await screen.click('main button', 'Clear filters');
  await screen.until(() => lines(screen) === 3);
  screen.close();
});

test('a skill leads to its lessons', async () => {
  const { deps } = await threeLessons();
  const screen = await open('#skills', deps);
  await screen.click('button', 'Databases');
  await screen.until(() => lines(screen) === 1);
  expect(window.location.hash).toBe('#lessons');
  expect(titles(screen)[0]).toBe('Restore one table');
  screen.close();
});

test('j and Enter open a lesson, Escape leads back to the list with the focus where it was', async () => {
  const { deps, kept } = await threeLessons();
  const screen = await open('#lessons', deps);
  await screen.until(() => lines(screen) === 3);
  screen.key('j');
  screen.key('j');
  expect(document.activeElement?.getAttribute('href')).toBe(`#lesson/${kept[1]}`);
  (document.activeElement as HTMLElement).click();
  await screen.find('h1', 'Restore one table');
  screen.key('Escape');
  await screen.until(() => lines(screen) === 3);
  await screen.until(() => document.activeElement?.getAttribute('href') === `#lesson/${kept[1]}`);
  screen.close();
});

test('an edit becomes a new revision and its changes are shown', async () => {
  const { deps, kept } = await threeLessons();
  const lesson = kept[0] ?? '';
  const screen = await open(`#lesson/${lesson}`, deps);
  await screen.find('h1', 'Rotate the gateway certificate');
  screen.key('e');
  await screen.fill('Title', 'Reload the gateway certificate');
  await screen.click('button', /^Save revision/);
  await screen.find('h1', 'Reload the gateway certificate');
  const changes = await screen.find('section', 'What you changed');
  await screen.until(() => changes.querySelector('ins') !== null);
  expect(changes.querySelector('del')?.textContent).toBe('Rotate');
  expect(changes.querySelector('ins')?.textContent).toBe('Reload');
  expect((await first(watchLesson(deps, lesson)))?.history).toHaveLength(2);
  screen.close();
});

test('a deleted lesson comes back with undo', async () => {
  const { deps, kept } = await threeLessons();
  const screen = await open(`#lesson/${kept[0]}`, deps);
  await screen.click('button', /^More for Rotate/);
  await screen.click('[role="menuitem"]', /^Delete/);
  await screen.until(async () => (await first(watchLessons(deps, ALL))).total === 2);
  await screen.click('button', 'Undo');
  await screen.until(async () => (await first(watchLessons(deps, ALL))).total === 3);
  screen.close();
});

test('a clipboard the browser refuses is said, and nothing claims to be copied', async () => {
  const { deps, kept } = await threeLessons();
  const screen = await open(`#lesson/${kept[0]}`, deps);
  const refused = vi.fn(() => Promise.reject(new DOMException('', 'NotAllowedError')));
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText: refused } }));
  await screen.click('button', /^More for Rotate/);
  await screen.click('[role="menuitem"]', /^Copy as Markdown/);
  await screen.until(() => screen.text().includes('The browser did not let it be copied.'));
  vi.unstubAllGlobals();
  expect(refused).toHaveBeenCalledOnce();
  expect(screen.text()).not.toContain('Copied as Markdown.');
  screen.close();
});

test('a lesson that is not here is said, with the way back', async () => {
  const { deps } = await threeLessons();
  const screen = await open('#lesson/01a19b9b-6ac3-7830-8dc6-ded649d691e6', deps);
  await screen.find('h2', 'This lesson is not here');
  await screen.click('button', 'Back to lessons');
  await screen.until(() => lines(screen) === 3);
  screen.close();
});

test('an open check has its keys before the page: u is Unsure, Escape closes the check alone', async () => {
  const deps = await testDeps();
  const checks = [{ ...buildCheck(), claim: idOf(801) }];
  const { lesson } = await keptLesson(deps, sound({ checks }));
  const screen = await open(`#lesson/${lesson}`, deps);
  await screen.click('button', 'Try a check now');
  await screen.find('button', 'Answer');
  screen.key('u');
  await screen.until(() => screen.has('[role="radio"][aria-checked="true"]', 'Unsure'));
  expect(screen.all('[role="dialog"]')).toHaveLength(0);
  screen.key('Escape');
  await screen.find('button', 'Try a check now');
  expect(window.location.hash).toBe(`#lesson/${lesson}`);
  screen.close();
});
