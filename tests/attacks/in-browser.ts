import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRig, type Rig, take } from '../../scripts/browser/rig.ts';
import { until } from '../../scripts/browser/until.ts';
import { changeEndpoint, connect } from '../e2e/driver/model.ts';
import { type FakeModel, fakeModel } from '../fake-model/server.ts';
import { obeyed } from './hostile-model.ts';
import { hosts } from './hosts.ts';
import { breachesIn } from './judge.ts';
import { elsewhereIn } from './net-log.ts';
import { cleanWordsOf, pageOf } from './page.ts';
import { servePages } from './serve.ts';
import { unsafeShown } from './shown.ts';
import { type Outcome, pick, wordsOf } from './try-attacks.ts';
import type { Attack } from './types.ts';
import { variations } from './variations.ts';

type InBrowser = {
  outcomes: (Outcome & { shown: string[] })[];
  violations: string[];
  /** Requests in the browser's whole log, and where they went beside the chosen server and the pages themselves. */
  requests: number;
  elsewhere: string[];
};

/** Asked for at the end by the panel and the worker, so that a log that sees nothing is known for it. */
export const PLANTED = ['http://planted-in-panel.example', 'http://planted-in-worker.example'];

async function plant({ panel, driven }: Rig): Promise<void> {
  const [inPanel = '', inWorker = ''] = PLANTED;
  const ask = (url: string) => fetch(url).then(String, String);
  await panel.evaluate(ask, inPanel);
  await (await driven.worker()).evaluate(ask, inWorker);
}

type Turn = { attack: Attack; turn: number };

/** A page of the attack taken through popup and panel, drafted by a server that obeys it. */
async function tryOne(
  rig: Rig,
  { attack, turn }: Turn,
  address: string,
): Promise<InBrowser['outcomes'][number]> {
  const host = pick(hosts, turn);
  const tab = await rig.driven.context.newPage();
  try {
    await tab.goto(address);
    const taken = await take(rig, tab);
    const tried = { attack, host: host.name, variation: pick(variations, turn).name };
    const nothingHeld = !taken.ok && taken.problem.kind === 'nothing-held';
    if (nothingHeld) {
      const shown = await unsafeShown(rig.panel, attack, { pageWords: await tab.content(), address });
      return { ...tried, nothingHeld, breaches: [], shown };
    }
    if (!taken.ok) throw new Error(`${attack.family} ${turn}: ${JSON.stringify(taken.problem)}`);
    const { draft, capture } = taken.value;
    const title = rig.panel.getByRole('textbox', { name: rig.text('lesson.title'), exact: true });
    const isShown = async () => ((await title.inputValue()) === draft.content.title ? true : undefined);
    await until(isShown, 'the panel to show the draft');
    const pageWords = wordsOf(capture);
    const cleanWords = cleanWordsOf(host);
    const { proposal } = draft;
    return {
      ...tried,
      nothingHeld,
      breaches: breachesIn({ proposal, capture, host, attack, cleanWords, pageWords }),
      shown: await unsafeShown(rig.panel, attack, { pageWords, address }),
    };
  } finally {
    await tab.close();
  }
}

/** A server that answers with another address sends nobody there. */
async function tryRedirect(rig: Rig, address: string): Promise<void> {
  await changeEndpoint(rig.own, { model: 'redirects' });
  const tab = await rig.driven.context.newPage();
  await tab.goto(address);
  const taken = await take(rig, tab);
  if (taken.ok) throw new Error('a redirect was followed');
}

/** Tries attacks in one Chromium with the built extension, one after another, the server obeying each page. */
export async function tryInBrowser(
  chosen: readonly Turn[],
  say: (line: string) => void = () => undefined,
): Promise<InBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-attacks-'));
  const netLog = join(folder, 'net.json');
  const pages = await servePages(
    chosen.map(({ attack, turn }) =>
      pageOf(pick(hosts, turn), attack, turn).replaceAll('https://wiki.example/', '/'),
    ),
  );
  let now: Turn | undefined;
  const model: FakeModel = await fakeModel({
    elsewhere: 'http://redirected.example/',
    obeys: (prompt) =>
      now === undefined ? {} : obeyed(prompt, now.attack, pick(variations, now.turn), now.turn),
  });
  try {
    const outcomes: InBrowser['outcomes'] = [];
    const rig = await openRig({ netLog });
    let violations: string[] = [];
    try {
      await connect(rig.driven, rig.text, model, { name: 'obeys-page', ask: false });
      for (const [index, turn] of chosen.entries()) {
        now = turn;
        outcomes.push(await tryOne(rig, turn, `${pages.origin}/${index}`));
        say(`${turn.attack.family} ${turn.turn}`);
      }
      await tryRedirect(rig, `${pages.origin}/0`);
      ({ violations } = await rig.driven.watched());
      await plant(rig);
    } finally {
      await rig.driven.close();
    }
    return { outcomes, violations, ...elsewhereIn(netLog, [model.origin, pages.origin]) };
  } finally {
    await Promise.all([model.close(), pages.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
