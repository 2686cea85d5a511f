import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { DriftPart } from '../../../components/lesson/drift-part.tsx';
import type { Deps } from '../../../lib/flow/deps.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson } from '../../unit/flow/team-lessons.ts';
import { idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

const content = sound();
const address = content.sources[0]?.address ?? '';

/** The page in front is the lesson's and says some quotes; null: it is another page. */
function inFront(deps: Deps, says: ((at: number) => boolean) | null): Deps {
  const url = says === null ? 'https://other.example/' : address;
  const page = {
    ...deps.page,
    activeTab: async () => ({ tab: 7, url }),
    find: async (_: number, __: string, selectors: readonly unknown[]) =>
      selectors.map((_one, at) => says?.(at) ?? false),
  };
  return { ...deps, page };
}

test('a page in front that says everything says so; one that does not, says which words are gone, and offers to update', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps, content);
  const row = await deps.db.lessons.get(lesson);
  const rev = row?.row?.rev ?? '';
  let updates = 0;
  const update = () => {
    updates += 1;
  };
  const part = <DriftPart team={null} lesson={lesson} rev={rev} content={content} onUpdate={update} />;
  let gone = false;
  const screen = show(
    part,
    inFront(deps, (at) => !(gone && at === 0)),
  );
  await screen.find('p', /^(\d+) of \1 quotes still there/);
  expect(screen.has('button', 'Update this lesson')).toBe(false);
  gone = true;
  await screen.click('button', 'Check the page in front');
  await screen.find('li', /^No longer there: /);
  await screen.click('button', 'Update this lesson');
  expect(updates).toBe(1);
  expect(screen.has('button', 'Ask the owner to look again')).toBe(false);
  screen.close();
});

test('a team’s lesson is put before its owner again by one press, and then says when', async () => {
  const deps = await connected(await testDeps());
  await putRow(deps, { entity: 'lesson', id: teamLesson(1), body: lessonBody(content) });
  const part = <DriftPart team={TEAM} lesson={teamLesson(1)} rev={idOf(7_500)} content={content} mayAsk />;
  const screen = show(
    part,
    inFront(deps, () => false),
  );
  await screen.click('button', 'Ask the owner to look again');
  await screen.find('p', /^You asked those who decide to look again/);
  expect(screen.has('button', 'Ask the owner to look again')).toBe(false);
  const commands = await deps.db.outbox.filter(({ what }) => what.t === 'command').count();
  expect(commands).toBe(1);
  screen.close();
});

test('with another page in front nothing is claimed, and the button says what to do', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps, content);
  const part = <DriftPart team={null} lesson={lesson} rev={idOf(1)} content={content} />;
  const screen = show(part, inFront(deps, null));
  await screen.click('button', 'Check the page in front');
  await screen.until(() => screen.text().includes('The page in front is not where these quotes come from'));
  expect(screen.text()).not.toContain('still there');
  screen.close();
});
