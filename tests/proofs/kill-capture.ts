import type { Page } from '@playwright/test';
import { gesture, openPanel } from '../../scripts/browser/gesture.ts';
import { until } from '../../scripts/browser/until.ts';
import { complete, type Struck, strikeSave } from './kill-save.ts';
import type { KillSession } from './kill-session.ts';
import type { Moment } from './moment.ts';
import { readState, type StoredState } from './stored-state.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A worker that died reading is told after fifteen seconds. */
const WHILE = 30_000;

const addressOf = (round: number) => `https://work.example/runbooks/${round}`;

const htmlOf = (round: number) => `<!doctype html><html lang="en"><title>Runbook ${round}</title><main>
  <h1>Drain node ${round}</h1>
  <p>Drain the node before you restart the consumer, because open deliveries are lost otherwise.</p>
  <ol><li>Take the deploy lock of the harbour queue.</li><li>Drain node ${round} with <code>drain --wait</code>.</li>
  <li>Restart the consumer, then release the lock.</li></ol>
  <p>If the consumer does not come back within two minutes, do not restart the producer.</p></main></html>`;

async function openRunbook(session: KillSession, round: number): Promise<Page> {
  const page = await (await session.driven()).context.newPage();
  await page.route('https://work.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: htmlOf(round) }),
  );
  await page.goto(addressOf(round));
  return page;
}

const draftsOf = ({ drafts }: Pick<StoredState, 'drafts'>, round: number) =>
  drafts.filter(({ content }) => content.sources.some(({ address }) => address === addressOf(round)));

/**
 * 'shown' once the panel shows the draft of this round's page. One that opens goes on with a draft that an earlier round
 * left unsaved, and that is not the one.
 */
async function draftIn({ text }: KillSession, panel: Page, round: number): Promise<'shown' | undefined> {
  const title = panel.getByRole('textbox', { name: text('lesson.title'), exact: true });
  const [draft] = draftsOf(await readState(panel, ['drafts']), round);
  if (draft === undefined || !(await title.isVisible())) return undefined;
  return (await title.inputValue()) === draft.content.title ? 'shown' : undefined;
}

/** Waits until the panel shows the draft; one that says why there is none is asked for it once more. */
async function arrive(session: KillSession, panel: Page, round: number, ask: () => Promise<unknown>) {
  const draft = () => draftIn(session, panel, round);
  const alert = panel.getByRole('alert').first();
  const look = async () => ((await alert.isVisible()) ? ('told' as const) : draft());
  if ((await until(look, 'the draft of a capture, or why there is none', WHILE)) === 'shown') return;
  await ask();
  await until(draft, 'the draft of a capture');
}

/**
 * Captures a page by the shortcut, which only the worker hears of, and kills the worker `delay` ms later: the draft comes, once,
 * or the panel says that it does not and the next shortcut brings it. Then kills the worker around the draft's save.
 */
export async function killAroundCapture(
  session: KillSession,
  round: number,
  { delay, moment }: { delay: number; moment: Moment },
): Promise<Struck> {
  const driven = await session.driven();
  const own = await session.page('sample.html');
  await openPanel(own);
  await own.close();
  const [panel, page] = [await driven.panel(), await openRunbook(session, round)];
  const ask = () => gesture(driven, page, { via: 'shortcut' });
  await ask();
  await wait(delay);
  await session.strike('worker');
  const broken: string[] = [];
  await arrive(session, panel, round, ask);
  const drafts = draftsOf(await session.state(), round).length;
  if (drafts !== 1) broken.push(`${drafts} drafts of one capture`);
  await complete(session, panel, round);
  const saved = await strikeSave(session, panel, { round, fault: 'worker', moment });
  if (!saved.acknowledged && moment !== 'committed') broken.push('the panel never said that it is kept');
  await panel.close();
  await page.close();
  return { ...saved, broken: [...broken, ...saved.broken] };
}
