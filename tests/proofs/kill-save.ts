import type { Page } from '@playwright/test';
import { confirmSkill, saveButton } from '../../scripts/browser/loop.ts';
import type { Fault, KillSession } from './kill-session.ts';
import { readState, type StoredState } from './stored-state.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await wait(50);
  }
  throw new Error('the draft was not kept');
}

const wordsOf = (round: number) =>
  `When the harbour queue of round ${round} is stuck, restart the consumer before the producer. ` +
  'If the consumer does not come back within two minutes, drain the node and call the owner.';

/** Writes a lesson from own words up to its Save button. */
async function prepare(session: KillSession, round: number): Promise<Page> {
  const panel = await session.page('sidepanel.html');
  const { text } = session;
  await panel.getByRole('button', { name: text('panel.own_words'), exact: true }).click();
  await panel.getByRole('textbox').fill(wordsOf(round));
  await panel.getByRole('button', { name: new RegExp(`^${text('panel.words_draft')}`) }).click();
  await saveButton(panel, text).waitFor();
  const title = panel.getByRole('textbox', { name: text('lesson.title'), exact: true });
  await title.fill(titleOf(round));
  await title.blur();
  await confirmSkill(panel, text);
  // Autosave is part of what is promised; the strike comes only after it.
  await until(async () =>
    drafts(await readState(panel), round).some(({ content }) => content.skills.length > 0),
  );
  return panel;
}

const titleOf = (round: number) => `Round ${round}`;

const revisions = (state: StoredState, round: number) =>
  state.events.filter(
    ({ kind, body }) =>
      kind === 'lesson.revised' && (body as { content: { title: string } }).content.title === titleOf(round),
  );

const drafts = (state: StoredState, round: number) =>
  state.drafts.filter(({ content, state: stands }) => content.title === titleOf(round) && stands === 'open');

/**
 * Presses Save, strikes after `delay` ms (null: right after the panel said it is kept), and looks at what is left. Nothing acknowledged may be lost, nothing may be
 * doubled, and what was not acknowledged must still be there as a draft. Returns what was broken.
 */
export async function killAroundSave(
  session: KillSession,
  round: number,
  fault: Fault,
  delay: number | null,
): Promise<{ acknowledged: boolean; stored: boolean; broken: string[] }> {
  const panel = await prepare(session, round);
  let acknowledged = false;
  const kept = panel.getByRole('heading', { name: session.text('panel.kept') });
  const told = kept.waitFor({ timeout: 5_000 }).then(
    () => {
      acknowledged = true;
    },
    () => undefined,
  );
  void saveButton(panel, session.text)
    .click({ noWaitAfter: true })
    .catch(() => undefined);
  await (delay === null ? told : wait(delay));
  await session.strike(fault);
  const before = acknowledged;
  await told;
  const state = await session.state();
  const stored = revisions(state, round).length;
  const broken: string[] = [];
  if (stored > 1) broken.push(`round ${round}: saved ${stored} times`);
  if (before && stored === 0) broken.push(`round ${round}: acknowledged and lost`);
  if (stored === 0 && drafts(state, round).length !== 1)
    broken.push(`round ${round}: neither lesson nor draft`);
  if (stored === 1 && drafts(state, round).length !== 0) broken.push(`round ${round}: lesson and open draft`);
  return { acknowledged: before, stored: stored === 1, broken };
}
