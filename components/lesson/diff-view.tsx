import type { DiffPart, DiffWords } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';

/** What changed between two revisions, field by field; added words underlined, removed ones struck out. */
export function DiffView({ parts }: { parts: readonly DiffPart[] }) {
  if (parts.length === 0) return <p className="text-muted">{t('lesson.diff.same')}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {parts.map((part) => (
        <li key={`${part.field} ${part.id} ${part.change}`} className="flex flex-col gap-0.5">
          <p className="text-12 text-muted">
            {t('lesson.diff.part', [t(`lesson.diff.field.${part.field}`), t(`lesson.diff.${part.change}`)])}
          </p>
          <p dir="auto" className="whitespace-pre-wrap rounded-control bg-sunken px-2 py-1">
            <DiffWordsView words={part.words} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The words of one field, what was added and removed marked. */
export function DiffWordsView({ words: all }: { words: readonly DiffWords[] }) {
  return placed(all).map(({ at, words }) => <Words key={at} words={words} />);
}

/** Each stretch of words with where it starts, which is its name in the list. */
function placed(parts: readonly DiffWords[]): { at: number; words: DiffWords }[] {
  let at = 0;
  return parts.map((words) => {
    at += words.text.length + 1;
    return { at, words };
  });
}

function Words({ words }: { words: DiffWords }) {
  switch (words.op) {
    case 'added':
      return (
        <ins className="rounded-[3px] bg-ok/15 text-text decoration-ok decoration-2 underline-offset-2">
          {words.text}
        </ins>
      );
    case 'removed':
      return (
        <del className="me-0.5 rounded-[3px] bg-danger/15 text-text decoration-danger">{words.text}</del>
      );
    case 'same':
      return <>{words.text}</>;
  }
}
