import 'fake-indexeddb/auto';
import '../messages.ts';
import '../one-page-locks.ts';
import { expect, test } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { type Capture, NotReadReason } from '../../../lib/model/capture.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { storedDraft } from '../../unit/flow/lessons.ts';
import { capture } from '../../unit/lesson/samples.ts';
import { show } from '../timeline/screen.tsx';
import { handPort } from './port.ts';

/** The panel over a draft of such a capture. */
async function over(change: Partial<Capture>) {
  const deps = await testDeps();
  await storedDraft(deps);
  await deps.db.captures.put(capture(undefined, change));
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.until(() => screen.all('#field-title').length === 1);
  return { screen, deps };
}

const coverage = (change: Partial<Capture['coverage']>) => ({ ...capture().coverage, ...change });

test('what was captured is counted', async () => {
  const { screen } = await over({ coverage: coverage({ blocks: 42, tables: 3, code: 2, images: 1 }) });
  expect(screen.text()).toContain('42 blocks, 3 tables, 2 code blocks, 1 image');
  expect(screen.text()).toContain('Everything on the page was read.');
  screen.close();
});

test('after a selection it is said that only the selection was read', async () => {
  const { screen } = await over({ scope: 'selection' });
  expect(screen.text()).toContain('Only the selection was read.');
  expect(screen.text()).not.toContain('Everything on the page');
  screen.close();
});

test('of own words nothing is said about a page', async () => {
  const { screen } = await over({ scope: 'text' });
  await screen.until(() => screen.text().includes('From your own words on'));
  expect(screen.text()).not.toMatch(/was read\./);
  screen.close();
});

test('what was not read is named, with why and where', async () => {
  const notRead = [{ reason: 'iframe', count: 2, examples: ['Gateway error rate'] }] as const;
  const { screen } = await over({
    coverage: coverage({ notRead: notRead.map((part) => ({ ...part, examples: [...part.examples] })) }),
  });
  await screen.click('button', 'Not read: 2 embedded pages');
  await screen.until(() => screen.text().includes('Open one in its own tab and capture it there.'));
  expect(screen.text()).toContain('Gateway error rate');
  screen.close();
});

test('what a person may miss is named before the frame of the page', async () => {
  const entry = (reason: NotReadReason, count: number) => ({ reason, count, examples: [] });
  const notRead = [entry('navigation', 5), entry('page-frame', 40), entry('comments', 1), entry('iframe', 2)];
  const { screen } = await over({ coverage: coverage({ notRead }) });
  await screen.find('button', /^Not read: .*2 embedded pages, 5 menus, 40 parts of the page's frame$/);
  screen.close();
});

test('every reason has its words', async () => {
  const notRead = NotReadReason.options.map((reason) => ({ reason, count: 2, examples: [] }));
  const { screen } = await over({ coverage: coverage({ notRead }) });
  await screen.click('button', /^Not read:/);
  await screen.until(() => screen.all('main li').length >= NotReadReason.options.length);
  const line = screen.all('button').find(({ textContent }) => textContent?.startsWith('Not read:'));
  expect(line?.textContent?.split(', ')).toHaveLength(NotReadReason.options.length);
  expect(screen.text()).not.toMatch(/\$\d|undefined/);
  screen.close();
});

test('another word is redacted everywhere, in the capture and in the draft', async () => {
  const { screen, deps } = await over({
    redactions: [{ placeholder: '[email-1]', kind: 'email', count: 1 }],
  });
  await screen.click('button', '1 thing redacted');
  await screen.click('button', 'Redact another word');
  await screen.fill('Words to redact', 'gateway');
  await screen.click('button', /^Redact (once|\d+ times)$/);
  await screen.until(async () => {
    const [page] = await deps.db.captures.toArray();
    return !JSON.stringify(page?.blocks).includes('gateway');
  });
  const [draft] = await deps.db.drafts.toArray();
  expect(JSON.stringify(draft?.content.insight?.text)).not.toContain('gateway');
  screen.close();
});

test('a word can be redacted here and always from now on', async () => {
  const { screen, deps } = await over({});
  await screen.click('button', 'Nothing was redacted.');
  await screen.click('button', 'Redact another word');
  await screen.fill('Words to redact', 'gateway');
  await screen.click('button', 'Always redact this');
  await screen.until(async () => {
    const [page] = await deps.db.captures.toArray();
    return !JSON.stringify(page?.blocks).includes('gateway');
  });
  expect((await deps.prefs.get()).always).toEqual(['gateway']);
  screen.close();
});

test('a redaction that cannot be restored says why and stays', async () => {
  const redactions: Capture['redactions'] = [{ placeholder: '[email-1]', kind: 'email', count: 1 }];
  const { screen, deps } = await over({ redactions });
  await screen.click('button', '1 thing redacted');
  await screen.click('button', 'Restore [email-1]');
  await screen.until(() => screen.text().includes('only the page itself can tell. Bring it to the front'));
  expect((await deps.db.captures.toArray())[0]?.redactions).toEqual(redactions);
  screen.close();
});

test('of own words nothing can be restored, because they were not kept', async () => {
  const { screen } = await over({
    scope: 'text',
    redactions: [{ placeholder: '[email-1]', kind: 'email', count: 1 }],
  });
  await screen.click('button', '1 thing redacted');
  await screen.find('li', /E-mail/);
  expect(screen.all('button[aria-label^="Restore"]')).toHaveLength(0);
  screen.close();
});

test('a capture that is not on this device is said, and the draft is there', async () => {
  const deps = await testDeps();
  await storedDraft(deps);
  await deps.db.captures.clear();
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.until(() => screen.text().includes('What was captured is not on this device any more.'));
  expect(screen.all('#field-title')).toHaveLength(1);
  screen.close();
});

test('a frame that could not be read is opened in a tab of its own', async () => {
  const embed = {
    kind: 'embed' as const,
    id: 'b9',
    path: [],
    what: 'iframe',
    title: 'Gateway error rate',
    address: 'https://graphs.example/gateway',
  };
  const { screen, deps } = await over({
    blocks: [...capture().blocks, embed],
    coverage: coverage({ notRead: [{ reason: 'iframe', count: 1, examples: ['Gateway error rate'] }] }),
  });
  const opened: string[] = [];
  deps.page.openSource = async (address) => opened.push(address) > 0;
  await screen.click('button', 'Not read: 1 embedded page');
  await screen.click('button', 'Open Gateway error rate in its own tab');
  expect(opened).toEqual(['https://graphs.example/gateway']);
  screen.close();
});

test('adding what is missing says what to do where the page is not in front', async () => {
  const { screen } = await over({});
  await screen.click('button', 'Add what is missing');
  await screen.until(() => screen.text().includes('Bring the page this came from to the front'));
  screen.close();
});
