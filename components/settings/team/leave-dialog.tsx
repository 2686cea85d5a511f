import type { TeamView } from '../../../lib/flow/deps.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { ExportFiles } from '../../storage/export-files.tsx';
import { ExportProgress } from '../../storage/export-progress.tsx';
import { type Download, useExport } from '../../storage/use-export.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Leaving a team, told before it is done: what stays, what goes here and on the server. It is done on the server's page. */
export function LeaveDialog(props: {
  team: TeamView;
  download: Download;
  open: boolean;
  onClose: () => void;
}) {
  const { team, download, open, onClose } = props;
  const deps = useDeps();
  const { write, exporting, waiting } = useExport(download);
  const go = () => {
    onClose();
    void deps.page.openSource(`${team.address}/t/${team.team}/members`);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('team.leave_title', [team.name])}
      foot={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button onClick={write} disabled={exporting !== null}>
            {t('team.left_export')}
          </Button>
          <Button loudness="danger" onClick={go}>
            {t('team.leave_go')}
          </Button>
        </>
      }
    >
      <ul className="flex list-disc flex-col gap-1 ps-4 text-pretty">
        <li>{t('team.leave_stays')}</li>
        <li>{t('team.leave_goes', [team.name])}</li>
        {team.backup && <li>{t('team.leave_backup')}</li>}
        <li>{t('team.leave_roles')}</li>
        {team.waiting > 0 && (
          <li className="text-danger">
            {t('team.leave_waiting', team.waiting, [formatNumber(team.waiting)])}
          </li>
        )}
        <li>{t('team.leave_admin')}</li>
      </ul>
      <ExportProgress exporting={exporting} />
      <ExportFiles waiting={waiting} />
    </Dialog>
  );
}
