import { ArrowLeft } from 'lucide-react';
import type { ReviewState } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Section } from '../lesson/section.tsx';
import { useCopy } from '../lesson/use-copy.ts';
import { whyRefused } from '../team/refusal.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';
import { useKeys } from '../ui/use-keys.ts';
import { ReviewFrame, type ReviewOn } from './review-frame.tsx';

type Props = {
  on: ReviewOn;
  onBack: () => void;
  /** What is kept here of the review; null where it could not be read. */
  state: ReviewState | null;
};

/** A review that is over: what became of the decision, and what its person wrote, which is kept on this device alone. */
export function Gone({ on, onBack, state }: Props) {
  useKeys({ Escape: onBack });
  const back = useFocusWhenLost<HTMLButtonElement>();
  const title = state?.draft.title ?? '';
  return (
    <ReviewFrame on={on}>
      <header className="flex items-center gap-2 border-b border-line px-2 py-1.5">
        <IconButton ref={back} icon={ArrowLeft} label={t('ui.back')} onClick={onBack} />
        {title !== '' && (
          <h2 dir="auto" className="min-w-0 text-15 wrap-anywhere">
            {title}
          </h2>
        )}
      </header>
      <div className="scroll-area flex min-h-0 flex-1 flex-col items-start gap-3 px-4 py-3">
        <p role="status">{t('review.gone')}</p>
        {state?.decision?.at === 'refused' && (
          <p role="alert">{t('review.refused', [whyRefused(state.decision.code)])}</p>
        )}
        {state !== null && <Written draft={state.draft} />}
      </div>
    </ReviewFrame>
  );
}

function Written({ draft }: Pick<ReviewState, 'draft'>) {
  const copy = useCopy();
  const said = [...Object.values(draft.comments), draft.reason, draft.unfound];
  const texts = said.map((text) => text.trim()).filter((text) => text !== '');
  if (texts.length === 0) return null;
  return (
    <Section title={t('review.written')}>
      <ul className="flex flex-col gap-2">
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike, and none moves
          <li key={index} dir="auto" className="wrap-anywhere whitespace-pre-wrap">
            {text}
          </li>
        ))}
      </ul>
      <div>
        <Button
          small
          onClick={() =>
            void copy({ text: texts.join('\n\n'), html: null, done: t('review.written_copied') })
          }
        >
          {t('review.written_copy')}
        </Button>
      </div>
    </Section>
  );
}
