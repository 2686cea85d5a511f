import type { LessonKind } from '../../lib/model/lesson.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';

/** "How-to", "Decision guide", "Incident" or "Concept". */
export const kindWord = (kind: LessonKind): string => t(`lesson.kind.${keyPart(kind)}`);
