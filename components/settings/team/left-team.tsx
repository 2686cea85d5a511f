import type { TeamView } from '../../../lib/flow/deps.ts';
import { forgetTeam } from '../../../lib/flow/team/forget-team.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { ExportFiles } from '../../storage/export-files.tsx';
import { ExportProgress } from '../../storage/export-progress.tsx';
import { type Download, useExport } from '../../storage/use-export.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/toast.tsx';

/** The membership is over: what stays, what goes, and an export of one's own before it goes. */
export function LeftTeam({ team, download }: { team: TeamView; download: Download }) {
  const deps = useDeps();
  const say = useSay();
  const { write, exporting, waiting } = useExport(download);
  const forget = async () => {
    const done = await forgetTeam(deps, { team: team.team });
    if (!done.ok) return say.problem(done.problem);
    say.done(t('team.left_deleted', [team.name]));
  };
  return (
    <section aria-label={t('team.left_title')} className="flex w-full flex-col items-start gap-2">
      <h4 className="font-medium text-13">{t('team.left_title')}</h4>
      <p className="text-pretty">{t('team.left_stays')}</p>
      <p className="text-pretty">{t('team.left_goes', [team.name])}</p>
      <div className="flex flex-wrap gap-2">
        <Button loudness="primary" onClick={write} disabled={exporting !== null}>
          {t('team.left_export')}
        </Button>
        <Button loudness="danger" onClick={() => void forget()} disabled={exporting !== null}>
          {t('team.left_delete')}
        </Button>
      </div>
      <ExportProgress exporting={exporting} />
      <ExportFiles waiting={waiting} />
    </section>
  );
}
