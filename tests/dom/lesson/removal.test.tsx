import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { sound } from '../../unit/flow/lessons.ts';
import { COPY, quoteClaim, RELOAD } from '../../unit/lesson/samples.ts';
import { idOf } from '../../unit/log/samples.ts';
import { buildCheck } from '../../unit/rules/build-check.ts';
import type { Screen } from '../timeline/screen.tsx';
import { desk } from './desk.tsx';

const CHECKS = [{ ...buildCheck(), id: idOf(810), claim: idOf(801) }];
const MISTAKES = [1, 2].map((n) => ({
  id: idOf(820 + n),
  text: `Mistake ${n}`,
  support: { kind: 'none' as const },
}));

/** Chooses an act of a menu as the keyboard does: the focus is on the menu's button. */
async function choose(screen: Screen, menu: string, act: string) {
  (await screen.find('button', menu)).focus();
  await screen.click('button', menu);
  await screen.click('[role="menuitem"]', act);
}

const focused = () => document.activeElement;
const wordsOf = (element: Element | null) => (element as HTMLTextAreaElement | null)?.value;

test('a skill that is removed leaves the focus among the skills', async () => {
  const { screen } = await desk();
  (await screen.find('button', /^Remove /)).focus();
  await screen.click('button', /^Remove /);
  await screen.until(() => !screen.has('button', /^Remove /));
  await screen.until(() => focused()?.closest('section')?.textContent?.startsWith('Skills') ?? false);
  screen.close();
});

test('a removed claim says that its check went along, and Undo brings both back', async () => {
  const { screen, stored } = await desk(sound({ checks: CHECKS }));
  const before = await stored();
  await choose(screen, 'More for Insight', 'Remove');
  await screen.until(() => screen.text().includes(', and 1 check with it.'));
  expect(await stored()).toMatchObject({ insight: null, checks: [] });
  await screen.click('button', 'Undo');
  await screen.until(async () => (await stored())?.checks.length === 1);
  const { insight, checks } = (await stored()) ?? {};
  expect({ insight, checks }).toEqual({ insight: before?.insight, checks: before?.checks });
  screen.close();
});

test('Undo puts an insight back over one written meanwhile, says so, and its own Undo swaps them again', async () => {
  const { screen, stored } = await desk(sound({ checks: CHECKS }));
  const before = (await stored())?.insight;
  await choose(screen, 'More for Insight', 'Remove');
  await screen.until(() => screen.has('button', 'Undo'));
  await screen.click('button', 'Add the insight');
  await screen.fill('Add the insight', 'Written meanwhile');
  screen.key('Enter', screen.all('#field-insight')[0]);
  await screen.until(async () => (await stored())?.insight?.text === 'Written meanwhile');
  await screen.click('button', 'Undo');
  await screen.until(() => screen.text().includes('Put back. “Written meanwhile” stood in its place'));
  expect(await stored()).toMatchObject({ insight: before, checks: CHECKS });
  await screen.click('button', 'Undo');
  await screen.until(async () => (await stored())?.insight?.text === 'Written meanwhile');
  expect((await stored())?.checks).toEqual([]);
  screen.close();
});

test('a removed check comes back with Undo, and what was written meanwhile stays', async () => {
  const { screen, stored } = await desk(sound({ checks: CHECKS }));
  await choose(screen, 'More for Check 1', 'Remove');
  await screen.until(() => screen.text().includes('Removed check 1.'));
  await screen.fill('Title', 'Written meanwhile');
  await screen.until(async () => (await stored())?.title === 'Written meanwhile');
  await screen.click('button', 'Undo');
  await screen.until(async () => (await stored())?.checks.length === 1);
  expect((await stored())?.title).toBe('Written meanwhile');
  screen.close();
});

test('after a removal the row that follows has the focus, after the last one the heading', async () => {
  const { screen } = await desk(sound({ mistakes: MISTAKES }));
  await choose(screen, 'More for Common mistakes 1', 'Remove');
  await screen.until(() => wordsOf(focused()) === 'Mistake 2');
  await choose(screen, 'More for Insight', 'Remove');
  await screen.until(() => focused()?.textContent === 'Insight');
  expect(focused()?.tagName).toBe('H3');
  screen.close();
});

test('a check that is closed or done gives the focus to what opens it', async () => {
  const { screen } = await desk(sound({ checks: CHECKS }));
  (await screen.find('button', 'Try a check now')).focus();
  await screen.click('button', 'Try a check now');
  await screen.until(() => focused()?.tagName === 'SECTION');
  screen.key('Escape');
  await screen.until(() => focused()?.textContent === 'Try a check now');
  await screen.click('button', 'Edit');
  await screen.until(() => focused()?.tagName === 'TEXTAREA');
  await screen.click('button', 'Done');
  await screen.until(() => focused()?.textContent === 'Try a check now');
  screen.close();
});

test('a warning that is dismissed gives the focus to the next', async () => {
  const cautions = [quoteClaim(idOf(991), COPY), quoteClaim(idOf(992), RELOAD)];
  const { screen } = await desk(sound(), { cautions });
  (await screen.find('button', 'Dismiss')).focus();
  await screen.click('button', 'Dismiss');
  await screen.until(() => screen.all('button').filter((one) => one.textContent === 'Dismiss').length === 1);
  await screen.until(() => focused()?.textContent === 'Quote');
  screen.close();
});
