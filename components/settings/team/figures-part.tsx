import { useState } from 'react';
import type { TeamView } from '../../../lib/flow/deps.ts';
import { watchConsent } from '../../../lib/flow/queries/watch-consent.ts';
import { formatDate, t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { ConsentDialog } from '../../outcome/consent-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { useQuery } from '../../ui/use-query.ts';

/** Whether answers about a team's lessons go into its figures; they do not unless the person says so. */
export function FiguresPart({ team: { team, name } }: { team: TeamView }) {
  const { now } = useDeps();
  const consent = useQuery(watchConsent, team);
  const [open, setOpen] = useState(false);
  if (consent.state !== 'ready') return null;
  const { given, at } = consent.value ?? { given: false, at: 0 };
  return (
    <div className="flex w-full flex-col items-start gap-2">
      <p className="text-pretty text-muted">
        {given ? t('outcome.figures_on', [formatDate(at, now())]) : t('outcome.figures_off')}
      </p>
      <Button small onClick={() => setOpen(true)}>
        {t(given ? 'outcome.figures_change' : 'outcome.figures_show')}
      </Button>
      <ConsentDialog
        team={{ team, name, consent: given }}
        answer={null}
        open={open}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}
