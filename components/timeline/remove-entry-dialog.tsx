import type { TimelineEntry } from '../../lib/flow/deps.ts';
import { retract } from '../../lib/flow/retract.ts';
import { formatDateTime, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';

/** Asks before an entry is taken from the timeline: a retraction cannot be taken back. */
export function RemoveEntryDialog(props: { entry: TimelineEntry; open: boolean; onClose: () => void }) {
  const { entry, open, onClose } = props;
  const { where } = entry;
  const deps = useDeps();
  const say = useSay();
  const remove = useOneAtATime(async () => {
    if (!open) return;
    const result = await retract(deps, { target: entry.event });
    onClose();
    if (result.ok) say.done(t('timeline.entry_removed'));
    else say.problem(result.problem);
  });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('timeline.remove_title')}
      description={t(entry.kind === 'taught' ? 'timeline.remove_taught' : 'timeline.remove_text', [
        entry.lessonTitle || t(entry.ofTeam ? 'timeline.team_lesson' : 'lessons.untitled'),
        formatDateTime(entry.at),
      ])}
      foot={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button loudness="danger" onClick={() => void remove()}>
            {t('timeline.entry_remove')}
          </Button>
        </>
      }
    >
      {where && (
        <p className="text-12 text-muted wrap-anywhere">
          <bdi>{where.kind === 'sentence' ? where.text : t('timeline.used_on', [where.title])}</bdi>
        </p>
      )}
    </Dialog>
  );
}
