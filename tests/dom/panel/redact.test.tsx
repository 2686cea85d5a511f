import 'fake-indexeddb/auto';
import '../messages.ts';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { walk } from '../../../lib/capture/walk.ts';
import { captureRecords } from '../../../lib/flow/capture-records.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { show } from '../timeline/screen.tsx';
import { handPort } from './port.ts';

const TITLE = 'Falcon needs a reload';
const URL = 'https://wiki.example/docs/gateway';
const MAIL = ['keys', 'gate.example'].join('@');
const HTML = `<title>Renew</title><main><h1>Renew the certificate</h1>
<p>Write to ${MAIL} before you stop Falcon, or every request fails for an hour.</p>
<ol><li>Open the console and stop it.</li><li>Start it again and watch the log.</li></ol></main>`;

function read(url = URL) {
  const { window } = new JSDOM(HTML, { url, pretendToBeVisual: true });
  const records = structuredClone(walk(window.document, { scope: 'page' }));
  window.close();
  return records;
}

/** The panel over a captured page that is in front, on a disk that does not take the title while it is full. */
async function overPage() {
  const disk = { full: false, refused: 0 };
  const reads: string[] = [];
  const front = { url: URL };
  const base = await testDeps();
  const deps: Deps = {
    ...base,
    page: {
      ...base.page,
      activeTab: async () => ({ tab: 7, ...front }),
      async read() {
        reads.push(front.url);
        return { ok: true, value: read(front.url) };
      },
    },
  };
  const { capture } = await done(captureRecords(deps, { records: read() }));
  deps.db.drafts.hook('updating', (change) => {
    if (!disk.full || !JSON.stringify(change).includes(TITLE)) return;
    disk.refused += 1;
    throw new DOMException('full', 'QuotaExceededError');
  });
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.until(() => screen.all('#field-title').length === 1);
  await screen.click('button', '1 thing redacted');
  const stored = async () => JSON.stringify((await deps.db.captures.get(capture.id))?.blocks);
  /** Types a title that the disk refuses. */
  const refuseTitle = async () => {
    disk.full = true;
    await screen.fill('Title', TITLE);
    await screen.until(() => disk.refused > 0);
  };
  /** Clicks, and waits until the title was tried and refused once more, and then again: the page is not even read. */
  const clickInVain = async (name: string) => {
    for (const act of [name, 'Try again', 'Try again']) {
      const before = disk.refused;
      await screen.click('button', act);
      await screen.until(() => disk.refused > before);
    }
    expect(reads).toEqual([]);
  };
  return { screen, deps, stored, front, disk, refuseTitle, clickInVain };
}

const FULL = 'The disk is full';
const title = () => (document.getElementById('field-title') as HTMLTextAreaElement | null)?.value;

test.each(['Redact once', 'Always redact this'])(
  '"%s" does nothing while a field with the word is not saved, and why is said where it was asked',
  async (act) => {
    const { screen, deps, stored, refuseTitle } = await overPage();
    await refuseTitle();
    await screen.click('button', 'Redact another word');
    await screen.fill('Words to redact', 'Falcon');
    await screen.click('button', act);
    await screen.until(() =>
      screen.all('[role="dialog"]').some((dialog) => dialog.textContent?.includes(FULL) ?? false),
    );
    expect(await stored()).toContain('Falcon');
    expect((await deps.prefs.get()).always).toEqual([]);
    expect(title()).toBe(TITLE);
    screen.close();
  },
);

test('nothing is restored while a field is not saved, and it is once there is space', async () => {
  const { screen, stored, disk, refuseTitle, clickInVain } = await overPage();
  await refuseTitle();
  await clickInVain('Restore [email-1]');
  expect(await stored()).not.toContain(MAIL);
  expect(screen.text()).toContain(FULL);
  disk.full = false;
  await screen.click('button', 'Restore [email-1]');
  await screen.until(async () => (await stored()).includes(MAIL));
  expect(title()).toBe(TITLE);
  screen.close();
});

/** The same with a word redacted by hand, whose undo is still offered. */
async function withUndo() {
  const page = await overPage();
  const { screen, stored } = page;
  await screen.click('button', 'Redact another word');
  await screen.fill('Words to redact', 'Falcon');
  await screen.click('button', 'Redact once');
  await screen.find('button', 'Undo');
  expect(await stored()).not.toContain('Falcon');
  return page;
}

test('undo brings nothing back while a field is not saved', async () => {
  const { screen, stored, disk, refuseTitle, clickInVain } = await withUndo();
  await refuseTitle();
  await clickInVain('Undo');
  expect(await stored()).not.toContain('Falcon');
  disk.full = false;
  await screen.click('button', 'Restore [word-1]');
  await screen.until(async () => (await stored()).includes('Falcon'));
  screen.close();
});

test('undo brings nothing back while another page is in front and says what to do; over its page it is restored', async () => {
  const { screen, stored, front } = await withUndo();
  front.url = 'https://wiki.example/docs/other';
  await screen.click('button', 'Undo');
  await screen.until(() => screen.text().includes('so only the page itself can tell. Bring it to the front'));
  expect(await stored()).not.toContain('Falcon');
  front.url = URL;
  await screen.click('button', 'Restore [word-1]');
  await screen.until(async () => (await stored()).includes('Falcon'));
  screen.close();
});
