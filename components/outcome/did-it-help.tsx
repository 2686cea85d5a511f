import { type RefObject, useRef, useState } from 'react';
import type { Deps } from '../../lib/flow/deps.ts';
import { recordOutcome } from '../../lib/flow/outcome/record-outcome.ts';
import { takeOutOutcomes } from '../../lib/flow/outcome/take-out-outcomes.ts';
import { weekNow } from '../../lib/flow/outcome/week-now.ts';
import { watchOutcome } from '../../lib/flow/queries/watch-outcome.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { TextButton } from '../ui/link.tsx';
import { useSay } from '../ui/toast.tsx';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { NoteField } from './note-field.tsx';
import { type Choice, choiceWord, sentWords } from './outcome-words.ts';
import { useWeek } from './use-week.ts';

const CHOICES = ['helped', 'partly', 'did-not-help', 'not-used'] as const;

type Props = { lesson: Id; question?: string; onSaid?: () => void; takesFocus?: boolean };

/** A query a week, since what was said in the one before is not of this. */
const watchInWeek = (deps: Deps, { lesson }: { lesson: Id; week: string }) => watchOutcome(deps, lesson);

/**
 * Asks whether a lesson, one's own or a team's, helped in real work: one press answers, a line for oneself can follow, and the
 * first answer about a team's lesson asks whether it goes into that team's figures. `onSaid` hears of the answer; `takesFocus` where
 * what was pressed to be asked is gone.
 */
export const DidItHelp = (props: Props) => <Question key={props.lesson} {...props} />;

function Question(props: Props) {
  const { lesson, question = t('outcome.question'), onSaid, takesFocus = false } = props;
  const deps = useDeps();
  const say = useSay();
  const view = valueOr(useQuery(watchInWeek, { lesson, week: useWeek() }, { keep: true }), null);
  const [asking, setAsking] = useState<'answer' | 'what' | null>(null);
  // The answer a line can follow, also once its week has ended.
  const [noting, setNoting] = useState<{ outcome: Choice; week: string } | null>(null);
  // A line that follows is said with the answer again; both are taken back together.
  const notice = useRef<{ made: Id[]; close: () => void } | null>(null);
  const undo = async (made: readonly Id[], outcome: Choice, week: string) => {
    setNoting(null);
    const undone = await takeOutOutcomes(deps, { events: made });
    if (!undone.ok) return say.problem(undone.problem);
    say.done(undone.value.sent ? sentWords(deps, week) : t('outcome.undone', [choiceWord(outcome)]));
  };
  const record = async (outcome: Choice, week: string, note: string): Promise<boolean> => {
    const said = await recordOutcome(deps, { lesson, outcome, week, note });
    if (!said.ok) {
      say.problem(said.problem);
      return false;
    }
    // What an older notice offers to take back counts no more.
    notice.current?.close();
    const made = [said.value.event];
    const close = say.undoable(
      t('outcome.noted', [choiceWord(outcome)]),
      () => void undo(made.splice(0), outcome, week),
    );
    notice.current = { made, close };
    return true;
  };
  const press = async (outcome: Choice) => {
    const week = weekNow(deps);
    const same = view?.now?.outcome === outcome && view.now.week === week ? view.now : null;
    // Said once more it says nothing new, but that it may go now where it did not.
    const stands = same !== null && (view?.goes === true || view?.team?.consent !== true);
    if (!stands && !(await record(outcome, week, same?.note ?? ''))) return;
    setNoting({ outcome, week });
    if (view?.team?.consent === null) setAsking('answer');
    onSaid?.();
  };
  const heading = useRef<HTMLHeadingElement>(null);
  const kept = (event: Id | null) => {
    if (event === null) {
      heading.current?.focus({ preventScroll: true });
      return setNoting(null);
    }
    // The field stays until the line is there, which then has the focus.
    notice.current?.made.push(event);
    say.done(t('outcome.line_kept'));
  };
  if (view === null) return null;
  const { now, last, team, goes, answer } = view;
  const line = (now ?? last)?.note;
  const noted = noting && [now, last].find((said) => said?.week === noting.week);
  return (
    <section aria-label={question} className="flex flex-col items-start gap-1.5">
      <h3 ref={heading} tabIndex={-1} className="font-medium text-13">
        {question}
      </h3>
      {takesFocus && <TakesFocus of={heading} />}
      <Choices said={now?.outcome ?? null} onPress={press} />
      {now === null && last !== null && (
        <p className="text-12 text-muted">{t('outcome.before', [last.week, choiceWord(last.outcome)])}</p>
      )}
      {line !== undefined && <Line key={line} line={line} takesFocus={noting !== null} />}
      {noting && noted?.outcome === noting.outcome && noted.note === undefined && (
        <NoteField lesson={lesson} {...noting} onKept={kept} />
      )}
      {team && <Going team={team.name} goes={goes} onChange={() => setAsking('what')} />}
      {team && (
        <ConsentDialog
          team={team}
          answer={answer}
          // Not before the answer it is about is known.
          open={asking === 'what' || (asking === 'answer' && answer !== null)}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

/** Where what was pressed to be asked is gone. */
function TakesFocus({ of }: { of: RefObject<HTMLHeadingElement | null> }) {
  useFocusWhenLost(of);
  return null;
}

/** The line for oneself; one that was kept just now has the focus of the field that is gone. */
function Line({ line, takesFocus }: { line: string; takesFocus: boolean }) {
  const place = useFocusWhenLost<HTMLParagraphElement>();
  return (
    <p ref={takesFocus ? place : null} tabIndex={-1} dir="auto" className="wrap-anywhere">
      {line}
    </p>
  );
}

function Choices({ said, onPress }: { said: Choice | null; onPress: (choice: Choice) => Promise<void> }) {
  const wanted = useRef<Choice>('helped');
  const press = useOneAtATime(() => onPress(wanted.current));
  return (
    <div className="flex flex-wrap gap-1">
      {CHOICES.map((choice) => (
        <Button
          key={choice}
          small
          aria-pressed={said === choice}
          className="aria-pressed:border-accent aria-pressed:bg-accent/10 aria-pressed:font-medium aria-pressed:text-accent forced-colors:aria-pressed:border-[Highlight]"
          onClick={() => {
            wanted.current = choice;
            void press();
          }}
        >
          {choiceWord(choice)}
        </Button>
      ))}
    </div>
  );
}

/** Whether the answer goes to the team, which can be changed. */
function Going({ team, goes, onChange }: { team: string; goes: boolean; onChange: () => void }) {
  return (
    <p className="text-12 text-muted">
      {t(goes ? 'outcome.goes' : 'outcome.stays', [team])}{' '}
      <TextButton onClick={onChange}>{t('outcome.what')}</TextButton>
    </p>
  );
}
