import type { DraftNote } from '../../lib/model/draft.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';

/** What the person should know about how the draft was made. What the checks' own part says is left to it. */
export function DraftNotes({ notes }: { notes: readonly DraftNote[] }) {
  const shown = notes.filter((note) => note !== 'no-check');
  if (shown.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 rounded-card bg-sunken px-3 py-2 text-12 text-muted">
      {shown.map((note) => (
        <li key={note}>{t(`lesson.note.${keyPart(note)}`)}</li>
      ))}
    </ul>
  );
}
