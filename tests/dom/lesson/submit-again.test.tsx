import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { SentStatus } from '../../../components/lesson/team/sent-status.tsx';
import { SubmitDialog } from '../../../components/lesson/team/submit-dialog.tsx';
import { submitLesson } from '../../../lib/flow/team/submit-lesson.ts';
import { OWNER, putRow, putTask } from '../../unit/flow/team-desk.ts';
import { idOf, MONDAY } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';
import { putLive, sent } from './sent-lesson.ts';

// What it does is `other-live.test.ts`; here it is what it is asked for.
vi.mock('../../../lib/flow/team/submit-lesson.ts', () => ({
  submitLesson: vi.fn(async () => ({ ok: true, value: { submission: '' } })),
}));
const asked = vi.mocked(submitLesson);

test('who submits over another live revision reads first all that would be undone, and sends it knowing that', async () => {
  const { deps, lesson, submission } = await sent();
  await putTask(deps, submission, { state: 'approved' });
  await putLive(deps);
  const screen = show(<SubmitDialog lesson={lesson} onClose={() => undefined} />, deps);
  await screen.find('section p', 'Another revision is live in the team now');
  expect(screen.has('section del', /on weekdays/)).toBe(true);
  await screen.find('section a', "Open the team's lesson");
  await screen.click('button', 'Submit');
  await screen.until(() => asked.mock.calls.length === 1);
  expect(asked.mock.calls[0]?.[1]).toMatchObject({ lesson, seen: idOf(985), improves: undefined });
  screen.close();
});

test('the dialog names the people of the skill a lesson is live under and its tier there, whatever is chosen', async () => {
  const { deps, lesson, submission } = await sent();
  const [ada, other] = [idOf(966), '1b6f0a3a-6a55-4c0e-9d4a-3f1f5f0a7c11'];
  const skill = { id: other, name: 'Tanks', cues: [], owner: ada };
  const rest = { version: 1, named: [], domainApprover: null, offered: null };
  await putRow(deps, { entity: 'skill', id: other, body: { ...skill, ...rest } });
  await putRow(deps, { entity: 'person', id: ada, body: { name: 'Ada', kind: 'human' } });
  await putTask(deps, submission, { state: 'approved' });
  await putLive(deps, { rev: idOf(971), tier: 4, homeSkill: other });
  await putRow(deps, { entity: 'person', id: OWNER, body: { name: 'Olga', kind: 'human' } });
  const screen = show(<SubmitDialog lesson={lesson} onClose={() => undefined} />, deps);
  await screen.until(() => screen.text().includes("To approve it: Ada and the skill's domain approver."));
  expect(screen.text()).not.toContain('Olga');
  expect(screen.text()).toContain('It is live under Tanks, so the people of that skill decide');
  expect(screen.text()).toContain("The team's lesson is at this level");
  expect(screen.has('section p', 'Another revision is live in the team now')).toBe(false);
  screen.close();
});

test('who waits for somebody who is only too new reads until when, and not that nobody may decide', async () => {
  const { deps, lesson, submission } = await sent();
  const waits = { state: 'waiting', noReviewer: true };
  const shown = async (waitsFor: object | undefined, sentence: RegExp) => {
    await putTask(deps, submission, { ...waits, ...(waitsFor === undefined ? {} : { waitsFor }) });
    const screen = show(<SentStatus lesson={lesson} onEdit={() => undefined} />, deps);
    await screen.find('p', sentence);
    const said = screen.text();
    screen.close();
    return said;
  };
  const until = MONDAY + 86_400_000;
  const said = await shown({ why: 'too-fresh', until }, /^It waits until /);
  expect(said).not.toContain('Nobody in the team may decide');
  await shown({ why: 'too-fresh', until: null }, /^Who may decide it joined by the address of their mail/);
  await shown(undefined, /^Nobody in the team may decide/);
});
