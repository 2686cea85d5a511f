import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { content, DAY, idOf, MONDAY, revised } from '../../unit/log/samples.ts';
import { handPort } from '../panel/port.ts';
import { show } from '../timeline/screen.tsx';

/** The panel at so many days after two lessons were kept. */
async function panel(days: number) {
  const deps = await testDeps();
  const other = content({ title: 'Drain a pump' });
  await appendEvents(deps.db, [
    revised({ id: 1, at: MONDAY }),
    revised({ id: 2, at: MONDAY, lesson: idOf(701), rev: idOf(1_002), content: other }),
  ]);
  deps.clock.now = MONDAY + days * DAY;
  return { deps, screen: show(<Panel port={handPort().port} />, deps) };
}

test('the panel says nothing of practice while nothing is due', async () => {
  const { screen } = await panel(0);
  await screen.find('h1', 'Gateway runbook');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(screen.text()).not.toContain('today');
  screen.close();
});

test('a quiet line opens practice, Escape closes it, and the line has the focus again', async () => {
  const { screen } = await panel(1);
  await screen.click('button', '2 questions today');
  await screen.find('p', 'What do you do first?');
  expect(screen.has('[role="tab"]', 'Lessons')).toBe(false);
  expect(screen.has('button', '2 questions today')).toBe(false);
  screen.key('Escape');
  await screen.find('[role="tab"]', 'Lessons');
  await screen.until(() => document.activeElement?.textContent === '2 questions today');
  screen.close();
});

test('after its last question the panel closes practice, and the line is gone', async () => {
  const { screen } = await panel(1);
  await screen.click('button', '2 questions today');
  for (const go of ['Next', 'Finish']) {
    await screen.find('p', 'What do you do first?');
    await screen.until(() => document.activeElement?.tagName === 'SECTION');
    for (const key of ['s', '1', 'Enter']) {
      screen.key(key);
      await screen.until(() => true);
    }
    await screen.find('button', go);
    screen.key('Enter');
    await screen.until(() => !screen.has('button', go));
  }
  await screen.find('h2', 'That is all for today');
  await screen.click('button', 'Close');
  await screen.find('[role="tab"]', 'Lessons');
  expect(screen.text()).not.toContain('today');
  screen.close();
});

test('the lesson a question comes from is opened in the panel', async () => {
  const { screen } = await panel(1);
  await screen.click('button', '2 questions today');
  await screen.until(() => document.activeElement?.tagName === 'SECTION');
  for (const key of ['u', '2', 'Enter']) {
    screen.key(key);
    await screen.until(() => true);
  }
  await screen.click('button', /^(Rotate the gateway certificate|Drain a pump)$/);
  await screen.find('button', 'I used this at work');
  expect(screen.has('[role="tab"][aria-selected="true"]', 'Lessons')).toBe(true);
  screen.close();
});

const shownOptions = (screen: Awaited<ReturnType<typeof panel>>['screen']): string[] =>
  screen
    .all('[role="radiogroup"][aria-label="What do you do first?"] [role="radio"]')
    .map(({ textContent }) => (textContent ?? '').slice(1));

/** Practice as it is opened in the panel so many days after the lessons were kept. */
async function opened(days: number) {
  const { deps, screen } = await panel(days);
  await screen.click('button', /questions? today$/);
  await screen.until(() => document.activeElement?.tagName === 'SECTION');
  return { deps, screen };
}

test('options stand in other places the next day, and in the same on another device', async () => {
  const orders: string[][] = [];
  for (const days of [1, 1, 2]) {
    const { screen } = await opened(days);
    orders.push(shownOptions(screen));
    screen.close();
  }
  const [here, there, next] = orders;
  expect(here).toHaveLength(3);
  expect(there).toEqual(here);
  expect(next).not.toEqual(here);
  expect(next?.toSorted()).toEqual(here?.toSorted());
});

test('the order stays while a question is open over midnight, and a key chooses what stands in its place', async () => {
  const { deps, screen } = await opened(1);
  const before = shownOptions(screen);
  deps.clock.now = MONDAY + 2 * DAY;
  window.dispatchEvent(new Event('focus'));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(shownOptions(screen)).toEqual(before);
  for (const key of ['s', '3', 'Enter']) {
    screen.key(key);
    await screen.until(() => true);
  }
  await screen.find('button', /^(Next|Finish)$/);
  const [event] = await deps.db.events.where('kind').equals('check.answered').toArray();
  const option = /^Choice (\w) of/.exec(before[2] ?? '')?.[1];
  expect(event?.body).toMatchObject({ option, right: option === 'a' });
  screen.close();
});
