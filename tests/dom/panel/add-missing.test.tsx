import 'fake-indexeddb/auto';
import '../messages.ts';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { AddMissing } from '../../../components/panel/add-missing.tsx';
import { walk } from '../../../lib/capture/walk.ts';
import { captureRecords } from '../../../lib/flow/capture-records.ts';
import { redactWord } from '../../../lib/flow/redact-word.ts';
import { ok } from '../../../lib/model/result.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { show } from '../timeline/screen.tsx';

const ADDRESS = 'https://wiki.example/queues';
const PAGE = `<title>Queues</title><main><h1>Queues</h1>
<p>Drain the queue before you restart the consumer, because open deliveries are lost otherwise.</p></main>
<footer><p>Ask the Fennmoor desk for the deploy lock.</p></footer>`;

function read(selector: string | null) {
  const { window } = new JSDOM(PAGE, { url: ADDRESS, pretendToBeVisual: true });
  const picked = selector === null ? null : window.document.querySelector(selector);
  const records = structuredClone(walk(window.document, { scope: 'page', picked }));
  window.close();
  return records;
}

test('an Undo that comes too late says that nothing was taken back', async () => {
  const base = await testDeps();
  const { draft, capture } = await done(captureRecords(base, { records: read(null) }));
  const page = {
    ...base.page,
    activeTab: async () => ({ tab: 7, url: ADDRESS }),
    pick: async () => ok(read('footer p')),
  };
  const screen = show(<AddMissing capture={capture} />, { ...base, page });
  await screen.click('button', 'Add what is missing');
  await screen.find('button', 'Undo');
  await done(redactWord(base, { draft: draft.id, word: 'Fennmoor' }));
  await screen.click('button', 'Undo');
  await screen.until(() => screen.text().includes('has changed since, so nothing was taken back'));
  expect(JSON.stringify(await base.db.captures.get(capture.id))).toContain('desk for the deploy lock');
  screen.close();
});
