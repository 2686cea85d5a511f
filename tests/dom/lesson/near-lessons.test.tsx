import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { SubmitDialog } from '../../../components/lesson/team/submit-dialog.tsx';
import { submitLesson } from '../../../lib/flow/team/submit-lesson.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { putRow, SKILL, teamDesk } from '../../unit/flow/team-desk.ts';
import { content, idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

// What it does is `improve-instead.test.ts`; here it is what it is asked for.
vi.mock('../../../lib/flow/team/submit-lesson.ts', () => ({
  submitLesson: vi.fn(async () => ({ ok: true, value: { submission: '' } })),
}));
const asked = vi.mocked(submitLesson);

test('a lesson that says nearly the same can be read, and improved instead', async () => {
  const deps = await teamDesk();
  const { lesson } = await keptLesson(deps);
  const rest = { rev: idOf(981), state: 'live', tier: 3, verifyBy: null, recheck: null, version: 1 };
  const there = content({ ...sound(), title: 'Reloading gateways' });
  const body = { ...rest, homeSkill: SKILL, content: there };
  await putRow(deps, { entity: 'lesson', id: idOf(990), body });
  const screen = show(<SubmitDialog lesson={lesson} onClose={() => undefined} />, deps);
  const link = (await screen.find('a', /^Reloading gateways/)) as HTMLAnchorElement;
  expect(link.getAttribute('href')).toBe(`/timeline.html#team-lesson/${idOf(990)}`);
  await screen.click('button', 'Improve Reloading gateways');
  await screen.until(() => screen.text().includes('becomes its next revision'));
  expect(screen.text()).toContain('one whom an admin named for this skill');
  await screen.click('button', 'Submit');
  await screen.until(() => asked.mock.calls.length === 1);
  expect(asked.mock.calls[0]?.[1]).toMatchObject({ lesson, skill: SKILL, improves: idOf(990) });
  screen.close();
});
