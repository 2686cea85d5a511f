import { useState } from 'react';
import type { TeamView } from '../../../lib/flow/deps.ts';
import { afterErasure } from '../../../lib/flow/team/after-erasure.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSay } from '../../ui/toast.tsx';

/** The log was erased on the server from elsewhere: the person says what becomes of the copy on this device. */
export function ErasedChoice({ team }: { team: TeamView }) {
  const deps = useDeps();
  const say = useSay();
  const [deleting, setDeleting] = useState(false);
  const choose = async (keep: boolean) => {
    setDeleting(false);
    const done = await afterErasure(deps, { team: team.team, keep });
    if (!done.ok) return say.problem(done.problem);
    say.done(
      t(keep ? 'team.kept_as_new' : 'team.copy_deleted', done.value.events, [
        formatNumber(done.value.events),
      ]),
    );
  };
  return (
    <section aria-label={t('team.erased_title')} className="flex w-full flex-col items-start gap-2">
      <p className="text-pretty">{t('team.erased_text')}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void choose(true)}>{t('team.keep_as_new')}</Button>
        <Button loudness="danger" onClick={() => setDeleting(true)}>
          {t('team.delete_copy')}
        </Button>
      </div>
      <Dialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('team.delete_copy_title')}
        description={t('team.delete_copy_text')}
        foot={
          <>
            <Button onClick={() => setDeleting(false)}>{t('ui.cancel')}</Button>
            <Button loudness="danger" onClick={() => void choose(false)}>
              {t('team.delete_copy')}
            </Button>
          </>
        }
      />
    </section>
  );
}
