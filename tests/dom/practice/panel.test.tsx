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
