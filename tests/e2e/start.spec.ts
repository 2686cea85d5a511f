import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from '../../scripts/run-part.ts';
import { expect, test } from './fixtures.ts';

// One after the other: both write into the same folder.
test.describe.configure({ mode: 'default' });

const walked = join(root, '.output/walk');

/** The README's pictures of the walk, by the names they have there; SCREENSHOTS=1 renews them. */
const PICTURES = Object.fromEntries([
  ['6-practice.png', 'practice-light.png'],
  ...['submit-light', 'review-dark', 'changes-light', 'approve-light', 'library-dark'].map((name) => [
    `story-${name}.png`,
    `story-${name}.png`,
  ]),
]) as Record<string, string>;

type Started = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

const children: ChildProcess[] = [];

// A test that fails half way leaves nothing running either.
test.afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGINT');
});

/** `npm start`, whose browsers and server keep their files below `folder`; on a machine without a display unless one is named. */
function start(folder: string, browser: string, display?: string): Started {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, ['demo/start.ts', ...(display === undefined ? ['--headless'] : [])], {
    cwd: root,
    env: {
      ...env,
      ...(display === undefined ? {} : { DISPLAY: display }),
      ...{ TMPDIR: folder, CHROME_PATH: browser },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, said: () => output, ended };
}

/** What a run left behind: processes that name its folder, and browser profiles in it. */
const leftIn = (folder: string): string[] => [
  ...execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder)),
  ...readdirSync(folder).filter((name) => name.startsWith('passalong-')),
];

/** Whether the team's server, whose address was said, answers nobody any more. */
const serverIsGone = (said: string): Promise<boolean> => {
  const [url] = /http:\/\/localhost:\d+/.exec(said) ?? [];
  if (url === undefined) throw new Error(`no server was named: ${said}`);
  return fetch(url).then(
    () => false,
    () => true,
  );
};

test('without a display, npm start walks the loop and the story of a team lesson and ends by itself', async ({
  browserFound,
}) => {
  test.setTimeout(400_000);
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  const { said, ended } = start(folder, browserFound.path);

  expect(await ended, said()).toBe(0);
  const summary = JSON.parse(readFileSync(join(walked, 'summary.json'), 'utf8')) as { seen: boolean };
  expect(summary.seen).toBe(true);
  expect(readdirSync(walked).filter((name) => name.endsWith('.png'))).toHaveLength(16);
  for (const seen of [
    'Rate limits: the draft asks what the page lays down (Wait 2 seconds',
    'a tip beside',
    'no tip beside',
    'practice has 2 questions due',
    'the owner approves by keyboard',
    'the third person reads it in the library',
    'no browser went or ran where it must not',
  ])
    expect(said()).toContain(`seen  ${seen}`);
  expect(said().match(/seen {2}refused: /g)).toHaveLength(3);
  for (const [picture, name] of Object.entries(PICTURES)) {
    expect(readdirSync(walked)).toContain(picture);
    if (process.env.SCREENSHOTS === '1')
      copyFileSync(join(walked, picture), join(root, 'docs/screenshots', name));
  }
  expect(await serverIsGone(said())).toBe(true);
  await expect.poll(() => leftIn(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

for (const [when, words] of [
  ['while the browser opens', 'Walking the loop'],
  ['in the midst of the story', 'seen  the owner of the skill is connected'],
  ['before that', 'Building'],
] as const) {
  test(`Ctrl-C ${when} stops npm start and leaves nothing running`, async ({ browserFound }) => {
    test.setTimeout(200_000);
    rmSync(walked, { recursive: true, force: true });
    const folder = mkdtempSync(join(tmpdir(), 'start-'));
    const { child, said, ended } = start(folder, browserFound.path);
    await expect.poll(said, { timeout: 150_000 }).toContain(words);
    child.kill('SIGINT');

    expect(await ended, said()).toBe(130);
    expect(said()).toMatch(/Stopped\.\s*$/);
    expect(existsSync(join(walked, 'summary.json'))).toBe(false);
    if (said().includes('localhost')) expect(await serverIsGone(said())).toBe(true);
    await expect.poll(() => leftIn(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
}

type WithBadge = { chrome: { action: { getBadgeText(of: object): Promise<string> } } };

/** What one of the windows shows: the addresses of its pages, sorted, their words, and what the extension's icon says. */
async function shownIn(folder: string, role: 'owner' | 'author') {
  const windows = readdirSync(folder).find((name) => name.startsWith('passalong-windows-'));
  const [port] = readFileSync(join(folder, windows ?? '', role, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  try {
    const [context] = browser.contexts();
    const [worker] = context?.serviceWorkers() ?? [];
    const badge = () =>
      worker?.evaluate(() => (globalThis as unknown as WithBadge).chrome.action.getBadgeText({}));
    const pages = context?.pages() ?? [];
    const words = await Promise.all(pages.map((page) => page.locator('body').textContent()));
    return {
      addresses: pages.map((page) => page.url()).sort(),
      words: words.join(' '),
      badge: await badge(),
    };
  } finally {
    await browser.close();
  }
}

test('with a display the author’s and the owner’s window stay, connected, until Ctrl-C, which leaves nothing running', async ({
  browserFound,
}) => {
  test.skip(process.platform !== 'linux', 'elsewhere no browser opens windows that nobody sees');
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  const unseen = join(folder, 'chromium');
  writeFileSync(unseen, `#!/bin/sh\nexec "${browserFound.path}" --ozone-platform=headless "$@"\n`);
  chmodSync(unseen, 0o755);
  const { child, said, ended } = start(folder, unseen, ':99');
  await expect.poll(said, { timeout: 200_000 }).toContain('Ctrl-C');

  expect(said()).toMatch(/window 2 +Ines Okafor, signed in and connected.* has 1 to review/);
  await expect
    .poll(() => shownIn(folder, 'owner'))
    .toEqual({
      addresses: [expect.stringContaining('#team'), expect.stringContaining('http://localhost')],
      words: expect.stringContaining('Members'),
      badge: '1',
    });
  expect(await shownIn(folder, 'author')).toEqual({
    addresses: [expect.stringContaining('#lessons'), expect.stringContaining('/confluence/')],
    words: expect.stringContaining('Label printer fleet'),
    badge: '',
  });
  child.kill('SIGINT');
  expect(await ended, said()).toBe(130);
  expect(await serverIsGone(said())).toBe(true);
  rmSync(unseen);
  await expect.poll(() => leftIn(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
