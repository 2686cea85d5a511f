import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound, storedDraft } from '../../unit/flow/lessons.ts';
import { capture } from '../../unit/lesson/samples.ts';
import { idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';
import { handPort } from './port.ts';

test('another lesson from the same capture is not offered as an update', async () => {
  const deps = await testDeps();
  await keptLesson(deps);
  await storedDraft(deps);
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.find('button', /^Save lesson/);
  expect(screen.has('button', 'Start another')).toBe(false);
  screen.close();
});

test('several lessons of a page are listed, each with its own update', async () => {
  const deps = await testDeps();
  const first = await keptLesson(deps, sound({ title: 'Copy both files' }));
  await keptLesson(deps, sound({ title: 'Reload, never restart' }));
  await storedDraft(deps, sound(), capture(undefined, { id: idOf(401) }));
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.find('button', 'Update “Reload, never restart”');
  await screen.click('button', 'Update “Copy both files”');
  await screen.find('button', /^Save revision/);
  const open = await deps.db.drafts.where('state').equals('open').toArray();
  expect(open.map(({ lesson }) => lesson)).toContain(first.lesson);
  screen.close();
});

test('what was typed into the fresh draft comes back with Undo after "Update it"', async () => {
  const deps = await testDeps();
  await keptLesson(deps);
  const fresh = await storedDraft(deps, sound(), capture(undefined, { id: idOf(401) }));
  const screen = show(<Panel port={handPort().port} />, deps);
  await screen.find('button', 'Update it');
  await screen.fill('Title', 'Typed into the fresh draft');
  await screen.click('button', 'Update it');
  await screen.find('button', /^Save revision/);
  await screen.click('button', 'Undo');
  await screen.find('button', /^Save lesson/);
  const [title] = screen.all('#field-title') as HTMLTextAreaElement[];
  expect(title?.value).toBe('Typed into the fresh draft');
  expect((await deps.db.drafts.get(fresh.id))?.state).toBe('open');
  screen.close();
});
