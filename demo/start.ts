import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension } from '../scripts/browser/build.ts';
import { type Found, findBrowser } from '../scripts/browser/find.ts';
import { installBrowser } from '../scripts/browser/install.ts';
import { root } from '../scripts/run-part.ts';
import { openFirefoxTeam } from './open-firefox-team.ts';
import { openChromiumTeam } from './open-team.ts';
import { type Demo, serveDemo } from './server.ts';
import { untilStopped } from './steps.ts';
import { walk } from './walk.ts';

/** Tried first, so that lessons kept in one run lead back to their pages in the next. */
const PORT = 4870;

/** Ctrl-C closes the browser and the server; nothing is left running. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());

const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

async function browserOrInstalled(): Promise<Found> {
  const found = (await findBrowser()) ?? (await installBrowser());
  if (found === null)
    throw new Error('no browser: install Chromium, Chrome, Edge or Firefox, or set CHROME_PATH');
  return found;
}

async function build(browser: Found): Promise<string> {
  console.log('Building the extension ...');
  return builtExtension(browser.kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/** Walks the loop and the story of a team lesson by itself; the exit code is 0 only if each step was seen. */
async function walkAlone(browser: Found, extension: string, demo: Demo): Promise<void> {
  const folder = join(root, '.output/walk');
  const seen = await walk({ browser, extension, demo, folder, say: console.log, signal: stop.signal });
  if (stop.signal.aborted) return;
  console.log(`Screenshots and summary.json are in ${folder}`);
  process.exitCode = seen ? 0 : 1;
}

/** Opens the browsers for a person and stays until all are closed or the command is stopped. */
async function openForPerson(browser: Found, extension: string, demo: Demo): Promise<void> {
  const open = browser.kind === 'firefox' ? openFirefoxTeam : openChromiumTeam;
  const opened = await open({ browser, extension, demo, say: console.log, signal: stop.signal });
  if (opened === null) return;
  try {
    await untilStopped(opened.closed, stop.signal);
  } finally {
    await opened.close();
  }
}

async function start(): Promise<void> {
  const browser = await browserOrInstalled();
  const extension = await build(browser);
  if (stop.signal.aborted) return;
  const demo = await serveDemo(PORT);
  try {
    const alone = values.headless || !hasDisplay();
    await (alone ? walkAlone(browser, extension, demo) : openForPerson(browser, extension, demo));
  } finally {
    await demo.close();
  }
}

try {
  await start();
} catch (error) {
  // What fails because it was being stopped is not told as a failure.
  if (!stop.signal.aborted) {
    console.error(`Passalong could not start: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
if (stop.signal.aborted) {
  console.log('Stopped.');
  process.exitCode = 130;
}
