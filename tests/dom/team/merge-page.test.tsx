import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
// Loaded before, so that no test waits for it on a busy machine.
import '../../../components/team/merge-page.tsx';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { claimsOf } from '../../../lib/lesson/claims.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson } from '../../unit/flow/team-lessons.ts';
import { idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

const [A, B] = [teamLesson(1), teamLesson(2)];
const said = (n: number, text: string) => ({
  ...{ id: idOf(n), text },
  support: { kind: 'testimony' as const, by: 'Kim Example', at: 1, knownFrom: 'Years of it' },
});
const steps = (...claims: ReturnType<typeof said>[]) => ({
  kind: 'how-to' as const,
  steps: claims.map((claim) => ({ claim })),
});

async function open() {
  const deps = await connected(await testDeps());
  const first = { insight: said(11, 'Reload it'), body: steps(said(12, 'Copy the pair')), checks: [] };
  const body = steps(said(22, 'copy the pair '), said(23, 'Look at the clock'));
  const second = { insight: said(21, 'Reload, never restart'), body, checks: [] };
  await putRow(deps, { entity: 'lesson', id: A, body: lessonBody({ ...first, title: 'Reload' }) });
  await putRow(deps, { entity: 'lesson', id: B, body: lessonBody({ ...second, title: 'Reload now' }) });
  window.location.hash = `#team-merge/${A}/${B}`;
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  await screen.find('h1', 'Merge two lessons');
  const box = (text: string) => {
    const claim = screen.all('li').find((line) => line.textContent?.startsWith(text));
    return claim?.querySelector<HTMLElement>('[role="checkbox"]');
  };
  return { deps, screen, box };
}

test('two lessons stand side by side; what both say is kept once, and of one place one of the two', async () => {
  const { deps, screen, box } = await open();
  const isKept = (text: string) => box(text)?.getAttribute('aria-checked');
  expect(['Reload it', 'Copy the pair', 'Reload, never', 'copy the pair', 'Look at'].map(isKept)).toEqual([
    ...['true', 'true', 'false', 'false', 'true'],
  ]);
  box('Reload, never')?.click();
  await screen.until(() => isKept('Reload it') === 'false');
  await screen.fill('Title', 'Reload, with a look at the clock');
  await screen.click('button[type="submit"]', 'Submit for review');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  const { what } = (await deps.db.outbox.get([TEAM, 1])) ?? {};
  const { content } = (what as unknown as { body: { content: LessonContent } }).body;
  expect(content.title).toBe('Reload, with a look at the clock');
  expect(claimsOf(content).map(({ text }) => text)).toEqual([
    'Reload, never restart',
    'Copy the pair',
    'Look at the clock',
  ]);
  await screen.find('h1', /^Lessons of Harbour/);
  screen.close();
});

test('without a title or a statement nothing is sent', async () => {
  const { deps, screen } = await open();
  await screen.fill('Title', ' ');
  await screen.click('button[type="submit"]', 'Submit for review');
  await screen.until(() => screen.text().includes('Give it a title and keep at least one statement.'));
  expect(await deps.db.outbox.count()).toBe(0);
  screen.close();
});

test('a lesson that is not in use cannot be merged', async () => {
  window.location.hash = `#team-merge/${A}/${teamLesson(3)}`;
  const screen = show(<TimelinePage download={() => undefined} />, await connected(await testDeps()));
  await screen.until(() => screen.text().includes('Both lessons have to be in use'));
  screen.close();
});
