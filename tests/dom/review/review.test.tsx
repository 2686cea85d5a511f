import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { ReviewSurface } from '../../../components/review/review-surface.tsx';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { demoItem } from '../../../demo/team-item.ts';
import { claimsOf } from '../../../lib/lesson/claims.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import { ME, SKILL, SUBMISSION, TEAM } from '../../unit/flow/review-rows.ts';
import { idOf, MONDAY } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';
import { reviewDesk } from './desk.tsx';

const ADDRESS = 'https://demo.example/wiki/48201733';
const content = demoItem(ADDRESS, SKILL);
const [insight, second] = claimsOf(content);
const first = insight?.id ?? '';

type Ready = Awaited<ReturnType<typeof reviewDesk>>;

const popup = (deps: Ready, onFull?: () => void) =>
  show(<ReviewSurface on="popup" onClose={() => undefined} onFull={onFull} />, deps);

const row = (screen: ReturnType<typeof show>, claim: string) =>
  screen.all(`[data-claim="${claim}"]`)[0]?.textContent ?? '';

test('each claim stands beside the server’s verdict; where this device says otherwise it says so', async () => {
  const verdicts = { [first]: 'paraphrase' };
  const screen = popup(await reviewDesk({ content, submission: { verdicts } }));
  await screen.find('h2', content.title);
  expect(screen.text()).toContain('What the server found');
  expect(row(screen, first)).toContain('Said in other words:');
  expect(row(screen, first)).toContain('This device: Exact quote');
  expect(row(screen, second?.id ?? '')).toContain('Exact quote');
  expect(row(screen, claimsOf(content)[11]?.id ?? '')).toContain('Ines Okafor');
  screen.close();
});

test('what was drafted, what its author changed and added, the checks and the history are there to read', async () => {
  const kept = claimsOf(content)
    .slice(2)
    .map(({ id }) => id);
  const left = { count: 3, words: ['Call the <b>night</b> shift first.', 'Turn it off.'] };
  const changed = [{ claim: first, was: 'Restart it.' }];
  const drafted = { driver: 'openai', model: 'small', kept, changed, left };
  const before = { by: ME, state: 'changes', why: 'publish', at: MONDAY - 2_000 };
  const decided = [{ by: ME, verdict: 'request-changes', at: MONDAY - 1_000 }];
  const task = { history: [{ ...before, decided }] };
  const screen = popup(await reviewDesk({ content, submission: { drafted }, task }));
  await screen.find('h2', content.title);
  expect(screen.text()).toContain(
    'Drafted by small. 10 statements as drafted, 1 changed, 1 added by the author.',
  );
  expect(row(screen, first)).toContain('Drafted as: Restart it.');
  expect(row(screen, second?.id ?? '')).toContain('Added by the author');
  expect(screen.text()).not.toContain('night');
  await screen.click('button', '3 drafted statements were left out');
  await screen.find('del', 'Call the <b>night</b> shift first.');
  expect(screen.text()).toContain('1 more was left out.');
  for (const said of [
    'How does the gateway take it?',
    'It reads the pair only then.',
    'You asked for changes on',
  ])
    expect(screen.text()).toContain(said);
  expect(screen.text()).toContain('Ines Okafor submitted it on');
  screen.close();
});

test('who is asked to look again reads how many passages are no longer on their page, and at each statement whether its own is', async () => {
  const [gone] = content.excerpts;
  const about = { why: 'reverify', changed: [gone?.id] };
  const screen = popup(await reviewDesk({ content, submission: about }));
  await screen.find('h2', content.title);
  expect(screen.text()).toContain(
    'Ines Okafor asks you to look again, because a page this lesson quotes has changed. 1 passage is no longer there',
  );
  for (const { id, support } of claimsOf(content)) {
    const isGone = support.kind === 'quote' && support.excerpt === gone?.id;
    expect(row(screen, id).includes('Its page no longer says this'), id).toBe(isGone);
  }
  screen.close();
});

test('whose browser found the passages, why others may stand and who confirmed what is there to read', async () => {
  const [one, two] = content.excerpts;
  const testimony = claimsOf(content).find(({ support }) => support.kind === 'testimony')?.id ?? '';
  const found = [one, two].map((excerpt) => ({ excerpt: excerpt?.id, at: MONDAY }));
  const reason = 'The page is <b>behind</b> a sign-in.';
  const approved = { by: idOf(990), verdict: 'approve', at: MONDAY, reason, confirms: [testimony] };
  const decided = [{ ...approved, found: [{ excerpt: one?.id, at: MONDAY }] }];
  const screen = popup(await reviewDesk({ content, submission: { found }, task: { decided } }));
  await screen.find('h2', content.title);
  await screen.find('h3', 'Quotes on their pages');
  expect(screen.text()).toMatch(/2 of 9 passages found by the author's browser, the last on 4 May\./);
  expect(screen.text()).toMatch(/A teammate found 1 of 9 again in their browser, the last on 4 May\./);
  expect(screen.text()).toContain('A teammate let others stand:');
  expect(screen.all('q').map(({ textContent }) => textContent)).toContain(reason);
  expect(row(screen, testimony)).toContain('A teammate confirmed it');
  for (const { id, support } of claimsOf(content)) {
    const again = support.kind === 'quote' && support.excerpt === one?.id;
    expect(row(screen, id).includes('A teammate found it on its page again on'), id).toBe(again);
  }
  screen.close();
});

test('what differs from the live lesson comes first', async () => {
  const live = { ...content, title: 'Change the gateway certificate' };
  const screen = popup(await reviewDesk({ content, live }));
  await screen.find('h3', 'Compared with the live lesson');
  expect(screen.all('del')[0]?.textContent).toBe('Change');
  screen.close();
});

test('of a lesson made of two the reviewer reads which', async () => {
  const live = { ...content, title: 'Change the gateway certificate' };
  const [here, gone] = [idOf(7_301), idOf(7_302)];
  const deps = await reviewDesk({ content: { ...content, merges: [here, gone] } as LessonContent, live });
  const own = await deps.db.rows.filter(({ entity }) => entity === 'lesson').first();
  if (own === undefined) throw new Error('no lesson is live');
  await deps.db.rows.put({ ...own, id: here });
  const screen = popup(deps);
  await screen.find('h2', content.title);
  expect(screen.text()).toContain('Made of Change the gateway certificate and Untitled lesson.');
  screen.close();
});

test('v looks for the quotes on the page in front and says of each what became of it', async () => {
  const deps = await reviewDesk({ content });
  const openSource = vi.fn(async () => true);
  Object.assign(deps.page, { openSource });
  const screen = popup(deps);
  await screen.find('h2', content.title);
  screen.key('v');
  await screen.until(() => openSource.mock.calls.length === 1);
  expect(openSource).toHaveBeenCalledWith(ADDRESS, expect.objectContaining({ exact: insight?.text }));
  const activeTab = async () => ({ tab: 1, url: ADDRESS });
  const quote = async (_: number, { exact }: { exact: string }) =>
    exact === insight?.text ? 'not-found' : 'shown';
  Object.assign(deps.page, { activeTab, show: quote });
  screen.key('v');
  await screen.until(() => row(screen, first).includes('Not on its page on'));
  expect(row(screen, second?.id ?? '')).toContain('On its page on');
  expect(screen.text()).toContain('11 of 11 quotes looked for, 1 not there');
  screen.close();
});

/** The same lesson with so many steps. */
const long = (steps: number): LessonContent => {
  const claim = (n: number) => ({
    id: idOf(2_000 + n),
    text: `Step ${n}`,
    support: { kind: 'none' as const },
  });
  const all = Array.from({ length: steps }, (_, n) => ({ claim: claim(n) }));
  return { ...content, body: { kind: 'how-to', steps: all }, checks: [] };
};

test('a long one opens in a full page, where it is decided by the same keys', async () => {
  const said = long(40);
  const onFull = vi.fn();
  const list = popup(await reviewDesk({ content: said }), onFull);
  await list.find('h2', said.title);
  await list.click('button', 'Open in a full page');
  expect(onFull).toHaveBeenCalledWith({ team: TEAM, submission: SUBMISSION });
  list.close();

  window.location.hash = `#review/${TEAM}/${SUBMISSION}`;
  const page = show(<TimelinePage download={() => undefined} />, await reviewDesk({ content: said }));
  await page.find('h2', said.title);
  expect(page.all('main')).toHaveLength(1);
  page.key('j');
  expect((document.activeElement as HTMLElement).dataset.claim).toBe(first);
  page.key('1');
  await page.until(() => page.all('[role="checkbox"][aria-checked="true"]').length === 1);
  page.key('Escape');
  await page.until(() => window.location.hash === '#team');
  page.close();
});

test('a key that is held, or pressed before the server answered, decides once, and not about what follows', async () => {
  const low = { tier: 1, becomes: 1 };
  const deps = await reviewDesk({ content, submission: low });
  const [task] = await deps.db.rows.filter(({ entity }) => entity === 'task').toArray();
  if (task === undefined) throw new Error('nothing waits');
  const said = task.body as { submission: object };
  const later = { ...said, submission: { ...said.submission, id: idOf(961), at: MONDAY + 1 } };
  await deps.db.rows.put({ ...task, id: `submission:${idOf(961)}`, body: later });
  const screen = popup(deps);
  await screen.click('button', new RegExp(content.title));
  await screen.find('h2', content.title);
  const held = () =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', repeat: true, bubbles: true }));
  screen.key('a');
  screen.key('a');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  await screen.find('h2', content.title);
  held();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await deps.db.outbox.count()).toBe(1);
  screen.close();
});

test('a popup that was closed meanwhile still takes a decision back', async () => {
  const deps = await reviewDesk({ content, submission: { tier: 1, becomes: 1 } });
  const before = popup(deps);
  await before.find('h2', content.title);
  before.key('a');
  await before.until(async () => (await deps.db.outbox.count()) === 1);
  before.close();
  const screen = popup(deps);
  await screen.find('p', 'It will be sent in a moment.');
  expect(screen.has('button', 'Approve')).toBe(false);
  await screen.click('button', 'Undo');
  await screen.find('button', 'Approve');
  expect(screen.text()).toContain('Taken back. Nothing was sent.');
  expect(await deps.db.outbox.toArray()).toMatchObject([{ state: 'void' }]);
  screen.key('a');
  await screen.until(async () => (await deps.db.outbox.count()) === 2);
  await screen.click('button', new RegExp(content.title));
  await screen.find('p', 'It will be sent in a moment.');
  screen.key('u');
  await screen.until(async () => (await deps.db.outbox.toArray()).every(({ state }) => state === 'void'));
  screen.close();
});

test('a decision that is not in the backup a server was put back from is said to be lost, and can be made again', async () => {
  const deps = await reviewDesk({ content, submission: { tier: 1, becomes: 1 } });
  const screen = popup(deps);
  await screen.find('h2', content.title);
  screen.key('a');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  await deps.db.outbox.toCollection().modify({ state: 'void' });
  await screen.click('button', new RegExp(content.title));
  await screen.find('p', /^The team's server was put back from a backup/);
  await screen.find('button', 'Approve');
  screen.key('a');
  await screen.until(async () => (await deps.db.outbox.count()) === 2);
  screen.close();
});

test('one’s own says why it is not decided, and no key decides it', async () => {
  const deps = await reviewDesk({ content, why: 'wrote' });
  const screen = popup(deps);
  await screen.find('p', 'You wrote or submitted this. Somebody else decides about it.');
  for (const key of ['a', 'r', '1']) screen.key(key);
  expect(screen.all('[role="dialog"], [role="checkbox"]')).toEqual([]);
  expect(await deps.db.outbox.count()).toBe(0);
  screen.close();
});

test('a testimony is offered to be confirmed unless it is one’s own', async () => {
  const claim = claimsOf(content)[11]?.id ?? '';
  const offered = async (submission: object) => {
    const screen = popup(await reviewDesk({ content, submission: { tier: 3, ...submission } }));
    await screen.find('h2', content.title);
    const found = screen.text().includes('I confirm');
    screen.close();
    return found;
  };
  expect(await offered({})).toBe(true);
  expect(await offered({ gave: [{ claim, by: 'Ines Okafor', person: ME }] })).toBe(false);
});
