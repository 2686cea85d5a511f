import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { HelpedOthers } from '../../../components/outcome/helped-others.tsx';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { teamLesson } from '../../unit/flow/team-lessons.ts';
import { show } from '../timeline/screen.tsx';
import { withFigures } from './figures.ts';

test('figures that say one’s lesson helped are noted as taught in one press, which can be taken back', async () => {
  const { deps, lesson } = await withFigures();
  const screen = show(<HelpedOthers own lesson={lesson} />, deps);
  await screen.click('button', 'Note it in your skills log as taught');
  await screen.find('p', 'In your skills log as taught.');
  expect(screen.has('button', 'Note it in your skills log as taught')).toBe(false);
  expect(await deps.db.events.where('kind').equals('lesson.taught').count()).toBe(1);
  await screen.click('button', 'Undo');
  await screen.find('button', 'Note it in your skills log as taught');
  screen.close();
  const others = show(<HelpedOthers lesson={teamLesson(1)} />, deps);
  await others.find('h3', 'What those who answered say');
  expect(others.has('button', 'Note it in your skills log as taught')).toBe(false);
  others.close();
});

test('the timeline says it in one line, which is noted as taught and shown there, or passed over for good', async () => {
  const { deps, lesson, figures } = await withFigures();
  window.location.hash = '#timeline';
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  await screen.find('p', /^Most of those in Harbour who answered in week 2026-W41/);
  await screen.click('button', 'Note it in your skills log as taught');
  await screen.until(() => !screen.has('button', 'Note it in your skills log as taught'));
  await screen.find('span', 'Taught');
  expect((await deps.db.events.where('kind').equals('lesson.taught').toArray())[0]?.body).toMatchObject({
    lesson,
  });
  await figures(3, 'high');
  await screen.click('aside button', 'Not now');
  await screen.until(() => !screen.has('button', 'Note it in your skills log as taught'));
  screen.close();
  const again = show(<TimelinePage download={() => undefined} />, deps);
  await again.find('h2', /^Log/);
  await new Promise((wait) => setTimeout(wait, 100));
  expect(again.has('button', 'Note it in your skills log as taught')).toBe(false);
  again.close();
});
