import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import type { TeamLessonRow, TeamSetView } from '../../lib/flow/deps.ts';
import { putTeamSet } from '../../lib/flow/team/put-team-set.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { GrantPart } from '../review/grant-part.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogFoot } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { TextField } from '../ui/text-field.tsx';
import { useSay } from '../ui/toast.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { moved } from './moved.ts';
import { refusalSentence } from './words.ts';

type Props = { team: Id; rows: readonly TeamLessonRow[]; onClose: () => void };

const LONGEST = 300;
const MOST = 100;
/** So many are offered; more letters find the others. */
const OFFERED = 6;

/** Makes a set, or changes one: its name, which lessons, and in which order. */
export function SetDialog({ set, ...props }: Props & { set: TeamSetView | null }) {
  return (
    <Dialog
      open={set !== null}
      onClose={props.onClose}
      title={t(set?.version == null ? 'library.set.make' : 'library.set.edit')}
      description={t('library.set.text')}
    >
      {set !== null && <SetForm {...props} set={set} />}
    </Dialog>
  );
}

function SetForm({ team, rows, set, onClose }: Props & { set: TeamSetView }) {
  const deps = useDeps();
  const say = useSay();
  const [title, setTitle] = useState(set.title);
  const [lessons, setLessons] = useState<readonly TeamLessonRow[]>(set.lessons);
  const [error, setError] = useState<string | null>(null);
  const [lacked, setLacked] = useState(0);
  const form = useFocusKept<HTMLFormElement>();
  const save = useOneAtATime(async () => {
    if (title.trim() === '') return setError(t('library.set.no_title'));
    if (lessons.length === 0) return setError(t('library.set.no_lessons'));
    const wish = { id: set.version === null ? null : set.id, title, version: set.version };
    const put = await putTeamSet(deps, { team, set: { ...wish, lessons: lessons.map(({ id }) => id) } });
    if (!put.ok) return setError(problemSentence(put.problem));
    if (put.value.kind === 'grant') {
      setLacked((times) => times + 1);
      return setError(t('library.set.grant'));
    }
    if (put.value.kind === 'refused') return setError(refusalSentence(put.value.code));
    onClose();
    say.done(t('library.set.saved'));
  });
  return (
    <form
      ref={form}
      id="set"
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t('library.set.title')}
        maxLength={LONGEST}
        value={title}
        onChange={(next) => {
          setTitle(next);
          setError(null);
        }}
        error={error}
      />
      <Chosen lessons={lessons} onLessons={setLessons} />
      {lessons.length < MOST && (
        <Offered
          rows={rows.filter(({ id }) => !lessons.some((one) => one.id === id))}
          onAdd={(row) => {
            setLessons([...lessons, row]);
            setError(null);
          }}
        />
      )}
      <GrantPart team={team} to="change" lacked={lacked} />
      <DialogFoot>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button type="submit" form="set" loudness="primary">
          {t('library.set.save')}
        </Button>
      </DialogFoot>
    </form>
  );
}

type ChosenProps = {
  lessons: readonly TeamLessonRow[];
  onLessons: (lessons: readonly TeamLessonRow[]) => void;
};

function Chosen({ lessons, onLessons }: ChosenProps) {
  if (lessons.length === 0) return null;
  return (
    <ol aria-label={t('library.set.chosen')} className="flex list-decimal flex-col ps-5 marker:text-muted">
      {lessons.map((row, at) => (
        <li key={row.id}>
          <div className="flex items-center justify-between gap-2">
            <bdi className="min-w-0 wrap-anywhere">{row.title || t('lessons.untitled')}</bdi>
            <span className="flex shrink-0">
              <IconButton
                icon={ArrowUp}
                label={t('library.set.up', [row.title])}
                disabled={at === 0}
                onClick={() => onLessons(moved(lessons, at, -1))}
              />
              <IconButton
                icon={ArrowDown}
                label={t('library.set.down', [row.title])}
                disabled={at === lessons.length - 1}
                onClick={() => onLessons(moved(lessons, at, 1))}
              />
              <IconButton
                icon={X}
                label={t('library.set.take_out', [row.title])}
                onClick={() => onLessons(lessons.filter((one) => one !== row))}
              />
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Offered({ rows, onAdd }: { rows: readonly TeamLessonRow[]; onAdd: (row: TeamLessonRow) => void }) {
  const [text, setText] = useState('');
  const words = text.trim().toLowerCase();
  const found = rows.filter(({ title }) => title.toLowerCase().includes(words));
  if (rows.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      {rows.length > OFFERED && (
        <TextField type="search" label={t('library.set.find')} value={text} onChange={setText} />
      )}
      <ul aria-label={t('library.set.offered')} className="flex flex-col">
        {found.slice(0, OFFERED).map((row) => (
          <li key={row.id} className="flex items-center justify-between gap-2 py-0.5">
            <bdi className="min-w-0 text-muted wrap-anywhere">{row.title || t('lessons.untitled')}</bdi>
            <Button small aria-label={t('library.set.add_one', [row.title])} onClick={() => onAdd(row)}>
              {t('library.set.add')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
