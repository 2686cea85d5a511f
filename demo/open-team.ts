import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Found } from '../scripts/browser/find.ts';
import { importFile } from '../tests/e2e/driver/backup.ts';
import { enabled } from '../tests/e2e/driver/sites.ts';
import { SKILL, type Step, wikiPage } from '../tests/e2e/driver/story/scene.ts';
import { begin } from '../tests/e2e/driver/story/story.ts';
import { DUE, keptBefore, pathOf, TIP_PAGES } from './kept-before.ts';
import { type Opened, openChromium } from './open.ts';
import type { Demo } from './server.ts';
import { openStage, type Stage } from './stage.ts';
import { stepsFor, untilStopped } from './steps.ts';

/** What a person is given: browsers to work in, the server and the demo behind them. */
export type TeamOptions = {
  browser: Found;
  extension: string;
  demo: Demo;
  say: (line: string) => void;
  signal: AbortSignal;
};

type Pair = 'owner' | 'author';
const PAIR: readonly Pair[] = ['owner', 'author'];

/** Two lessons that the author kept a day ago, and the demo's pages enabled, so that one of them is shown where it fits. */
async function keptByAuthor({ scene, actors }: Stage<Pair>): Promise<string> {
  const { driven } = actors.author;
  await (await importFile(driven, scene.text, keptBefore(scene.demo, Date.now()))).close();
  const page = await driven.context.newPage();
  await page.goto(`${scene.demo.origin}${pathOf(TIP_PAGES.fits)}`);
  await enabled(driven, page, scene.text);
  await page.close();
  return actors.author.person.name;
}

/** Connects both and submits one lesson, in browsers nobody sees; what they keep is there when their windows open. */
async function prepare(stage: Stage<Pair>, { say, signal }: TeamOptions): Promise<string> {
  const steps = stepsFor(say, signal);
  const step: Step = async (what, act) => {
    if ((await steps.look(what, act)) === null) throw new Error(`this was not seen: ${what}`);
  };
  const begun = await begin(stage.scene, stage.actors, step);
  await step('the author has two lessons of yesterday, and the pages of the demo are enabled', () =>
    keptByAuthor(stage),
  );
  await stage.leave();
  return begun.title;
}

/** What was started, who is signed in where, and what to click. */
function words({ scene, actors }: Stage<Pair>, title: string): string[] {
  const { owner, author } = actors;
  const third = scene.server.people[2];
  return [
    '',
    'Passalong is running, with a team that is invented:',
    `  team server  ${scene.server.url}  (its data is in a temporary folder and goes when this ends)`,
    `  demo wiki    ${scene.demo.origin}`,
    `  window 1     ${author.person.name}, signed in and connected; has submitted "${title}"`,
    `  window 2     ${owner.person.name}, signed in and connected; owns the skill "${SKILL}" and has 1 to review`,
    `  besides      ${third?.name}, not signed in: ${third?.email}`,
    `  password     ${scene.server.password}  (of all three, on the team server)`,
    'Pin the Passalong icon in both windows (it is behind the puzzle piece). Then:',
    `  1. ${owner.person.name}: click the icon, then "1 to review". Allow the browser to decide on the server's page, come back,`,
    '     comment on a claim and request changes, or answer the questions and approve. ? shows the keys.',
    `  2. ${author.person.name}: open the lesson in the second tab: it says how it stands. Edit it and submit it again.`,
    '  3. Either: once it is approved it stands under "Team" in the second tab.',
    `  4. ${author.person.name}: open "${TIP_PAGES.fits}" in the demo wiki (${scene.demo.origin}${pathOf(TIP_PAGES.fits)}):`,
    `     the icon has a dot, and the panel says which lesson fits and why. Beside "${TIP_PAGES.fitsNone}" there is none.`,
    `  5. ${author.person.name}: Practice, in the second tab, has ${DUE} questions due today.`,
    '  6. Any page of the demo wiki can be captured: click the icon on it, then the button that captures the page.',
    'Close both windows or press Ctrl-C here to stop; nothing is left running.',
  ];
}

async function openWindows(stage: Stage<Pair>, options: TeamOptions, profiles: string): Promise<Opened> {
  const { browser, extension } = options;
  const tabs = {
    owner: { address: stage.scene.server.url, own: 'timeline.html#team' },
    author: { address: wikiPage(stage.scene), own: 'timeline.html#lessons' },
  };
  const open: Opened[] = [];
  const close = async () => void (await Promise.all(open.map((one) => one.close())));
  try {
    // The owner's last, so that the one who has something to do is in front.
    for (const role of ['author', 'owner'] as const) {
      if (options.signal.aborted) break;
      const profile = join(profiles, role);
      open.push(await openChromium({ browser, extension, ...tabs[role], profile }));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { closed: Promise.all(open.map(({ closed }) => closed)).then(() => undefined), close };
}

/** Starts the team's server and opens the author's and the owner's window; null where it was stopped before. */
export async function openChromiumTeam(options: TeamOptions): Promise<Opened | null> {
  const { say, signal } = options;
  const profiles = mkdtempSync(join(tmpdir(), 'passalong-windows-'));
  const forget = () => rmSync(profiles, { recursive: true, force: true, maxRetries: 5 });
  say('Starting the team server, connecting two people and submitting a lesson ...');
  const stage = await openStage({
    ...options,
    roles: PAIR,
    profileOf: (role) => join(profiles, role),
    picture: async () => undefined,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  const end = async (windows: Opened | null) => {
    await windows?.close();
    await stage.close();
    forget();
  };
  try {
    const title = await untilStopped(prepare(stage, options), signal);
    if (title === null) {
      await end(null);
      return null;
    }
    const windows = await openWindows(stage, options, profiles);
    if (!signal.aborted) for (const line of words(stage, title)) say(line);
    return { closed: windows.closed, close: () => end(windows) };
  } catch (error) {
    await end(null);
    throw error;
  }
}
