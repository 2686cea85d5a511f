import { type PlainKey, t } from '../../lib/platform/i18n.ts';
import { Segments } from '../ui/segments.tsx';

/** What a person says before seeing the answer. */
export type Sure = 'sure' | 'unsure' | 'guess';

const WORDS: readonly { value: Sure; word: PlainKey }[] = [
  { value: 'sure', word: 'lesson.check.sure' },
  { value: 'unsure', word: 'lesson.check.unsure' },
  { value: 'guess', word: 'lesson.check.guess' },
];

/** How sure the person is, said before the options can be chosen: a right guess is not recall. */
export function Sureness({ value, onChange }: { value: Sure | null; onChange: (sure: Sure) => void }) {
  return (
    <Segments
      label={t('lesson.check.how_sure')}
      value={value}
      choices={WORDS.map(({ value: sure, word }) => ({ value: sure, label: t(word) }))}
      onChange={onChange}
    />
  );
}
