import type { Page } from '@playwright/test';
import { confirmSkill, fillGaps, save, saveButton } from '../../scripts/browser/loop.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { axeFindings } from './driver/axe.ts';
import { axeInBothThemes } from './driver/both-themes.ts';
import { liveLessons, rowsOf } from './driver/live-lesson.ts';
import { makeSkill } from './driver/make-skill.ts';
import { ownWords } from './driver/own-words.ts';
import { connectTeam, type SeededServer } from './driver/seeded-server.ts';
import { expect, test } from './team-fixtures.ts';

const SAID = 'When the label printer stops, check the queue before you restart the printer.';
const SKILL = 'Label printing';

type Task = { content: { title: string; insight: { text: string } } };
type Row = { entity: string; id: string; kind?: string; op: string; body: unknown };

/** The own stream of a person as the server gives it out. */
async function ownRows(server: SeededServer, token: string): Promise<Row[]> {
  const answer = await fetch(`${server.url}/v1/pull?stream=me`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { rows: Row[] }).rows;
}

/** What somebody has to decide about. */
const tasksOf = async (server: SeededServer, token: string) =>
  (await ownRows(server, token)).filter(({ kind, op }) => kind === 'submission' && op === 'put');

const status = (page: Page, text: Texts) => page.getByRole('region', { name: text('submit.status') });

test('a lesson of one’s own is put before the team from the panel by keyboard, waits there, is taken back, and improves a near one instead', async ({
  driven,
  text,
  server,
}) => {
  test.setTimeout(180_000);
  const [admin, author] = server.people;
  if (admin === undefined || author === undefined) throw new Error('the team is empty');
  const team = author.token.split('_')[1] ?? '';
  await makeSkill(driven, { server, admin, team, name: SKILL });
  const settings = await connectTeam(driven, text, { server, person: author });
  await settings.getByText(text('team.standing.synced'), { exact: true }).waitFor();

  const panel = await ownWords(driven, text);
  await panel.getByRole('textbox', { name: text('panel.words_label') }).fill(SAID);
  await panel.getByRole('textbox', { name: text('lesson.testimony.name') }).fill('Ines Roth');
  await panel.getByRole('button', { name: text('panel.words_draft') }).click();
  await saveButton(panel, text).waitFor();
  await fillGaps(panel, text, 'When the label printer stops');
  await confirmSkill(panel, text);
  await save(panel, text);

  await panel.getByRole('button', { name: text('submit.act') }).press('Enter');
  const dialog = panel.getByRole('dialog', { name: text('submit.act') });
  await expect(dialog.getByRole('combobox', { name: text('submit.skill') })).toContainText(SKILL);
  await expect(dialog.getByRole('article', { name: text('submit.whole') })).toContainText('Ines Roth');
  expect(await axeInBothThemes(panel)).toEqual([]);
  await panel.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(panel.getByRole('button', { name: text('submit.act') })).toBeFocused();
  expect(await tasksOf(server, admin.token)).toEqual([]);

  await panel.keyboard.press('Enter');
  await expect(dialog.getByRole('combobox', { name: text('submit.skill') })).toContainText(SKILL);
  await panel.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(status(panel, text)).toContainText(text('submit.state.waiting'));
  await expect(status(panel, text)).toContainText(text('submit.seat.owner'));

  const [task, ...others] = await tasksOf(server, admin.token);
  expect(others).toEqual([]);
  expect(task?.body).toMatchObject({
    why: 'decide',
    submission: { state: 'waiting', submitter: author.person },
    content: { title: expect.stringContaining('label printer') },
  });
  expect(await axeInBothThemes(panel)).toEqual([]);

  await status(panel, text)
    .getByRole('button', { name: text('submit.withdraw') })
    .click();
  await expect(status(panel, text)).toContainText(text('submit.state.withdrawn'));
  expect(await tasksOf(server, admin.token)).toEqual([]);

  if (task === undefined) throw new Error('nobody has to decide');
  const { title, insight } = (task.body as Task).content;
  const [near = ''] = await liveLessons(server, [title], insight.text);
  await status(panel, text)
    .getByRole('button', { name: text('submit.again') })
    .press('Enter');
  await dialog.getByRole('button', { name: text('submit.improve_one', title) }).press('Enter');
  await expect(dialog.getByText(text('submit.improves'))).toBeVisible();
  await expect(dialog.getByText('Pumps', { exact: true }).first()).toBeVisible();
  expect(await axeFindings(panel)).toEqual([]);
  await panel.keyboard.press('Control+Enter');
  await expect(status(panel, text)).toContainText(text('submit.state.waiting'));
  const next = `select s.lesson_id, s.base = l.live_rev as is_next from submission s
    join lesson l on l.lesson_id = s.lesson_id where s.state = 'waiting'`;
  await expect.poll(() => rowsOf(server, next)).toEqual([{ lesson_id: near, is_next: 1 }]);
});
