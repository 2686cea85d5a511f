import type { TeamView } from '../../lib/flow/deps.ts';
import { watchTeams } from '../../lib/flow/queries/watch-teams.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { WebLink } from '../ui/link.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';

/** What erasing this device means for each team: what was not sent yet is lost, and what is on the server stays there. */
export function EraseTeams() {
  const teams = valueOr(useQuery(watchTeams, null), []).filter(({ end }) => end === null);
  if (teams.length === 0) return null;
  return (
    <section aria-label={t('settings.erase_teams')} className="flex flex-col gap-1.5">
      <p>{t('settings.erase_teams')}</p>
      <ul className="list-disc ps-4">
        {teams.map((team) => (
          <li key={team.team}>
            <EraseTeam team={team} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EraseTeam({ team: { team, name, address, waiting, backup } }: { team: TeamView }) {
  return (
    <>
      {t('settings.erase_team', [name])}{' '}
      {waiting > 0 && (
        <span className="text-danger">
          {t('settings.erase_team_waiting', waiting, [formatNumber(waiting)])}{' '}
        </span>
      )}
      {t(backup ? 'settings.erase_team_backup' : 'settings.erase_team_no_backup')}{' '}
      <WebLink address={`${address}/t/${team}/erase-log`}>{t('settings.erase_team_there')}</WebLink>
    </>
  );
}
