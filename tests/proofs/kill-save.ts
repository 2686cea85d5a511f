import type { Page } from '@playwright/test';
import { confirmSkill, saveButton } from '../../scripts/browser/loop.ts';
import { judgeSave, openDrafts } from './judge-save.ts';
import type { Fault, KillSession } from './kill-session.ts';
import { actUntil, type Moment } from './moment.ts';
import { readState } from './stored-state.ts';

export type Struck = { acknowledged: boolean; stored: boolean; broken: string[] };

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the draft was not kept');
}

const wordsOf = (round: number) =>
  `When the harbour queue of round ${round} is stuck, restart the consumer before the producer. ` +
  'If the consumer does not come back within two minutes, drain the node and call the owner.';

const titleOf = (round: number) => `Round ${round}`;

/** Brings the draft that a panel shows up to its Save button, autosave included. */
export async function complete({ text }: KillSession, panel: Page, round: number): Promise<void> {
  await saveButton(panel, text).waitFor();
  const title = panel.getByRole('textbox', { name: text('lesson.title'), exact: true });
  await title.fill(titleOf(round));
  await title.blur();
  await confirmSkill(panel, text);
  // Autosave is part of what is promised; the strike comes only after it.
  await until(async () =>
    openDrafts(await readState(panel, ['drafts']), titleOf(round)).some(
      ({ content }) => content.skills.length > 0,
    ),
  );
}

/** Writes a lesson from own words up to its Save button. */
async function prepare(session: KillSession, round: number): Promise<Page> {
  const panel = await session.page('sidepanel.html');
  const { text } = session;
  await panel
    .getByRole('button', { name: text('panel.own_words'), exact: true })
    .first()
    .click();
  await panel.getByRole('textbox', { name: text('panel.words_label') }).fill(wordsOf(round));
  // Asked once: the first draft keeps the name.
  const name = panel.getByRole('textbox', { name: text('lesson.testimony.name') });
  if ((await name.count()) > 0) await name.fill('Ines Roth');
  await panel.getByRole('button', { name: new RegExp(`^${text('panel.words_draft')}`) }).click();
  await complete(session, panel, round);
  return panel;
}

/** Presses Save of a complete draft, strikes at the moment, and looks at what is left. */
export async function strikeSave(
  session: KillSession,
  panel: Page,
  { round, fault, moment }: { round: number; fault: Fault; moment: Moment },
): Promise<Struck> {
  let acknowledged = false;
  const kept = panel.getByRole('heading', { name: session.text('panel.kept') });
  const told = kept.waitFor({ timeout: 5_000 }).then(
    () => {
      acknowledged = true;
    },
    () => undefined,
  );
  const press = () => saveButton(panel, session.text).click({ noWaitAfter: true });
  await actUntil(panel, moment, press, told);
  await session.strike(fault);
  // A page outlives its worker, and then it must still say so.
  if (fault === 'worker') await told;
  const before = acknowledged;
  await told;
  return { acknowledged: before, ...judgeSave(await session.state(), titleOf(round), before) };
}

/** Kills the browser around a save; the worker has no part in one. */
export async function killAroundSave(session: KillSession, round: number, moment: Moment): Promise<Struck> {
  const panel = await prepare(session, round);
  return strikeSave(session, panel, { round, fault: 'browser', moment });
}
