import type { TeamView } from '../../../lib/flow/deps.ts';
import { watchPolicy } from '../../../lib/flow/queries/watch-policy.ts';
import { watchTeams } from '../../../lib/flow/queries/watch-teams.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Download } from '../../storage/use-export.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useQuery } from '../../ui/use-query.ts';
import { SettingsPart } from '../settings-part.tsx';
import { ConnectForm } from './connect-form.tsx';
import { TeamSummary } from './team-summary.tsx';

const byName = (a: TeamView, b: TeamView): number => a.name.localeCompare(b.name);

/** The teams this device is connected to: how each stands, what waits for it, and a way to connect another. */
export function TeamPart({ download }: { download: Download }) {
  const teams = useQuery(watchTeams, null);
  const policy = useQuery(watchPolicy, null);
  const part = useFocusKept<HTMLDivElement>();
  const all = teams.state === 'ready' ? teams.value.toSorted(byName) : [];
  const isConnected = all.some(({ end }) => end === null);
  return (
    <SettingsPart id="team" title={t('team.heading')}>
      <div ref={part} className="flex w-full flex-col items-start gap-5">
        {teams.state === 'failed' && <ErrorState problem={teams.problem} />}
        {teams.state === 'ready' && !isConnected && (
          <p className="text-pretty text-muted">{t('team.none')}</p>
        )}
        {all.map((team) => (
          <TeamSummary key={team.team} team={team} download={download} />
        ))}
        {teams.state === 'ready' && policy.state === 'ready' && (
          <ConnectForm more={all.length > 0} set={policy.value} />
        )}
      </div>
    </SettingsPart>
  );
}
