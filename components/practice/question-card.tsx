import type { ReactNode } from 'react';
import type { QuestionView } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { CheckCard } from '../lesson/check-card.tsx';
import { TextButton, WebLink } from '../ui/link.tsx';
import { questionKey } from './held.ts';
import type { usePractice } from './use-practice.ts';

/** One question; after the answer, where it comes from, so that the reasons can be looked up. */
export function QuestionCard(props: {
  question: QuestionView;
  practice: ReturnType<typeof usePractice>;
  onLesson: (question: QuestionView) => void;
  onClose?: (() => void) | undefined;
}) {
  const { question, practice, onLesson, onClose } = props;
  const { source } = question;
  return (
    <CheckCard
      key={`${questionKey(question)} ${practice.round}`}
      check={question.check}
      onAnswer={practice.answer}
      onNext={practice.goOn}
      nextWord={t(practice.isLast ? 'practice.finish' : 'practice.next')}
      {...(onClose === undefined ? {} : { onClose })}
      after={
        <div className="flex flex-col items-start gap-2 border-t border-line pt-2 text-12">
          <dl className="flex flex-col gap-2">
            <Line name={t('practice.lesson')}>
              <TextButton onClick={() => onLesson(question)}>
                {question.title || t('lessons.untitled')}
              </TextButton>
              {question.of !== null && <span className="text-muted"> {question.of.name}</span>}
            </Line>
            {source !== null && (
              <Line name={t('practice.source')}>
                <WebLink address={source.address}>{source.title || source.address}</WebLink>
              </Line>
            )}
          </dl>
          <TextButton onClick={() => void practice.takeBack()}>{t('practice.take_back')}</TextButton>
        </div>
      }
    />
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
