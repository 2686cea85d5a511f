import type { Page } from '@playwright/test';
import type { LogEvent } from '../../lib/model/event.ts';
import { makeLog } from '../bench/make-log.ts';
import { fileOf } from '../e2e/driver/backup.ts';
import type { Struck } from './kill-save.ts';
import type { Fault, KillSession } from './kill-session.ts';
import { actUntil, type Moment } from './moment.ts';

/** Enough for several chunks of five hundred, so that a strike can fall between them. */
const EVENTS = 2_000;

/** Chooses the file and waits for the plan; the confirming button, or null when there is nothing to add. */
async function choose(
  session: KillSession,
  events: readonly LogEvent[],
): Promise<{ page: Page; isNew: boolean }> {
  const page = await session.page('options.html');
  await page.locator('input[type=file]').setInputFiles(fileOf(events));
  const go = page.getByRole('button', { name: session.text('settings.import_go'), exact: true });
  const nothing = page.getByText(session.text('settings.import_nothing'));
  await go.or(nothing).waitFor();
  return { page, isNew: await go.isVisible() };
}

/** "Imported 4,000 events.", whatever the number; plural forms stand in one message, the last for many. */
function saidDone({ text }: KillSession): RegExp {
  const many = text('settings.import_done').split(' | ').at(-1) ?? '';
  return new RegExp(many.replaceAll('.', '\\.').replace('$1', '[\\d.,]+'));
}

const confirm = (session: KillSession, page: Page) =>
  page
    .getByRole('button', { name: session.text('settings.import_go'), exact: true })
    .click({ noWaitAfter: true });

/**
 * Starts an import, strikes at the moment, then imports the same file again to its end: every event is there, each once, and
 * what the first import had told as done was already there.
 */
export async function killAroundImport(
  session: KillSession,
  round: number,
  fault: Fault,
  moment: Moment,
): Promise<Struck> {
  const events = makeLog({ events: EVENTS, until: Date.UTC(2026, 9, 1), seed: round });
  const ids = new Set(events.map(({ id }) => id));
  const stored = async () => (await session.state()).events.filter(({ id }) => ids.has(id)).length;
  const first = await choose(session, events);
  let acknowledged = false;
  const done = saidDone(session);
  const finished = first.page
    .getByText(done)
    .first()
    .waitFor({ timeout: 60_000 })
    .then(
      () => {
        acknowledged = true;
      },
      () => undefined,
    );
  await actUntil(first.page, moment, () => confirm(session, first.page), finished);
  await session.strike(fault);
  const told = acknowledged;
  if (!first.page.isClosed()) await first.page.close();
  const after = await stored();
  const broken: string[] = [];
  if (told && after !== EVENTS) broken.push(`told as done with ${after} of ${EVENTS} events`);
  if (!told && after % 500 !== 0 && after !== EVENTS) broken.push(`half a chunk, ${after} events`);
  const again = await choose(session, events);
  if (again.isNew !== after < EVENTS) broken.push('the second plan is wrong');
  if (again.isNew) {
    await confirm(session, again.page);
    await again.page.getByText(done).first().waitFor({ timeout: 60_000 });
  }
  await again.page.close();
  const final = await stored();
  if (final !== EVENTS) broken.push(`${final} of ${EVENTS} events after the second import`);
  return { acknowledged: told, stored: after === EVENTS, broken };
}
