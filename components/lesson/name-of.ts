import { isSelf } from '../../lib/flow/self.ts';
import { t } from '../../lib/platform/i18n.ts';

/** Who stands behind a claim, as it is shown. */
export const nameOf = (by: string): string => (isSelf(by) ? t('lesson.self') : by);
