import type { LessonKind } from '../../lib/model/lesson.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';
import { Select } from '../ui/select.tsx';
import { kindWord } from './kind-word.ts';
import { useSaver } from './use-saver.tsx';

const KINDS: readonly LessonKind[] = ['how-to', 'decision-guide', 'incident', 'concept'];

/** What kind of lesson it is; changing it keeps every claim. */
export function KindSelect({ kind }: { kind: LessonKind }) {
  const saver = useSaver();
  return (
    <Select
      bare
      quiet
      label={t('lesson.kind.label')}
      value={kind}
      choices={KINDS.map((value) => ({
        value,
        label: kindWord(value),
        hint: t(`lesson.kind.${keyPart(value)}_hint`),
      }))}
      onChange={(to) => void saver.act({ kind: 'lesson-kind', to })}
    />
  );
}
