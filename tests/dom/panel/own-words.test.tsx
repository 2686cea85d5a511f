import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { show } from '../timeline/screen.tsx';
import { handPort } from './port.ts';

const TYPED =
  'Reload the gateway instead of restarting it, because a restart drops every open session. ' +
  'If the alert fires again, check the certificate on both nodes before you go on.';

test('typed words become a draft whose claims a named person stands for', async () => {
  const deps = await testDeps({ name: 'Ana Ruiz' });
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('button', 'Write a lesson');
  await screen.find('h1', 'A lesson from your own words');
  await screen.fill('Your own words', TYPED);
  await screen.click('button', /^Draft a lesson/);
  await screen.until(() => screen.all('#field-title').length === 1);
  const [draft] = await deps.db.drafts.toArray();
  expect(draft?.content.insight?.support).toMatchObject({ kind: 'testimony', by: 'Ana Ruiz' });
  await screen.find('h1', /.+/);
  expect(screen.text()).toContain('From your own words');
  screen.close();
});

test('own words that come to nothing stay in their field', async () => {
  const deps = await testDeps();
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('button', 'Write a lesson');
  await screen.find('label', 'Your own words');
  // With one, the browser would cut a long paste without a word, and this could not be reached.
  expect(screen.all('textarea').map((field) => field.hasAttribute('maxlength'))).toEqual([false]);
  await screen.fill('Your own words', 'x'.repeat(200_001));
  await screen.click('button', /^Draft a lesson/);
  await screen.until(() => screen.text().includes('That is longer than 200,000 characters.'));
  expect(screen.all('textarea').map((field) => (field as HTMLTextAreaElement).value.length)).toEqual([
    200_001,
  ]);
  screen.close();
});

test('words are kept while the person looks at something else', async () => {
  const screen = show(<Panel port={handPort().port} />, await testDeps());
  await screen.click('button', 'Write a lesson');
  await screen.fill('Your own words', 'Half a thought');
  await screen.click('[role="tab"]', 'Lessons');
  await screen.click('button', 'Write a lesson');
  const [field] = screen.all('textarea') as HTMLTextAreaElement[];
  expect(field?.value).toBe('Half a thought');
  expect(document.activeElement).toBe(field);
  screen.close();
});

test('words outlive the panel until they are drafted', async () => {
  const deps = await testDeps();
  const { port } = handPort();
  const first = show(<Panel port={port} />, deps);
  await first.click('button', 'Write a lesson');
  await first.fill('Your own words', TYPED);
  await first.until(async () => (await port.words.get()).includes('Reload the gateway'));
  first.close();
  const again = show(<Panel port={port} />, deps);
  await again.click('button', 'Write a lesson');
  await again.until(() =>
    again.all('textarea').some((field) => (field as HTMLTextAreaElement).value === TYPED),
  );
  await again.click('button', /^Draft a lesson/);
  await again.until(() => again.all('#field-title').length === 1);
  expect(await port.words.get()).toBe('');
  again.close();
});

test('what is typed while the draft is being made is kept', async () => {
  const deps = await testDeps({ name: 'Ana Ruiz' });
  const { port } = handPort();
  const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
  const drop = deps.db.jobs.delete.bind(deps.db.jobs);
  const ending = vi.spyOn(deps.db.jobs, 'delete').mockImplementation((capture) => {
    return held.then(() => drop(capture)) as ReturnType<typeof drop>;
  });
  const screen = show(<Panel port={port} />, deps);
  await screen.click('button', 'Write a lesson');
  await screen.fill('Your own words', TYPED);
  await screen.click('button', /^Draft a lesson/);
  await screen.until(() => ending.mock.calls.length === 1);
  const more = `${TYPED} Then tell the desk.`;
  await screen.fill('Your own words', more);
  goOn();
  await screen.until(() => screen.all('#field-title').length === 1);
  await screen.click('button', 'Write a lesson');
  expect(screen.all('textarea').map((field) => (field as HTMLTextAreaElement).value)).toContain(more);
  await screen.until(async () => (await port.words.get()).includes('Then tell the desk.'));
  screen.close();
});

test('words in an open panel are gone when everything was erased', async () => {
  const { port, erase } = handPort();
  const screen = show(<Panel port={port} />, await testDeps());
  await screen.click('button', 'Write a lesson');
  await screen.fill('Your own words', TYPED);
  await screen.until(async () => (await port.words.get()) !== '');
  erase();
  await screen.until(() => screen.all('textarea').every((field) => field.textContent === ''));
  const [field] = screen.all('textarea') as HTMLTextAreaElement[];
  expect(field?.value).toBe('');
  expect(await port.words.get()).toBe('');
  screen.close();
});

test('typed words ask once for the name that stands under them', async () => {
  const deps = await testDeps({ name: '' });
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.click('button', 'Write a lesson');
  await screen.fill('Your own words', TYPED);
  await screen.click('button', /^Draft a lesson/);
  await screen.until(() => screen.text().includes('Testimony needs a name.'));
  expect(await deps.db.drafts.count()).toBe(0);
  await screen.fill('Your name', 'Ines Roth');
  await screen.click('button', /^Draft a lesson/);
  await screen.until(() => screen.all('#field-title').length === 1);
  const [draft] = await deps.db.drafts.toArray();
  expect(draft?.content.insight?.support).toMatchObject({ kind: 'testimony', by: 'Ines Roth' });
  expect(draft?.proposal.checkSeeds.map(({ support }) => support.kind)).not.toContain('quote');
  await screen.click('button', 'Write a lesson');
  await screen.fill('Your own words', TYPED);
  expect(screen.has('label', 'Your name')).toBe(false);
  screen.close();
});

test('pasting what is there already does not make the next typed word a paste', async () => {
  const { port } = handPort();
  const screen = show(<Panel port={port} />, await testDeps());
  await screen.click('button', 'Write a lesson');
  await screen.fill('Your own words', 'Reload it.');
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { getData: () => '<p>Reload it.</p>' } });
  screen.all('textarea')[0]?.dispatchEvent(paste);
  await screen.until(() => screen.all('textarea').length === 1);
  await screen.fill('Your own words', 'Reload it. Then wait.');
  await screen.until(async () => (await port.words.get()).includes('Then wait.'));
  expect(JSON.parse(await port.words.get())).toMatchObject({ typed: true, paste: null });
  screen.close();
});
