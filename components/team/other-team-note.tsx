import type { LibraryTeam } from '../../lib/flow/deps.ts';
import { makeActive } from '../../lib/flow/team/make-active.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';

/** That these lessons are of a team that is not the active one: nothing can be said to it until it is. */
export function OtherTeamNote({ of }: { of: LibraryTeam }) {
  const deps = useDeps();
  const say = useSay();
  if (of.isActive || of.end !== null) return null;
  const change = async () => {
    const done = await makeActive(deps, { team: of.team });
    if (!done.ok) say.problem(done.problem);
  };
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2 rounded-card bg-sunken px-3 py-2">
      <p className="min-w-0 flex-1 text-pretty">{t('library.other_team', [of.name])}</p>
      <Button small onClick={() => void change()}>
        {t('team.make_active')}
      </Button>
    </div>
  );
}
