import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson, teamLink } from '../../unit/flow/team-lessons.ts';
import { idOf } from '../../unit/log/samples.ts';
import { type Screen, show } from '../timeline/screen.tsx';
import { handPort } from './port.ts';

const CANAL = idOf(960);

async function open(deps: Awaited<ReturnType<typeof testDeps>>) {
  const hand = handPort();
  const screen = show(<Panel port={hand.port} />, deps);
  await screen.click('[role="tab"]', 'Team');
  return { ...hand, screen };
}

/** Chooses from a list, which is drawn only once it is open. */
async function choose(screen: Screen, from: string, to: string): Promise<void> {
  const trigger = await screen.find('[role="combobox"]', from);
  trigger.focus();
  screen.key('ArrowDown', trigger);
  const item = await screen.find('[role="option"]', to);
  item.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
  await screen.click('[role="option"]', to);
}

test('without a team the panel has no tab of it', async () => {
  const screen = show(<Panel port={handPort().port} />, await testDeps());
  await screen.find('[role="tab"]', 'Lessons');
  expect(screen.has('[role="tab"]', 'Team')).toBe(false);
  screen.close();
});

test('the team’s lessons are searched in the panel, one is opened, its link is copied, and it comes back to its row', async () => {
  const { screen, openPage } = await open(await connected(await testDeps()));
  await screen.until(() => screen.all('[data-row]').length === 2);
  expect(screen.all('[data-row]')[1]?.textContent).toContain('Recheck');
  expect(screen.all('[data-row]')[0]?.textContent).toContain('Pumps · owner: You');
  await screen.fill("Search the team's lessons", 'drain');
  await screen.until(() => screen.all('[data-row]').length === 1);
  await screen.click('[data-row]', /^Drain a pump/);
  await screen.find('h2', 'Drain a pump');
  const writeText = vi.fn(async (_: string) => undefined);
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  await screen.click('button', 'Copy link');
  await screen.until(() => writeText.mock.calls.length === 1);
  Reflect.deleteProperty(navigator, 'clipboard');
  expect(writeText).toHaveBeenCalledWith(`https://team.example/l/${teamLesson(2)}`);
  screen.key('Escape', document.body);
  await screen.until(() => document.activeElement?.textContent?.startsWith('Drain a pump') === true);
  await screen.click('button', 'Open on a full page');
  expect(openPage).toHaveBeenCalledWith('timeline', '#team');
  screen.close();
});

test('a claim is flagged and a lesson asked for from the panel', async () => {
  const deps = await connected(await testDeps());
  const { screen } = await open(deps);
  await screen.click('[data-row]', /^Reload the gateway/);
  await screen.click('button', 'Say what is wrong: Copy the new pair to the gateway');
  await screen.click('[role="menuitem"]', 'Unclear');
  await screen.fill('What should it say, or what did you find?', 'Which pair?');
  await screen.click('button[type="submit"]', 'Send');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  await screen.click('button', "Back to the team's lessons");
  await screen.click('button', 'Ask for a lesson');
  await screen.fill('We should have a lesson on', 'handing over at night');
  await screen.click('button[type="submit"]', 'Send without my name');
  await screen.until(async () => (await deps.db.outbox.count()) === 2);
  screen.close();
});

test('choosing the other team makes it the active one; a lesson of the one before says so and takes nothing until it is again', async () => {
  const deps = await connected(await testDeps());
  await deps.db.links.put(teamLink({ team: CANAL, teamName: 'Canal' }));
  const body = lessonBody({ title: 'Open a lock' });
  await putRow(deps, { team: CANAL, entity: 'lesson', id: teamLesson(9), body });
  const { screen } = await open(deps);
  await choose(screen, 'Harbour', 'Canal');
  await screen.find('[data-row]', /^Open a lock/);
  expect((await deps.db.meta.get('team'))?.value).toBe(CANAL);
  expect(screen.all('[data-row]')).toHaveLength(1);
  await deps.db.meta.put({ key: 'team', value: TEAM });
  await screen.until(() => screen.text().includes('Canal is not your active team.'));
  expect(screen.has('button', 'Ask for a lesson')).toBe(false);
  await screen.click('button', 'Make it the active team');
  await screen.find('button', 'Ask for a lesson');
  screen.close();
});
