import type { Problem } from '../../lib/model/problem.ts';
import { t } from '../../lib/platform/i18n.ts';
import { problemSentence } from '../ui/problem-sentence.ts';
import type { SaveState } from './saver.ts';
import { useCopy } from './use-copy.ts';
import { useSaver, useSaveState } from './use-saver.tsx';

/** "Saved", quietly, once the last change is. */
export function SaveWord() {
  const { kind } = useSaveState();
  return (
    <span aria-live="polite" className="min-w-16 flex-1 text-end text-12 text-muted">
      {kind === 'saved' ? t('lesson.draft_saved') : ''}
    </span>
  );
}

const problemOf = (state: SaveState): Problem | null =>
  state.kind === 'failed' ? state.problem : state.kind === 'saving' ? state.refused : null;

/** Why the last change was refused, with the way to try again and to take along the words that only this view has. */
export function Unsaved() {
  const saver = useSaver();
  const state = useSaveState();
  const problem = problemOf(state);
  if (problem === null) return null;
  const words = saver.words();
  return (
    <p className="pb-2 text-12 text-danger">
      {/* Out of sight while it is tried again, so that a second refusal is said again; the buttons stay under the pointer. */}
      <span role="alert" className={state.kind === 'saving' ? 'invisible' : undefined}>
        {problemSentence(problem)} {words !== '' && t(saver.waits() ? 'lesson.waits' : 'lesson.only_here')}
      </span>{' '}
      <button type="button" className="underline" onClick={() => void saver.retry()}>
        {t('ui.retry')}
      </button>
      <CopyWords />
    </p>
  );
}

function CopyWords() {
  const words = useSaver().words();
  const copy = useCopy();
  if (words === '') return null;
  return (
    <button
      type="button"
      className="ms-3 underline"
      onClick={() => void copy({ text: words, html: null, done: t('lesson.words_copied') })}
    >
      {t('lesson.copy_words')}
    </button>
  );
}

/** What was refused when the draft was open last is in its fields again, or to be copied where its field is gone. */
export function WordsBack() {
  const saver = useSaver();
  useSaveState();
  if (!saver.cameBack) return null;
  return (
    <p role="status" className="border-b border-line px-3 py-2 text-12">
      {t('lesson.words_back')}
      <CopyWords />
    </p>
  );
}
