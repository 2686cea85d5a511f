import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { recordUse } from '../../../lib/flow/record-use.ts';
import type { Id } from '../../../lib/model/id.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { DAY, MONDAY } from '../../unit/log/samples.ts';
import { show } from './screen.tsx';

const HOUR = 3_600_000;

/** A timeline with two lessons used nine days after they were kept; `use` notes one more use. */
async function openLog() {
  const deps = await testDeps();
  const [a, b] = [
    (await keptLesson(deps, sound({ title: 'Lesson A' }))).lesson,
    (await keptLesson(deps, sound({ title: 'Lesson B' }))).lesson,
  ];
  const use = async (lesson: Id, text: string) => {
    deps.clock.now += HOUR;
    await done(recordUse(deps, { lesson, where: { kind: 'sentence', text } }));
  };
  deps.clock.now = MONDAY + 9 * DAY;
  await use(a, 'In the night shift');
  await use(b, 'At the desk');
  window.location.hash = '#timeline';
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  const links = () => screen.all('[data-index] a');
  await screen.until(() => links().length === 4);
  return { deps, a, b, use, screen, links };
}

test('a menu stays with its entry while the log grows, and the question says which use it is', async () => {
  const { a, use, screen, links } = await openLog();
  await screen.click('button', 'More for Lesson B');
  await screen.find('[role="menuitem"]', 'Remove this entry');
  await use(a, 'Once more');
  await screen.until(() => links().length === 5);
  await screen.click('[role="menuitem"]', 'Remove this entry');
  await screen.find('h2', 'Remove this entry?');
  const dialog = screen.all('[role="dialog"]')[0]?.textContent ?? '';
  expect(dialog).toMatch(/"Lesson B" no longer counts as used on 13 May 2026, \d\d:00\./);
  expect(dialog).toContain('At the desk');
  screen.close();
});

test.each([
  ['that day', 0],
  ['on a new day', DAY],
])('the keyboard stays on its entry when one is added above it %s', async (_, later) => {
  const { deps, a, use, screen, links } = await openLog();
  screen.key('j');
  expect(document.activeElement?.textContent).toBe('Lesson B');
  deps.clock.now += later;
  await use(a, 'Once more');
  await screen.until(() => links().length === 5);
  expect(document.activeElement).toBe(links()[1]);
  expect(document.activeElement?.textContent).toBe('Lesson B');
  screen.key('j');
  expect(document.activeElement).toBe(links()[2]);
  screen.close();
});
