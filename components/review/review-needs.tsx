import type { ReviewItem, ReviewState } from '../../lib/flow/deps.ts';
import { lackOf } from '../../lib/flow/team/review-lacks.ts';
import { formatNumber, keyPart, t } from '../../lib/platform/i18n.ts';
import { Section } from '../lesson/section.tsx';
import { whyRefused } from '../team/refusal.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { lackSentence, type ReviewActs } from './use-review.ts';
import { waitsSentence } from './waits-sentence.ts';

/** Who has to approve, what has been, and the questions that come before. */
export function ReviewNeeds(props: { item: ReviewItem; state: ReviewState; acts: ReviewActs }) {
  const { item, state, acts } = props;
  const { required, missing, approvals, skill, why } = item;
  const { draft, decision } = state;
  const lack = lackOf(item, draft);
  return (
    <>
      <Section title={t('review.needs')}>
        <p className="tabular-nums">
          {t('review.approvals', [formatNumber(approvals.length), formatNumber(required.length)])}
        </p>
        <ul className="flex flex-col gap-1 text-muted">
          {missing.map((seat) => (
            <li key={seat}>{t(`review.seat.${keyPart(seat)}`)}</li>
          ))}
        </ul>
        {skill !== '' && <p dir="auto">{skill}</p>}
      </Section>
      {why !== 'decide' && <p role="status">{waitsSentence(item)}</p>}
      {why === 'decide' && acts.questions.length > 0 && (
        <Section title={t('review.questions')}>
          <div className="flex flex-col gap-3">
            {acts.questions.map((question) => (
              <Checkbox
                key={question}
                label={t(`review.question.${question}`)}
                checked={draft.answers.includes(question)}
                onChange={() => acts.answer(question)}
              />
            ))}
          </div>
        </Section>
      )}
      {why === 'decide' && (
        <p role="status" className="text-muted">
          {/* The open questions stand above; only what is not seen there is said. */}
          {lack?.kind === 'answers' ? null : (lackSentence(item, draft) ?? t('review.ready'))}
        </p>
      )}
      {why === 'decide' && item.tier >= 3 && <p className="text-muted">{t('review.high')}</p>}
      {draft.late !== null && (
        <p role="alert">{t(decision?.at === 'unanswered' ? 'review.unanswered' : 'review.late')}</p>
      )}
      {decision?.at === 'lost' && <p role="alert">{t('review.lost')}</p>}
      {decision?.at === 'refused' && <p role="alert">{t('review.refused', [whyRefused(decision.code)])}</p>}
      {(decision?.at === 'held' || decision?.at === 'sending') && <p role="status">{t('review.held')}</p>}
      {acts.undo !== null && (
        <div>
          <Button small onClick={acts.undo}>
            {t('ui.undo')}
          </Button>
        </div>
      )}
    </>
  );
}
