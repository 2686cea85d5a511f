import 'fake-indexeddb/auto';
import '../messages.ts';
import '../one-page-locks.ts';
import { expect, test } from 'vitest';
import { RedactionPart } from '../../../components/settings/redaction-part.tsx';
import { SitesPart } from '../../../components/settings/sites-part.tsx';
import { StoragePart } from '../../../components/settings/storage-part.tsx';
import { TipsPart } from '../../../components/settings/tips-part.tsx';
import { BackupBanner } from '../../../components/storage/backup-banner.tsx';
import { useQuery } from '../../../components/ui/use-query.ts';
import { noteIssue } from '../../../lib/flow/issue/note-issue.ts';
import { watchPrefs } from '../../../lib/flow/queries/watch-prefs.ts';
import { watchStorage } from '../../../lib/flow/queries/watch-storage.ts';
import { hush } from '../../../lib/flow/tips/quiet.ts';
import { done, first, testDeps, testSites } from '../../unit/flow/deps.ts';
import { keptLesson } from '../../unit/flow/lessons.ts';
import { DAY, MONDAY } from '../../unit/log/samples.ts';
import { type Screen, show } from '../timeline/screen.tsx';

const name = () => {
  const { activeElement } = document;
  return activeElement === document.body
    ? null
    : (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent);
};

/** Presses it as a person does who came to it by the keyboard. */
async function press(screen: Screen, label: string | RegExp) {
  (await screen.find('button', label)).focus();
  await screen.click('button', label);
}

const site = (host: string) => ({ origin: host, enabledAt: MONDAY, shown: true, place: null });

test('a site turned off gives the focus to the next one, the last to the heading', async () => {
  const sites = testSites({ listed: [site('https://a.example'), site('https://b.example')] });
  const screen = show(<SitesPart />, { ...(await testDeps()), sites });
  await press(screen, 'Turn off on https://a.example');
  await screen.until(() => name() === 'Hide the button on https://b.example');
  await press(screen, 'Turn off on https://b.example');
  await screen.until(() => document.activeElement?.id === 'sites-title');
  screen.close();
});

function Redaction() {
  const prefs = useQuery(watchPrefs, null);
  return prefs.state === 'ready' ? <RedactionPart {...prefs.value} /> : null;
}

test('a word taken off gives the focus to the next one, the last to the field', async () => {
  const screen = show(<Redaction />, await testDeps({ never: ['Falcon', 'Heron'] }));
  await press(screen, 'Remove Falcon');
  await screen.until(() => name() === 'Remove Heron');
  await press(screen, 'Remove Heron');
  await screen.until(() => document.activeElement?.matches('#redaction section:last-of-type input') === true);
  screen.close();
});

test('what is shown again gives the focus to the next one, the last to the switch above', async () => {
  const deps = await testDeps();
  for (const id of ['https://a.example', 'https://b.example'])
    await done(hush(deps, { kind: 'site', id, page: '', name: id, until: null }));
  const screen = show(<TipsPart tips resolved />, deps);
  const buttons = () => screen.all('li button');
  await screen.until(() => buttons().length === 2);
  const [, second] = buttons();
  buttons()[0]?.focus();
  buttons()[0]?.click();
  await screen.until(() => buttons().length === 1 && document.activeElement === second);
  second?.click();
  await screen.until(() => document.activeElement?.getAttribute('role') === 'checkbox');
  screen.close();
});

test('turning off the offer of resolved issues forgets which were seen', async () => {
  const deps = await testDeps();
  await done(
    noteIssue(deps, {
      ...{ address: 'https://tracker.example/browse/OPS-7', title: '', headings: [], tokens: [], text: '' },
      facts: [
        { name: 'issue', value: 'OPS-7' },
        { name: 'resolution', value: 'unresolved' },
      ],
      language: 'en',
    }),
  );
  expect(await deps.db.meta.get('issues-seen')).toBeDefined();
  const screen = show(<TipsPart tips resolved />, deps);
  await screen.until(() => screen.all('[role="checkbox"]').length === 2);
  screen.all('[role="checkbox"]')[1]?.click();
  await screen.until(async () => (await deps.db.meta.get('issues-seen')) === undefined);
  screen.close();
});

test('storage that the browser keeps, once asked, leaves the focus at its heading', async () => {
  const deps = await testDeps();
  const storage = { ...(await first(watchStorage(deps))), persisted: false };
  const port = { persist: async () => true } as never;
  const screen = show(<StoragePart storage={storage} port={port} />, deps);
  await press(screen, 'Ask the browser to keep it');
  await screen.until(() => document.activeElement?.id === 'storage-title');
  screen.close();
});

test('"Remind me later" gives the focus to what follows on the page', async () => {
  const deps = await testDeps({ lastBackup: MONDAY - 60 * DAY });
  await keptLesson(deps);
  const next = (
    <button key="next" type="button">
      What follows
    </button>
  );
  const screen = show([<BackupBanner key="banner" download={() => undefined} />, next], deps);
  await press(screen, 'Remind me later');
  await screen.until(() => name() === 'What follows');
  screen.close();
});
