import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { EraseTeams } from '../../../components/settings/erase-teams.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { connected } from '../../unit/flow/team-lessons.ts';
import { show } from '../timeline/screen.tsx';

test.each([
  [false, 'Where another device of yours did, that copy stays there.'],
  [true, 'The encrypted copy of your log stays on its server'],
])(
  'what of the log is on a team’s server is not denied, and leads there (a backup here: %s)',
  async (backup, words) => {
    const deps = await connected(await testDeps());
    await deps.db.links.toCollection().modify({ backup });
    const screen = show(<EraseTeams />, deps);
    await screen.find('li', /Harbour/);
    expect(screen.text()).toContain(words);
    expect(screen.text()).not.toContain('nothing of it is left');
    expect((await screen.find('a', /^Erase it there as well/)).getAttribute('href')).toMatch(/\/erase-log$/);
    screen.close();
  },
);
