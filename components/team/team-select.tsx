import type { LibraryTeam } from '../../lib/flow/deps.ts';
import { makeActive } from '../../lib/flow/team/make-active.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Select } from '../ui/select.tsx';
import { useSay } from '../ui/toast.tsx';

/** Chooses whose lessons are shown. One that is connected becomes the active team with it; an ended one is only read. */
export function TeamSelect(props: { teams: readonly LibraryTeam[]; value: Id; onTeam: (team: Id) => void }) {
  const { teams, value, onTeam } = props;
  const deps = useDeps();
  const say = useSay();
  if (teams.length < 2) return null;
  const choose = async (team: Id) => {
    const ends = teams.find((one) => one.team === team)?.end;
    const done = ends === null ? await makeActive(deps, { team }) : null;
    if (done !== null && !done.ok) return say.problem(done.problem);
    onTeam(team);
  };
  return (
    <Select
      bare
      label={t('library.team')}
      value={value}
      choices={teams.map(({ team, name, isActive, end }) => ({
        ...{ value: team, label: name },
        ...(isActive ? { hint: t('team.is_active') } : {}),
        ...(end === null ? {} : { hint: t('library.team_ended') }),
      }))}
      onChange={(team) => void choose(team)}
    />
  );
}
