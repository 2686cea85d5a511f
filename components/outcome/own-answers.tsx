import { useState } from 'react';
import type { OwnAnswer } from '../../lib/flow/deps.ts';
import { takeOutOutcomes } from '../../lib/flow/outcome/take-out-outcomes.ts';
import { watchOwnAnswers } from '../../lib/flow/queries/watch-own-answers.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Section } from '../lesson/section.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextButton } from '../ui/link.tsx';
import { useSay } from '../ui/toast.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { choiceWord, sentWords } from './outcome-words.ts';

/** What one said of a lesson, by week; each can be taken back. Nothing while nothing was said. */
export function OwnAnswers({ lesson }: { lesson: Id }) {
  const answers = valueOr(useQuery(watchOwnAnswers, lesson), []);
  // The place of the last one that was taken back stays, so that the focus has one.
  const [had, setHad] = useState(false);
  const part = useFocusKept<HTMLDivElement>();
  const n = answers.length;
  return (
    <div ref={part} className="empty:hidden">
      {(n > 0 || had) && (
        <Section title={t('outcome.own')}>
          {n === 0 ? (
            <p className="text-muted">{t('outcome.own_none')}</p>
          ) : (
            <Disclosure summary={t('outcome.own_weeks', n, [formatNumber(n)])}>
              <ul className="flex flex-col gap-2 pt-1">
                {answers.map((answer) => (
                  <Answer key={answer.week} answer={answer} onOut={() => setHad(true)} />
                ))}
              </ul>
            </Disclosure>
          )}
        </Section>
      )}
    </div>
  );
}

function Answer({ answer, onOut }: { answer: OwnAnswer; onOut: () => void }) {
  const deps = useDeps();
  const say = useSay();
  const { week, outcome, note, events } = answer;
  const takeOut = useOneAtATime(async () => {
    onOut();
    const out = await takeOutOutcomes(deps, { events });
    if (!out.ok) return say.problem(out.problem);
    say.done(out.value.sent ? sentWords(deps, week) : t('outcome.taken_out'));
  });
  return (
    <li className="flex flex-col items-start">
      <span>{t('outcome.own_week', [week, choiceWord(outcome)])}</span>
      {note !== null && (
        <span dir="auto" className="text-muted wrap-anywhere">
          {note}
        </span>
      )}
      <span className="text-12">
        <TextButton label={t('outcome.take_out_named', [week])} onClick={() => void takeOut()}>
          {t('outcome.take_out')}
        </TextButton>
      </span>
    </li>
  );
}
