import { useState } from 'react';
import type { GoneLesson, OpenFlag } from '../../lib/flow/deps.ts';
import { answerFlag } from '../../lib/flow/team/answer-flag.ts';
import { verifyLesson } from '../../lib/flow/team/verify-lesson.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { GrantPart } from '../review/grant-part.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogFoot } from '../ui/dialog.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { TextArea } from '../ui/text-area.tsx';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { refusalSentence } from './words.ts';

/** What is being said of a lesson: the answer to a flag, or that it still holds. */
export type Looking = { kind: 'answer'; flag: OpenFlag } | { kind: 'verify' };

type Props = { view: GoneLesson; looking: Looking | null; onClose: () => void };

/** Says it in the name of who stands for the lesson, now or not at all. */
export function LookDialog({ view, looking, onClose }: Props) {
  const isAnswer = looking?.kind === 'answer';
  return (
    <Dialog
      open={looking !== null}
      onClose={onClose}
      title={t(isAnswer ? 'library.look.answer' : 'library.look.holds')}
      description={t(isAnswer ? 'library.look.answer_text' : 'library.look.holds_text')}
    >
      {looking && <LookForm view={view} looking={looking} onClose={onClose} />}
    </Dialog>
  );
}

function LookForm({ view, looking, onClose }: Props & { looking: Looking }) {
  const { of, row } = view;
  const deps = useDeps();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [lacked, setLacked] = useState(0);
  const isAnswer = looking.kind === 'answer';
  const send = useOneAtATime(async () => {
    if (isAnswer && typed.trim() === '') return setError(t('library.look.empty'));
    const sent = await (looking.kind === 'answer'
      ? answerFlag(deps, { team: of.team, flag: looking.flag.flag, text: typed })
      : verifyLesson(deps, { team: of.team, lesson: row.id, rev: row.rev }));
    if (!sent.ok) return setError(problemSentence(sent.problem));
    if (sent.value.kind === 'grant') {
      setLacked((times) => times + 1);
      return setError(t('library.look.grant'));
    }
    if (sent.value.kind === 'refused') return setError(refusalSentence(sent.value.code));
    onClose();
    say.done(t(isAnswer ? 'library.look.answered' : 'library.look.verified'));
  });
  return (
    <form
      id="look"
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {looking.kind === 'answer' ? (
        <>
          <blockquote dir="auto" className="border-s-2 border-line ps-3 whitespace-pre-wrap wrap-anywhere">
            {looking.flag.text}
          </blockquote>
          <TextArea
            label={t('library.look.label')}
            hint={t('library.look.hint')}
            rows={3}
            value={typed}
            error={error}
            onChange={(next) => {
              setTyped(next);
              setError(null);
            }}
          />
        </>
      ) : (
        error !== null && (
          <p role="alert" className="text-danger">
            {error}
          </p>
        )
      )}
      <GrantPart team={of.team} to="change" lacked={lacked} />
      <DialogFoot>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button type="submit" form="look" loudness="primary">
          {t(isAnswer ? 'library.look.send' : 'library.look.holds')}
        </Button>
      </DialogFoot>
    </form>
  );
}
