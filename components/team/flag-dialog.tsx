import { useState } from 'react';
import type { FlagKind } from '../../lib/flow/deps.ts';
import { raiseFlag } from '../../lib/flow/team/raise-flag.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogFoot } from '../ui/dialog.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { Segments } from '../ui/segments.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { FLAG_KINDS, flagWord } from './words.ts';

/** What is about to be said about which claim; its words are those it is quoted by. */
export type Flagging = { claim: Pick<Claim, 'id' | 'text'>; kind: FlagKind };

/** The lesson it is about. */
type About = { team: Id; lesson: Id; rev: Id };

const MOST = 1_000;
/** So much of the claim goes with it, so that who answers sees which one is meant. */
const QUOTED = 600;

/** Says what is wrong with a claim, to whoever answers for the lesson; with the person's name. */
export function FlagDialog(props: {
  about: About;
  flagging: Flagging | null;
  onFlagging: (flagging: Flagging | null) => void;
}) {
  const { about, flagging, onFlagging } = props;
  return (
    <Dialog
      open={flagging !== null}
      onClose={() => onFlagging(null)}
      title={t('library.flag.title')}
      description={t('library.flag.text')}
    >
      {flagging !== null && <FlagForm about={about} flagging={flagging} onFlagging={onFlagging} />}
    </Dialog>
  );
}

function FlagForm(props: {
  about: About;
  flagging: Flagging;
  onFlagging: (flagging: Flagging | null) => void;
}) {
  const { about, flagging, onFlagging } = props;
  const { claim, kind } = flagging;
  const deps = useDeps();
  const say = useSay();
  const [words, setWords] = useState('');
  const [error, setError] = useState<string | null>(null);
  const send = useOneAtATime(async () => {
    const said = words.trim();
    if (said === '') return setError(t('library.flag.empty'));
    if (said.length > MOST) return;
    const text = t('library.flag.sent_as', [flagWord(kind), claim.text.slice(0, QUOTED), said]);
    const raised = await raiseFlag(deps, { ...about, claim: claim.id, kind, words: said, text });
    if (!raised.ok) return setError(problemSentence(raised.problem));
    onFlagging(null);
    say.done(t('library.flag.done'));
  });
  return (
    <form
      id="flag"
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <blockquote dir="auto" className="border-s-2 border-line ps-2 text-muted">
        {claim.text}
      </blockquote>
      <Segments
        label={t('library.flag.kind')}
        value={kind}
        choices={FLAG_KINDS.map((value) => ({ value, label: flagWord(value) }))}
        onChange={(next) => onFlagging({ claim, kind: next })}
      />
      <TextArea
        label={t('library.flag.words')}
        rows={3}
        maxLength={MOST}
        value={words}
        error={error}
        onChange={(next) => {
          setWords(next);
          setError(null);
        }}
      />
      <DialogFoot>
        <Button onClick={() => onFlagging(null)}>{t('ui.cancel')}</Button>
        <Button type="submit" form="flag" loudness="primary">
          {t('library.flag.send')}
        </Button>
      </DialogFoot>
    </form>
  );
}
