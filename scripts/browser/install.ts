import { execFile, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { promisify } from 'node:util';
import { run } from '../run-part.ts';
import { type Found, findChromium } from './find.ts';

const isUnattended = () => process.env.CI !== undefined || !process.stdin.isTTY;

async function agrees(question: string): Promise<boolean> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(`${question} [y/N] `);
  prompt.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** A downloaded browser may miss the system's libraries; then it does not even tell its version. */
const starts = async (browser: Found): Promise<boolean> =>
  promisify(execFile)(browser.path, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );

/** System packages are touched only as root, and only for a machine nobody sits at. */
const mayUsePackages = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  isUnattended() &&
  spawnSync('apt-get', ['--version']).status === 0;

function installPackage(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', 'chromium'],
  ]) {
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

/**
 * Gets a Chromium where there is none: Playwright's download (asked for first when somebody is there to answer), else a
 * system package. Null when the person declines or nothing could be had.
 */
export async function installBrowser(): Promise<Found | null> {
  const question = 'No browser was found. Download Chromium (about 180 MB) into the Playwright cache?';
  if (!isUnattended() && !(await agrees(question))) return null;
  await run('playwright', ['install', 'chromium', '--no-shell'], { quiet: isUnattended() });
  const downloaded = await findChromium();
  if (downloaded !== null && (process.platform === 'win32' || (await starts(downloaded)))) return downloaded;
  if (!mayUsePackages()) return null;
  installPackage();
  return findChromium();
}
