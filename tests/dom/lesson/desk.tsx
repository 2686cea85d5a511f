import { vi } from 'vitest';
import { DraftDesk } from '../../../components/lesson/draft-desk.tsx';
import type { Draft } from '../../../lib/model/draft.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { sound, storedDraft } from '../../unit/flow/lessons.ts';
import { show } from '../timeline/screen.tsx';

/** The desk of a draft over its database. */
export async function desk(content = sound(), change: Partial<Draft['proposal']> = {}) {
  const deps = await testDeps();
  const draft = await storedDraft(deps, content);
  await deps.db.drafts.put({ ...draft, proposal: { ...draft.proposal, ...change } });
  const leaving = { onSaved: vi.fn(), onDiscarded: vi.fn(), onRestored: vi.fn(), onLesson: vi.fn() };
  const screen = show(<DraftDesk draft={draft.id} {...leaving} />, deps);
  await screen.until(() => screen.all('#field-title').length === 1);
  const stored = async () => (await deps.db.drafts.get(draft.id))?.content;
  return { screen, deps, draft, stored, ...leaving };
}
