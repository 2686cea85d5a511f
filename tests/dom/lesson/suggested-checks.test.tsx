import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { DraftDesk } from '../../../components/lesson/draft-desk.tsx';
import { newIds } from '../../../lib/flow/new-id.ts';
import { newDraft, proposalOf } from '../../../lib/lesson/new-draft.ts';
import type { Check } from '../../../lib/model/check.ts';
import type { Proposal } from '../../../lib/model/draft.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { capture, quotedContent } from '../../unit/lesson/samples.ts';
import { content, idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

const [sample] = content().checks;
const byRules = (n: number): Check => ({ ...(sample as Check), id: idOf(n), made: 'condition' });
const TITLE = 'A question you could ask';

/** The desk of a draft whose rules suggest these questions. */
async function suggesting(checks: Check[], change: Partial<Proposal> = {}) {
  const deps = await testDeps();
  const proposal = { ...proposalOf(quotedContent({ checks })), driver: 'embedded', ...change };
  const draft = newDraft({ at: deps.now(), newId: newIds(deps), capture: capture().id, proposal });
  await deps.db.captures.put(capture());
  await deps.db.drafts.put(draft);
  const leaving = { onSaved: vi.fn(), onDiscarded: vi.fn(), onRestored: vi.fn(), onLesson: vi.fn() };
  const screen = show(<DraftDesk draft={draft.id} {...leaving} />, deps);
  await screen.until(() => screen.all('#field-title').length === 1);
  const stored = async () => deps.db.drafts.get(draft.id);
  return { screen, stored, ...leaving };
}

test('a question of the rules is shown as a suggestion, with why, and saving without it keeps no check', async () => {
  const { screen, stored, onSaved } = await suggesting([byRules(820)]);
  await screen.find('h4', TITLE);
  expect(screen.text()).toContain('they cannot tell whether it is worth asking');
  expect(screen.has('button', 'Try a check now')).toBe(false);
  await screen.click('button', /^Save lesson/);
  await screen.until(() => onSaved.mock.calls.length === 1);
  const draft = await stored();
  expect([draft?.content.checks, draft?.suggested]).toEqual([[], { [idOf(820)]: 'open' }]);
  screen.close();
});

test('a taken question is a check of the lesson, and undo offers it again', async () => {
  const { screen, stored } = await suggesting([byRules(820)]);
  await screen.click('button', 'Take it');
  await screen.until(async () => (await stored())?.content.checks.length === 1);
  await screen.find('h4', 'Check 1');
  expect(screen.has('h4', TITLE)).toBe(false);
  await screen.click('button', 'Undo');
  await screen.find('h4', TITLE);
  const draft = await stored();
  expect([draft?.content.checks, draft?.suggested]).toEqual([[], { [idOf(820)]: 'open' }]);
  screen.close();
});

test('edit and take opens the question in its editor with the focus, and the draft records the change', async () => {
  const { screen, stored } = await suggesting([byRules(820)]);
  await screen.click('button', 'Edit and take');
  await screen.until(() => document.activeElement?.id === `field-check-${idOf(820)}`);
  await screen.fill('Question', 'What comes before the reload?');
  await screen.until(async () => (await stored())?.suggested?.[idOf(820)] === 'edited');
  screen.close();
});

test('with every question left out a lesson without one is fine, and one’s own is offered', async () => {
  const { screen, stored } = await suggesting([byRules(820), byRules(821)]);
  await screen.until(() => screen.all('h4').filter((one) => one.textContent === TITLE).length === 2);
  const leave = screen.all('button').find((one) => one.textContent === 'Leave out');
  leave?.focus();
  leave?.click();
  // The keyboard goes on with the question after it.
  await screen.until(() => document.activeElement?.textContent === 'Take it');
  expect((await stored())?.suggested).toEqual({ [idOf(820)]: 'left', [idOf(821)]: 'open' });
  await screen.click('button', 'Leave out');
  await screen.until(() => screen.text().includes('A lesson without a question is fine.'));
  await screen.find('button', 'Write a check');
  screen.close();
});
