import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { discardDraft } from '../../../lib/flow/discard-draft.ts';
import { saveDraft } from '../../../lib/flow/save-draft.ts';
import { done } from '../../unit/flow/deps.ts';
import { desk } from './desk.tsx';

test('a draft that was saved elsewhere leads to its lesson and takes no edit', async () => {
  const { screen, deps, draft, onLesson } = await desk();
  const { lesson } = await done(saveDraft(deps, { draft: draft.id }));
  await screen.find('h2', 'This draft is a lesson now');
  expect(screen.all('textarea')).toHaveLength(0);
  await screen.click('button', 'Open the lesson');
  expect(onLesson.mock.calls).toEqual([[lesson]]);
  screen.close();
});

test('a draft that was discarded elsewhere comes back with its undo', async () => {
  const { screen, deps, draft } = await desk();
  await done(discardDraft(deps, { draft: draft.id }));
  await screen.click('button', 'Undo discard');
  await screen.until(() => screen.all('#field-title').length === 1);
  expect((await deps.db.drafts.get(draft.id))?.state).toBe('open');
  screen.close();
});

test('a draft that is gone offers the way back', async () => {
  const { screen, deps, draft, onDiscarded } = await desk();
  await deps.db.drafts.delete(draft.id);
  await screen.until(() => screen.text().includes('This draft is no longer here.'));
  await screen.click('button', 'Back');
  expect(onDiscarded).toHaveBeenCalledOnce();
  screen.close();
});
