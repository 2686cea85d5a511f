import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/run-part.ts';
import { expect, test } from './fixtures.ts';

// One after the other: both write into the same folder.
test.describe.configure({ mode: 'default' });

const walked = join(root, '.output/walk');

type Started = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

/** `npm start` as on a machine without a display; its browser keeps its files below `folder`. */
function start(folder: string, browser: string): Started {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, ['demo/start.ts', '--headless'], {
    cwd: root,
    env: { ...env, TMPDIR: folder, CHROME_PATH: browser },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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

test('without a display, npm start walks the loop on three pages and ends by itself', async ({
  browserFound,
}) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  const { said, ended } = start(folder, browserFound.path);

  expect(await ended, said()).toBe(0);
  const summary = JSON.parse(readFileSync(join(walked, 'summary.json'), 'utf8')) as { seen: boolean };
  expect(summary.seen).toBe(true);
  expect(readdirSync(walked).filter((name) => name.endsWith('.png'))).toHaveLength(7);
  await expect.poll(() => leftIn(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

for (const [when, words] of [
  ['while the browser opens', 'Walking the loop'],
  ['before that', 'Building'],
] as const) {
  test(`Ctrl-C ${when} stops npm start and leaves nothing running`, async ({ browserFound }) => {
    test.setTimeout(120_000);
    rmSync(walked, { recursive: true, force: true });
    const folder = mkdtempSync(join(tmpdir(), 'start-'));
    const { child, said, ended } = start(folder, browserFound.path);
    await expect.poll(said, { timeout: 60_000 }).toContain(words);
    child.kill('SIGINT');

    expect(await ended, said()).toBe(130);
    expect(said()).toMatch(/Stopped\.\s*$/);
    expect(existsSync(join(walked, 'summary.json'))).toBe(false);
    await expect.poll(() => leftIn(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
}
