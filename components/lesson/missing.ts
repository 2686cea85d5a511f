import type { LessonContent } from '../../lib/model/lesson.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';

/** What Save still needs, in words: "a title", "check 2". */
export function missingWord(name: string, content: LessonContent): string {
  const [what = '', id = ''] = name.split(':');
  switch (what) {
    case 'title':
      return t('lesson.missing.title');
    case 'insight':
      return t('lesson.missing.insight');
    case 'skill':
      return t('lesson.missing.skill');
    case 'claim':
      return t('lesson.missing.claim');
    case 'branch':
      return t('lesson.missing.branch');
    case 'caution':
      return t('lesson.missing.caution');
    case 'check': {
      const number = content.checks.findIndex((check) => check.id === id) + 1;
      return t('lesson.missing.check', [formatNumber(number)]);
    }
    default:
      return name;
  }
}
