import type { DraftedBy, DraftNote } from '../../lib/model/draft.ts';
import { t } from '../../lib/platform/i18n.ts';
import { LeftOut } from '../drafting/left-out.tsx';
import { madeWords } from './made-words.ts';

/** A note's sentence; what the checks' own part says is left to it. */
const SENTENCES = {
  'no-language-pack': 'lesson.note.no_language_pack',
  'few-sentences': 'lesson.note.few_sentences',
  'no-insight': 'lesson.note.no_insight',
  'instruction-like-text': 'lesson.note.instruction_like_text',
  'long-page': 'lesson.note.long_page',
  'unread-part': 'lesson.note.unread_part',
  'quotes-kept': 'lesson.note.quotes_kept',
} as const satisfies Record<Exclude<DraftNote, 'no-check'>, string>;

const hasSentence = (note: string): note is keyof typeof SENTENCES => Object.hasOwn(SENTENCES, note);

/** What the person should know about how the draft was made; a note of a newer version has no sentence here. */
export function DraftNotes({ notes, made }: { notes: readonly string[]; made?: DraftedBy | undefined }) {
  const shown = notes.filter(hasSentence);
  if (shown.length === 0 && made === undefined) return null;
  return (
    <ul className="flex flex-col gap-1 rounded-card bg-sunken px-3 py-2 text-12 text-muted">
      {shown.map((note) => (
        <li key={note}>{t(SENTENCES[note])}</li>
      ))}
      {made?.leftOut !== undefined && made.leftOut.length > 0 && (
        <li>
          <LeftOut parts={made.leftOut} />
        </li>
      )}
      {made !== undefined && <li className="tabular-nums">{madeWords(made)}</li>}
    </ul>
  );
}
