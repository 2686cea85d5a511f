import { expect, test } from 'vitest';
import type { Deps } from '../../server/deps.ts';
import type { Row } from '../../server/store/tables.ts';
import { addAccount } from './setup/accounts.ts';
import { browser, pageDeps } from './setup/browser.ts';
import { addSubmission, SUBMISSION } from './setup/lessons.ts';
import { memberRow, newId } from './setup/people.ts';
import { DATABASES, onEach } from './setup/stores.ts';

type State = 'live' | 'retired' | 'none';

/** Ada in so many teams, in the order of their ids, which have the same lesson in these states, or not at all. */
async function reading(deps: Deps, states: readonly (State | null)[]) {
  const { person, team } = await addAccount(deps, 'ada@example.com');
  const teams = [team];
  for (const _ of states.slice(1)) {
    const team_id = newId(deps.now() + teams.length * 1_000);
    await deps.store.write(async (tx) => {
      await tx.insert('team', [
        { team_id, name: `Team ${teams.length}`, epoch: newId(), created_at: 0, seq: null },
      ]);
      await tx.insert('member', [memberRow(team_id, { person_id: person })]);
    });
    teams.push(team_id);
  }
  const lesson_id = newId();
  for (const [index, state] of states.entries()) {
    const team_id = teams[index] ?? '';
    if (state === null) continue;
    const { lesson, rev } = await addSubmission(deps, team_id);
    await deps.store.write(async (tx) => {
      const words = await tx.get('revision', { team_id, lesson_id: lesson, rev_id: rev });
      if (words === null) throw new Error('no revision');
      await tx.insert('revision', [{ ...words, lesson_id }]);
      const row: Row<'lesson'> = {
        ...{ team_id, lesson_id, seq: 1, version: 1, state, home_skill_id: 'skill', tier: 2 },
        ...{
          live_rev: state === 'none' ? null : rev,
          verify_by: null,
          recheck: null,
          drift_at: null,
          low_at: null,
        },
      };
      await tx.insert('lesson', [row]);
    });
  }
  const ada = browser(deps);
  await ada.signIn('ada@example.com');
  return { ada, path: `/l/${lesson_id}`, teams };
}

onEach(DATABASES, (open) => {
  test.each([
    [['live', null], 'Acme'],
    [[null, 'live'], 'Team 1'],
    [['live', 'none'], 'Acme'],
    [['none', 'live'], 'Team 1'],
    [['retired', 'live'], 'Team 1'],
    [['live', 'retired', 'none'], 'Acme'],
  ] as const)('of teams with %j the lesson is read in %s', async (states, name) => {
    const { ada, path } = await reading(pageDeps(await open()), states);
    const { status, page } = await ada.get(path);
    expect(status).toBe(200);
    expect(page).toContain(SUBMISSION.title);
    expect(page).toContain(`<dd>${name}</dd>`);
  });

  test('a lesson of several teams names the others, and none that the person has left', async () => {
    const deps = pageDeps(await open());
    const { ada, path, teams } = await reading(deps, ['live', 'live', 'live']);
    const [, second = '', third = ''] = teams;
    await deps.store.write(async (tx) => {
      const [member] = await tx.list('member', { where: { team_id: third, name: 'Ada' } });
      const key = { team_id: third, person_id: member?.person_id ?? '' };
      await tx.patch('member', key, { status: 'left' });
    });
    const { page } = await ada.get(path);
    expect(page).toContain(`href="${path}?team=${second}"`);
    expect(page).not.toContain(third);
    expect((await ada.get(`${path}?team=${second}`)).page).toContain('<dd>Team 1</dd>');
    expect((await ada.get(`${path}?team=${third}`)).page).toContain('<dd>Acme</dd>');
  });

  test('where no team of theirs has it, there is nothing', async () => {
    const { ada, path } = await reading(pageDeps(await open()), ['none', null]);
    expect((await ada.get(path)).status).toBe(404);
  });
});
