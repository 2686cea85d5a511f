import type { SkillView } from '../../lib/flow/deps.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { skillName } from '../skill-name.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Says what happens to the skill's lessons before it is deleted. */
export function RemoveSkillDialog(props: {
  view: SkillView | null;
  onClose: () => void;
  onRemove: (view: SkillView) => void;
}) {
  const { view, onClose, onRemove } = props;
  const lessons = view?.lessons ?? 0;
  return (
    <Dialog
      open={view !== null}
      onClose={onClose}
      title={t('skills.delete_title', [view === null ? '' : skillName(view.skill)])}
      description={
        lessons === 0 ? t('skills.delete_none') : t('skills.delete_some', lessons, [formatNumber(lessons)])
      }
      foot={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button loudness="danger" onClick={() => view && onRemove(view)}>
            {t('skills.delete')}
          </Button>
        </>
      }
    />
  );
}
