import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { SkillsEditor } from '../../../components/lesson/skills-editor.tsx';
import { SaverProvider } from '../../../components/lesson/use-saver.tsx';
import { watchDraft } from '../../../lib/flow/queries/watch-draft.ts';
import { watchSkills } from '../../../lib/flow/queries/watch-skills.ts';
import { first, testDeps } from '../../unit/flow/deps.ts';
import { sound, storedDraft } from '../../unit/flow/lessons.ts';
import { heldTables } from '../slow-db.ts';
import { show } from '../timeline/screen.tsx';

/** A draft with the first skill, and how to draw its skills. */
async function withSkill() {
  const deps = await testDeps();
  const [home] = await first(watchSkills(deps));
  const draft = await storedDraft(deps, sound({ skills: [home?.skill.id ?? ''] }));
  const view = await first(watchDraft(deps, draft.id));
  if (view === null) throw new Error('the draft is stored');
  const open = () =>
    show(
      <SaverProvider draft={draft.id}>
        <SkillsEditor view={view} />
      </SaverProvider>,
      deps,
    );
  return { deps, open };
}

test('a skill is not called deleted while the skills are read', async () => {
  const { deps, open } = await withSkill();
  const release = await heldTables(deps, ['meta']);
  const screen = open();
  await screen.until(() => screen.text() !== '');
  expect(screen.text()).toBe('Opening your skills');
  await release();
  await screen.until(() => screen.text().includes('Incident responsehome'));
  screen.close();
});

test('skills that cannot be read are said to be so, and none of them is called deleted', async () => {
  const { deps, open } = await withSkill();
  deps.db.meta.get = () => {
    throw new Error('IO error: LOCK');
  };
  const screen = open();
  await screen.until(() => screen.text() !== '');
  await screen.find('[role="alert"]', /IO error: LOCK/);
  expect(screen.text()).not.toContain('Deleted skill');
  screen.close();
});
