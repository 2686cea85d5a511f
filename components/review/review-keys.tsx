import { t } from '../../lib/platform/i18n.ts';
import { KeyboardHelp } from '../ui/keyboard-help.tsx';

/** The keys of a review, shown by `?`. */
export function ReviewKeys() {
  return (
    <KeyboardHelp
      lines={[
        { keys: ['j', 'k'], does: t('review.keys.claims') },
        { keys: ['1', '2', '3'], does: t('review.keys.answers') },
        { keys: ['a'], does: t('review.approve') },
        { keys: ['c'], does: t('review.keys.comment') },
        { keys: ['r'], does: t('review.reject') },
        { keys: ['v'], does: t('review.keys.live') },
        { keys: ['u'], does: t('review.keys.undo') },
        { keys: [`${t('ui.keys.control')}+${t('ui.keys.enter')}`], does: t('review.keys.main') },
      ]}
    />
  );
}
