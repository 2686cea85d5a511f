import { useRef, useState } from 'react';
import { recordUse } from '../../lib/flow/record-use.ts';
import { retract } from '../../lib/flow/retract.ts';
import type { UsedWhere } from '../../lib/model/event.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { Segments } from '../ui/segments.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { NotedUse } from './noted-use.tsx';
import { type NamedPage, PageFields, pageErrors } from './page-fields.tsx';
import { usePageInFront } from './use-page-in-front.ts';

/** "I used this at work": on a page, or in the person's own sentence. */
export function UsedDialog(props: {
  lesson: Id;
  /** What becomes of it, where that is another than for a lesson of one's own. */
  about?: string;
  open: boolean;
  onClose: () => void;
  onUsed?: () => void;
}) {
  const front = usePageInFront(props.open);
  // While it goes, it shows what it showed.
  const shown = useRef<NamedPage | null>(null);
  if (front !== undefined) shown.current = front;
  return (
    <Dialog
      // Not before it is known what it asks, or a key pressed at once would mean something else.
      open={props.open && front !== undefined}
      onClose={props.onClose}
      title={t('lesson.used.act')}
      description={props.about ?? t('lesson.used.about')}
    >
      <UsedForm
        lesson={props.lesson}
        front={shown.current}
        onClose={props.onClose}
        {...(props.onUsed === undefined ? {} : { onUsed: props.onUsed })}
      />
    </Dialog>
  );
}

type FormProps = { lesson: Id; front: NamedPage | null; onClose: () => void; onUsed?: () => void };

function UsedForm({ lesson, front, onClose, onUsed }: FormProps) {
  const deps = useDeps();
  const say = useSay();
  const [chosen, setChosen] = useState<UsedWhere['kind'] | null>(null);
  const [text, setText] = useState('');
  const [named, setNamed] = useState<NamedPage>({ address: '', title: '' });
  const [error, setError] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const way = chosen ?? (front === null ? 'sentence' : 'page');
  const page = front ?? { address: named.address.trim(), title: named.title.trim() };
  const errors = pageErrors(page);
  const unnamed = errors.address !== null || errors.title !== null;
  const where: UsedWhere =
    way === 'page' ? { kind: 'page', ...page } : { kind: 'sentence', text: text.trim() };
  const undo = async (event: Id) => {
    const undone = await retract(deps, { target: event });
    if (!undone.ok) say.problem(undone.problem);
  };
  // Every use is an event of its own, and a click may come while this goes.
  const logged = useRef(false);
  const log = useOneAtATime(async () => {
    setAsked(true);
    if (logged.current || (way === 'page' && unnamed)) return;
    const used = await recordUse(deps, { lesson, where });
    if (!used.ok) return setError(problemSentence(used.problem));
    logged.current = true;
    onClose();
    onUsed?.();
    say.undoable(t('lesson.used.done'), () => void undo(used.value.event));
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void log();
      }}
    >
      <Segments
        label={t('lesson.used.where')}
        value={way}
        choices={[
          { value: 'page', label: t(front === null ? 'lesson.used.a_page' : 'lesson.used.page') },
          { value: 'sentence', label: t('lesson.used.sentence') },
        ]}
        onChange={setChosen}
      />
      {way === 'page' && front === null && (
        <PageFields page={named} onChange={setNamed} errors={asked ? errors : null} />
      )}
      {way === 'sentence' && (
        <TextArea
          label={t('lesson.used.say')}
          placeholder={t('lesson.used.placeholder')}
          value={text}
          onChange={setText}
          maxLength={1_000}
          rows={2}
        />
      )}
      {(way === 'sentence' || !unnamed) && (
        <NotedUse where={where} typed={way !== 'page' || front === null} />
      )}
      {error !== null && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button type="submit" loudness="primary" disabled={way === 'sentence' && text.trim() === ''}>
          {t('lesson.used.log')}
        </Button>
      </div>
    </form>
  );
}
