import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson, teamLink } from '../../unit/flow/team-lessons.ts';
import { idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

async function open(hash: string, deps: Awaited<ReturnType<typeof testDeps>>) {
  window.location.hash = hash;
  return show(<TimelinePage download={() => undefined} />, deps);
}

const lines = (screen: ReturnType<typeof show>) => screen.all('a[data-row]');

test('without a team the page says so and leads to the settings', async () => {
  const screen = await open('#team', await testDeps());
  await screen.find('h2', 'No team yet');
  const way = await screen.find('a', 'Connect this device in the settings');
  expect(way.getAttribute('href')).toBe('/options.html#team');
  screen.close();
});

test('a team that has approved nothing yet says what will stand here', async () => {
  const deps = await connected(await testDeps());
  await deps.db.rows.clear();
  const screen = await open('#team', deps);
  await screen.find('h2', 'Nothing approved yet');
  screen.close();
});

test('the list is searched by typing, walked by keys, and a lesson comes back to its line', async () => {
  const screen = await open('#team', await connected(await testDeps()));
  await screen.until(() => lines(screen).length === 2);
  expect(screen.text()).toContain('Lessons of Harbour2 lessons');
  expect(screen.text()).toContain('1 lesson was made with a newer version');
  expect(lines(screen)[1]?.textContent).toContain('Recheck');
  await screen.fill("Search the team's lessons", 'pump');
  await screen.until(() => lines(screen).length === 1);
  screen.key('j');
  expect(document.activeElement?.getAttribute('href')).toBe(`#team-lesson/${teamLesson(2)}`);
  (document.activeElement as HTMLElement).click();
  await screen.find('h1', 'Drain a pump');
  screen.key('Escape');
  await screen.until(() => document.activeElement?.getAttribute('href') === `#team-lesson/${teamLesson(2)}`);
  screen.close();
});

test('a lesson shows claims beside support, owner and mark; a flag with words is sent and shown under its claim', async () => {
  const deps = await connected(await testDeps());
  const screen = await open(`#team-lesson/${teamLesson(1)}`, deps);
  await screen.find('h1', 'Reload the gateway');
  expect(screen.text()).toContain('Somebody said that something here is wrong');
  expect(screen.has('dd', 'You')).toBe(true);
  expect(screen.has('dd a', 'Gateway runbook')).toBe(true);
  await screen.click('button', 'Say what is wrong: Copy the new pair to the gateway');
  await screen.click('[role="menuitem"]', 'Outdated');
  await screen.click('button[type="submit"]', 'Send');
  await screen.find('[role="dialog"] p', 'Write a sentence, so that it can be answered.');
  await screen.fill('What should it say, or what did you find?', 'The pair is made there now');
  await screen.click('button[type="submit"]', 'Send');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  const about = await screen.find('ul', 'What you said about it');
  await screen.until(() => about.textContent?.includes('Waits to be sent') === true);
  expect(about.textContent).toContain('The pair is made there now');
  expect((await deps.db.outbox.get([TEAM, 1]))?.what).toMatchObject({
    body: {
      claim: idOf(802),
      text: 'Outdated: "Copy the new pair to the gateway" The pair is made there now',
    },
  });
  await deps.db.outbox.update([TEAM, 1], { state: 'dead', refused: { code: 'stale' } });
  await screen.until(() => screen.text().includes('The lesson has changed since you read it.'));
  screen.close();
});

test('the link that is copied is the lesson’s page on the server', async () => {
  const screen = await open(`#team-lesson/${teamLesson(1)}`, await connected(await testDeps()));
  const writeText = vi.fn(async (_: string) => undefined);
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }));
  await screen.click('button', 'Copy link');
  await screen.until(() => screen.text().includes('The link is copied.'));
  vi.unstubAllGlobals();
  expect(writeText).toHaveBeenCalledWith(`https://team.example/l/${teamLesson(1)}`);
  screen.close();
});

test('a wish is read before it is sent, and says that it carries no name', async () => {
  const deps = await connected(await testDeps());
  const screen = await open('#team', deps);
  await screen.click('button', 'Ask for a lesson');
  await screen.fill('We should have a lesson on', 'handing over at night');
  const preview = await screen.find('section', 'What the team reads, without your name');
  expect(preview.textContent).toContain('handing over at night');
  await screen.click('button[type="submit"]', 'Send without my name');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  expect((await deps.db.outbox.get([TEAM, 1]))?.what).toMatchObject({
    kind: 'need',
    body: { text: 'handing over at night', skill: null },
  });
  screen.close();
});

test('lessons of a team one is disconnected from are read only, under its name and date', async () => {
  const screen = await open(
    `#team-lesson/${teamLesson(1)}`,
    await connected(await testDeps(), { end: 'disconnected' }),
  );
  await screen.find('h1', 'Reload the gateway');
  expect(screen.text()).toContain('You are no longer connected to Harbour.');
  expect(screen.all('button[aria-label^="Say what is wrong"]')).toEqual([]);
  screen.close();
});

test('the owner who is to look reads that the lesson’s questions are often answered wrong, as the lesson’s fault and without who', async () => {
  const deps = await connected(await testDeps());
  const subject = { kind: 'lesson', id: teamLesson(1) };
  const body = {
    measure: 'check',
    answered: '5-19',
    right: { kind: 'band', band: 'low' },
    subject,
    week: '2026-W18',
  };
  await putRow(deps, { entity: 'reading', id: idOf(8_001), body });
  const id = `lesson:${teamLesson(1)}`;
  await putRow(deps, { stream: 'me', entity: 'task', id, body: { ref: teamLesson(1), why: 'questions' } });
  const screen = await open(`#team-lesson/${teamLesson(1)}`, deps);
  await screen.find('h1', 'Reload the gateway');
  expect(screen.text()).toContain(
    'in the week of 27 April, at most 40 % were right. That is for the lesson to answer',
  );
  screen.close();
});

test('a lesson tells what was live of it, who wrote and approved it, and what changed where that can be known', async () => {
  const deps = await connected(await testDeps());
  const told = (number: number, approvers: string[]) => ({
    ...{ number, rev: idOf(7_600 + number), at: deps.now(), author: idOf(961), approvers, tier: 2 },
    ...{ contentHash: 'a'.repeat(64), carried: approvers.length === 0 },
  });
  const revisions = [told(4, [teamLink().person]), told(3, []), told(2, [])];
  const body = { ...lessonBody({ title: 'Drain it well' }, { rev: idOf(7_604) }), revisions };
  await putRow(deps, { entity: 'lesson', id: teamLesson(9), body });
  await putRow(deps, { entity: 'person', id: idOf(961), body: { name: 'Ana Example', kind: 'human' } });
  const { content } = lessonBody({ title: 'Drain it' });
  const earlier = [{ rev: idOf(7_603), content }];
  await deps.db.meta.put({ key: `earlier:${TEAM}:${teamLesson(9)}`, value: earlier });
  const screen = await open(`#team-lesson/${teamLesson(9)}`, deps);
  await screen.click('button', '4 revisions so far');
  await screen.find('p', /^Revision 4, in use since /);
  await screen.find('p', /^Written by: Ana Example · Approved by: You/);
  await screen.find('p', /Only its form changed, so the approval before it still counts/);
  expect(screen.text()).toContain('Earlier ones are not listed.');
  expect(screen.text()).toContain('This device does not have the words of both');
  await screen.click('button', 'What changed');
  await screen.find('ins', 'well');
  screen.close();
});
