import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension } from '../scripts/browser/build.ts';
import { type Found, findBrowser } from '../scripts/browser/find.ts';
import { installBrowser } from '../scripts/browser/install.ts';
import { root } from '../scripts/run-part.ts';
import { type Opened, openChromium, openFirefox } from './open.ts';
import { type Demo, serveDemo } from './server.ts';
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

/** Walks the loop by itself and says what was seen; the exit code is 0 only if all of it was. */
async function walkAlone(browser: Found, extension: string, demo: Demo): Promise<void> {
  console.log('Walking the loop on three pages ...');
  const folder = join(root, '.output/walk');
  const { lines, seen } = await walk({ browser, extension, demo, folder, signal: stop.signal });
  if (stop.signal.aborted) return;
  for (const line of lines) console.log(line);
  console.log(`Screenshots and summary.json are in ${folder}`);
  process.exitCode = seen ? 0 : 1;
}

const WHAT_TO_CLICK = [
  'Passalong is running. In the browser window:',
  '  1. open one of the demo pages,',
  '  2. click the Passalong icon in the toolbar (behind the puzzle piece, pin it there),',
  '  3. click the button that captures the page: the panel opens with a draft,',
  '  4. confirm a skill and save; the timeline is one click further.',
  'Close the window or press Ctrl-C here to stop.',
];

/** Opens the browser for a person and stays until they close it or stop the command. */
async function openForPerson(browser: Found, extension: string, demo: Demo): Promise<void> {
  const open = browser.kind === 'firefox' ? openFirefox : openChromium;
  const opened: Opened = await open({ browser, extension, address: demo.origin });
  // The browser takes a while to open, and a signal may have come meanwhile.
  if (stop.signal.aborted) return opened.close();
  stop.signal.addEventListener('abort', () => void opened.close(), { once: true });
  for (const line of WHAT_TO_CLICK) console.log(line);
  await opened.closed;
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
