import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { heldTables } from '../slow-db.ts';
import { show } from './screen.tsx';

test.each([
  ['#lessons', 'Opening your lessons', 'Lessons1 lesson'],
  ['#skills', 'Opening your skills', /^Skills/],
  ['#lesson', 'Opening the lesson', sound().title],
])('%s says what it waits for while the database takes long', async (hash, waits, there) => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  const release = await heldTables(
    deps,
    deps.db.tables.map(({ name }) => name),
  );
  window.location.hash = hash === '#lesson' ? `#lesson/${lesson}` : hash;
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  await screen.find('main [role="status"]', waits);
  expect(screen.has('h1', there)).toBe(false);
  await release();
  await screen.find('h1', there);
  expect(screen.has('main [role="status"]', waits)).toBe(false);
  screen.close();
});
