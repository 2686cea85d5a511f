import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import type { Check } from '../../lib/model/check.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Rung } from '../../lib/model/skill.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { useKeys } from '../ui/use-keys.ts';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { AnsweredOptions, OptionsToChoose } from './check-options.tsx';
import { type Sure, Sureness } from './sureness.tsx';

type Outcome = { option: string; sure: Sure; right: boolean; rung: Rung | null };

const isRadio = (target: EventTarget | null): boolean =>
  target instanceof Element && target.getAttribute('role') === 'radio';

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary') !== null;

/**
 * Tries one check: says first how sure one is, then chooses, then sees the reason for every option.
 * `onAnswer` logs the answer of a saved lesson; without it nothing is logged and the card says so.
 * Keys, while the focus is not elsewhere: s, u, g for how sure; 1 to 4 for the options; Enter to answer and go on;
 * Escape to close.
 */
export function CheckCard(props: {
  check: Check;
  onAnswer?: (option: string, sure: Sure) => Promise<Result<{ right: boolean; rung: Rung | null }>>;
  onClose?: () => void;
  /** Goes on to the next check, where there is one. */
  onNext?: (() => void) | undefined;
  /** What going on is called. */
  nextWord?: string;
  /** What follows the reasons, where the check is not tried but practised: then it is answered once. */
  after?: ReactNode;
}) {
  const { check, onAnswer, onClose, onNext, nextWord = t('lesson.check.next'), after } = props;
  const [sure, setSure] = useState<Sure | null>(null);
  const [option, setOption] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [error, setError] = useState<string | null>(null);

  // Every answer is an event of its own.
  const answer = useOneAtATime(async () => {
    if (sure === null || option === null || outcome !== null) return;
    const logged = await onAnswer?.(option, sure);
    if (logged?.ok === false) return setError(problemSentence(logged.problem));
    const right = check.options.some(({ id, right: isRight }) => id === option && isRight);
    setOutcome({ option, sure, right, rung: logged?.value.rung ?? null });
  });
  const again = () => {
    setSure(null);
    setOption(null);
    setOutcome(null);
    setError(null);
  };
  const choose = (index: number) => () => {
    const wanted = check.options[index];
    if (sure === null || wanted === undefined) return false;
    setOption(wanted.id);
    return true;
  };
  const card = useRef<HTMLElement>(null);
  const verdict = useRef<HTMLParagraphElement>(null);
  const answered = outcome !== null;
  useEffect(() => {
    if (answered) verdict.current?.focus();
    else card.current?.focus();
  }, [answered]);
  const onEnter = ({ target }: KeyboardEvent) => (isControl(target) ? false : void answer());
  // The key that answered may still be held: it would pass over the reasons.
  const onNextKey = ({ target, repeat }: KeyboardEvent) =>
    isControl(target) || !onNext ? false : repeat ? undefined : onNext();
  const says = { s: () => setSure('sure'), u: () => setSure('unsure'), g: () => setSure('guess') };
  const choosing = {
    ...says,
    // With Caps Lock on the keys mean the same.
    ...{ S: says.s, U: says.u, G: says.g },
    1: choose(0),
    2: choose(1),
    3: choose(2),
    4: choose(3),
    Enter: onEnter,
  };
  useKeys({ ...(answered ? { Enter: onNextKey } : choosing), ...(onClose ? { Escape: onClose } : {}) }, card);

  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-label={t('lesson.check.try')}
      className="flex flex-col gap-3 rounded-card border border-line p-3"
    >
      {check.scenario !== '' && (
        <p dir="auto" className="whitespace-pre-wrap">
          {check.scenario}
        </p>
      )}
      <p dir="auto" className="font-medium">
        {check.question}
      </p>
      {outcome === null ? (
        <form
          className="flex flex-col gap-3"
          onKeyDown={(event) => {
            // A radio button keeps Enter for itself; here it answers.
            if (event.key === 'Enter' && isRadio(event.target)) void answer();
          }}
          onSubmit={(event) => {
            event.preventDefault();
            void answer();
          }}
        >
          <Sureness value={sure} onChange={setSure} />
          <OptionsToChoose check={check} value={option} onChange={setOption} locked={sure === null} />
          {error !== null && (
            <p role="alert" className="text-danger">
              {error}
            </p>
          )}
          <div className="flex flex-wrap items-center justify-end gap-2">
            {onClose && (
              <Button loudness="quiet" onClick={onClose}>
                {t('ui.close')}
              </Button>
            )}
            <Button type="submit" loudness="primary" disabled={sure === null || option === null}>
              {t('lesson.check.answer')}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <AnsweredOptions check={check} chosen={outcome.option} />
          <Verdict
            ref={verdict}
            outcome={outcome}
            logged={onAnswer !== undefined}
            practised={after !== undefined}
          />
          {after}
          <div className="flex flex-wrap items-center justify-end gap-2">
            {after === undefined && (
              <Button loudness="quiet" onClick={again}>
                {t('lesson.check.again')}
              </Button>
            )}
            {onNext && (
              <Button loudness="primary" onClick={onNext}>
                {nextWord}
              </Button>
            )}
            {!onNext && onClose && <Button onClick={onClose}>{t('ui.close')}</Button>}
          </div>
        </>
      )}
    </section>
  );
}

function Verdict(props: {
  outcome: Outcome;
  logged: boolean;
  practised: boolean;
  ref: Ref<HTMLParagraphElement>;
}) {
  const { outcome, logged, practised } = props;
  const note = () => {
    if (practised) return t(outcome.right && outcome.sure !== 'guess' ? 'practice.later' : 'practice.soon');
    if (!logged) return t('lesson.check.not_logged');
    if (outcome.rung === 'recalled') return t('lesson.check.recalled');
    return outcome.right ? t('lesson.check.answered_early') : t('lesson.check.answered');
  };
  return (
    <p role="status" ref={props.ref} tabIndex={-1}>
      <span className={outcome.right ? 'font-medium text-ok' : 'font-medium'}>
        {outcome.right ? t('lesson.check.right') : t('lesson.check.wrong')}
      </span>{' '}
      <span className="text-muted">{note()}</span>
    </p>
  );
}
