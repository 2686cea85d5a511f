import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { SentStatus } from '../../../components/lesson/team/sent-status.tsx';
import { SubmitDialog } from '../../../components/lesson/team/submit-dialog.tsx';
import { appendEvents } from '../../../lib/db/append-events.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { logEvent } from '../../../lib/log/log-event.ts';
import { must } from '../../../lib/model/result.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { OWNER, putRow, putTask, SKILL, TEAM, teamDesk } from '../../unit/flow/team-desk.ts';
import { idOf, MONDAY } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';
import { putLive, sent } from './sent-lesson.ts';

const BARE = { id: idOf(801), text: 'Reload, do not restart', support: { kind: 'none' as const } };

const commands = async ({ db }: Deps) =>
  (await db.outbox.toArray()).map(({ what }) => ('kind' in what ? what.kind : what.t));

test('what keeps a lesson back is said first, by the statements, and nothing can be sent', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps, sound({ insight: BARE }));
  const screen = show(<SubmitDialog lesson={lesson} onClose={() => undefined} />, deps);
  await screen.find('section', 'Before it can be submitted');
  expect(screen.has('section li li', BARE.text)).toBe(true);
  await screen.click('button', 'Submit');
  expect(await commands(deps)).toEqual([]);
  screen.close();
});

test('the dialog says who decides and everything that is sent', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const screen = show(<SubmitDialog lesson={lesson} onClose={() => undefined} />, deps);
  const article = await screen.find('article', 'What is sent');
  const { title, excerpts } = sound();
  for (const said of [title, ...excerpts.map(({ text }) => text)])
    expect(article.textContent).toContain(said);
  expect(screen.text()).toContain("the skill's owner");
  screen.close();
});

test('who decides and who decided are named where the team told their names', async () => {
  const { deps, lesson, submission } = await sent();
  await putRow(deps, { entity: 'person', id: OWNER, body: { name: 'Olga', kind: 'human' } });
  const dialog = show(<SubmitDialog lesson={lesson} onClose={() => undefined} />, deps);
  await dialog.until(() => dialog.text().includes("To approve it: Olga or the skill's deputy and"));
  dialog.close();
  const decided = [{ by: OWNER, verdict: 'request-changes', comment: 'Why?', at: MONDAY }];
  await putTask(deps, submission, { state: 'changes', decided });
  const status = show(<SentStatus lesson={lesson} onEdit={() => undefined} />, deps);
  await status.until(() => status.text().includes('Olga asked for changes on'));
  status.close();
});

test('requested changes are shown with the words of who asked, and it can be submitted again', async () => {
  const { deps, lesson, submission } = await sent();
  const comment = 'Step 2 is for the old gateway.';
  const decided = [{ by: OWNER, verdict: 'request-changes', comment, at: MONDAY }];
  await putTask(deps, submission, { state: 'changes', decided });
  const screen = show(<SentStatus lesson={lesson} onEdit={() => undefined} />, deps);
  await screen.find('button', 'Submit again');
  expect(screen.text()).toContain('The owner asked for changes on');
  expect(screen.has('p', comment)).toBe(true);
  expect(screen.has('button', 'Withdraw')).toBe(false);
  screen.close();
});

test('what is asked for is done from its status: the draft that changes the lesson opens', async () => {
  const { deps, lesson, submission } = await sent();
  await putTask(deps, submission, { state: 'changes' });
  const opened: string[] = [];
  const screen = show(<SentStatus lesson={lesson} onEdit={(draft) => opened.push(draft)} />, deps);
  await screen.click('button', 'Edit it first');
  await screen.until(() => opened.length === 1);
  expect((await deps.db.drafts.get(opened[0] ?? ''))?.lesson).toBe(lesson);
  screen.close();
});

test('where the statements are not on the screen, the comments on them stand with their words', async () => {
  const { deps, lesson, submission } = await sent();
  const { insight } = sound();
  const comments = { [insight?.id ?? '']: 'Whose printer?', [idOf(899)]: 'Drop this.' };
  const decided = [{ by: OWNER, verdict: 'request-changes', comment: '', comments, at: MONDAY }];
  await putTask(deps, submission, { state: 'changes', decided });
  const beside = show(<SentStatus lesson={lesson} onEdit={() => undefined} />, deps);
  await beside.until(() => beside.text().includes('1 comment, shown at its statement.'));
  expect(beside.text()).not.toContain('Whose printer?');
  beside.close();
  const alone = show(<SentStatus alone lesson={lesson} onEdit={() => undefined} />, deps);
  await alone.until(() => alone.text().includes('Whose printer?'));
  for (const said of [insight?.text ?? '', 'On a statement that is no longer there', 'Drop this.'])
    expect(alone.text()).toContain(said);
  expect(alone.text()).not.toContain('shown at its statement');
  alone.close();
});

test.each([
  ['too-many-waiting', 'You have as many waiting submissions as the team allows.'],
  ['future-reason', 'The server refused it (future-reason).'],
])('a refusal with the code %s is a sentence', async (code, sentence) => {
  const { deps, lesson } = await sent();
  await deps.db.outbox.where('[team+state]').equals([TEAM, 'waiting']).modify({
    state: 'dead',
    refused: { code },
  });
  const screen = show(<SentStatus lesson={lesson} onEdit={() => undefined} />, deps);
  await screen.find('button', 'Submit again');
  expect(screen.text()).toContain(sentence);
  screen.close();
});

test('a waiting one is taken back once, and says so until the server knows', async () => {
  const { deps, lesson, submission } = await sent();
  await putTask(deps, submission, { state: 'waiting' });
  const screen = show(<SentStatus lesson={lesson} onEdit={() => undefined} />, deps);
  await screen.find('p', /0 of 1 approvals so far/);
  await screen.click('button', 'Withdraw');
  await screen.until(() => screen.text().includes('You took it back'));
  expect(screen.has('button', 'Withdraw')).toBe(false);
  expect(await commands(deps)).toEqual(['submit', 'withdraw']);
  screen.close();
});

test('what was drafted and left out is read before it goes, since those who decide read it', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const base = must(await deps.db.lessons.get(lesson), 'the lesson').row?.rev ?? null;
  const left = { count: 2, words: ['Call the night shift first.'] };
  const drafted = { driver: 'openai', model: 'small', kept: [], changed: [], left };
  const body = { lesson, rev: idOf(976), base, content: sound(), drafted };
  const stamp = { id: idOf(977), device: idOf(975), team: null, at: MONDAY + 1 };
  await appendEvents(deps.db, [logEvent('lesson.revised', body, stamp)]);
  const screen = show(<SubmitDialog lesson={lesson} onClose={() => undefined} />, deps);
  const article = await screen.find('article', 'What is sent');
  await screen.find('article del', 'Call the night shift first.');
  expect(article.textContent).toContain('Drafted, then left out');
  expect(article.textContent).toContain('1 more was left out.');
  screen.close();
});

test('one that was overtaken shows side by side what it and the live one changed of what both were written on', async () => {
  const { deps, lesson, submission } = await sent();
  await putTask(deps, submission, { state: 'stale' });
  const key = [TEAM, 'me', 'task', `submission:${submission}`] as [string, string, string, string];
  const task = must(await deps.db.rows.get(key), 'the task');
  const own = sound({ title: `${sound().title} at night` });
  const body = { ...(task.body as object), content: own, was: sound() };
  await deps.db.rows.put({ ...task, body });
  const rest = { state: 'live', tier: 2, verifyBy: null, recheck: null, version: 1, homeSkill: SKILL };
  const live = { ...rest, rev: idOf(985), content: sound({ situation: `${sound().situation} on weekdays` }) };
  await putRow(deps, { entity: 'lesson', id: idOf(970), body: live });
  const screen = show(<SentStatus lesson={lesson} onEdit={() => undefined} />, deps);
  await screen.find('button', 'What both changed since the revision they were written on');
  const sides = (field: string) =>
    screen
      .all('li')
      .find((part) => part.textContent?.startsWith(field))
      ?.querySelectorAll('div > div');
  expect(sides('Title')?.[0]?.textContent).toContain('at night');
  expect(sides('Title')?.[1]?.textContent).toBe('Live nowleft as it was');
  expect(sides('Situation')?.[0]?.textContent).toBe('Yoursleft as it was');
  expect(sides('Situation')?.[1]?.textContent).toContain('on weekdays');
  await screen.find('button', 'Edit it first');
  screen.close();
});

test('who submits again reads what changed since, word by word', async () => {
  const { deps, lesson, submission } = await sent();
  await putTask(deps, submission, { state: 'changes' });
  const base = must(await deps.db.lessons.get(lesson), 'the lesson').row?.rev ?? null;
  const body = { lesson, rev: idOf(986), base, content: sound({ title: `${sound().title} at night` }) };
  const stamp = { id: idOf(987), device: idOf(975), team: TEAM, at: MONDAY + 9e6 };
  await appendEvents(deps.db, [logEvent('lesson.revised', body, stamp)]);
  const screen = show(<SentStatus lesson={lesson} onEdit={() => undefined} />, deps);
  await screen.click('button', 'Submit the changed lesson');
  await screen.find('button', 'Changed since you submitted it');
  await screen.until(() => screen.has('[role="dialog"] ins', /at night/));
  screen.close();
});

test('one that was approved and replaced since is set beside what is live, one that was retired is submitted anew', async () => {
  const { deps, lesson, submission } = await sent();
  await putTask(deps, submission, { state: 'approved' });
  const key = [TEAM, 'me', 'task', `submission:${submission}`] as [string, string, string, string];
  const task = must(await deps.db.rows.get(key), 'the task');
  await deps.db.rows.put({ ...task, body: { ...(task.body as object), content: sound() } });
  await putLive(deps);
  const screen = show(<SentStatus lesson={lesson} onEdit={() => undefined} />, deps);
  await screen.find('button', 'What yours says otherwise than the live one');
  expect(screen.text()).toContain('Another revision is live now.');
  expect(screen.text()).not.toContain('It is live in the team');
  expect(screen.has('del, ins', /on weekdays/)).toBe(true);
  await screen.find('button', 'Edit it first');
  await putLive(deps, { state: 'retired' });
  await screen.until(() => screen.text().includes('The team has retired it.'));
  await screen.find('button', 'Submit again');
  expect(screen.has('button', 'What yours says otherwise than the live one')).toBe(false);
  screen.close();
});

test('one the server no longer tells of can be submitted again, and there is nothing to withdraw', async () => {
  const { deps, lesson, submission } = await sent();
  await deps.db.outbox.toCollection().modify({ state: 'acked' });
  await deps.db.links.update(TEAM, { me: 'read' });
  await putRow(deps, { stream: 'me', entity: 'result', id: submission, body: { status: 'done' } });
  const screen = show(<SentStatus lesson={lesson} onEdit={() => undefined} />, deps);
  await screen.find('button', 'Submit again');
  expect(screen.text()).toContain('It was decided or taken back.');
  expect(screen.has('button', 'Withdraw')).toBe(false);
  screen.close();
});
