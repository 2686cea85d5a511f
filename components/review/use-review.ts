import { useRef, useState } from 'react';
import type { ReviewItem, ReviewState } from '../../lib/flow/deps.ts';
import { changeReview } from '../../lib/flow/team/change-review.ts';
import { confirmDecision } from '../../lib/flow/team/confirm-decision.ts';
import { lackOf, questionsOf } from '../../lib/flow/team/review-lacks.ts';
import { sendDecision } from '../../lib/flow/team/send-decision.ts';
import type { Decision } from '../../lib/model/decision.ts';
import type { ReviewDraft, ReviewQuestion } from '../../lib/model/review-draft.ts';
import { formatNumber, keyPart, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';

type Verdict = Decision['verdict'];
type Of = Pick<ReviewItem, 'team' | 'submission'>;

export type ReviewActs = {
  questions: readonly ReviewQuestion[];
  /** What Ctrl+Enter does: as soon as there is a comment, changes are asked for. */
  main: Verdict;
  /** The claim whose comment is open. */
  commented: string | null;
  /** How often it was to be decided and this browser was not allowed to. */
  ungranted: number;
  /** Whether the reason of a rejection is asked for. */
  rejecting: boolean;
  answer(question: ReviewQuestion): void;
  comment(claim: string | null): void;
  change(said: Parameters<typeof changeReview>[2]): void;
  askReason(): void;
  closeReason(): void;
  decide(verdict: Verdict): void;
  /** Takes the decision back that is about to be sent; null: there is none. */
  undo: (() => void) | null;
};

export const hasComments = ({ comments }: ReviewDraft): boolean =>
  Object.values(comments).some((said) => said.trim() !== '');

/** The sentence for what an approval lacks, or null. */
export function lackSentence(item: ReviewItem, draft: ReviewDraft): string | null {
  const lack = lackOf(item, draft);
  return lack && t(`review.lacks.${lack.kind}`, lack.count, [formatNumber(lack.count)]);
}

/** What a reviewer can do with one submission. */
export function useReview(
  item: ReviewItem,
  { draft, decision }: ReviewState,
  ways: { onDecided: (unsay: () => void) => void; onUndo: (of: Of) => void },
): ReviewActs {
  const deps = useDeps();
  const say = useSay();
  const [commented, setCommented] = useState<string | null>(null);
  const [rejecting, setRejecting] = useState(false);
  const [ungranted, setUngranted] = useState(0);
  const deciding = useRef(false);
  const of = { team: item.team, submission: item.submission };
  const change: ReviewActs['change'] = (said) =>
    void changeReview(deps, of, said).then((done) => (done.ok ? undefined : say.problem(done.problem)));
  const missing = (verdict: Verdict): string | null => {
    if (verdict === 'request-changes' && !hasComments(draft)) return t('review.no_comment');
    return verdict === 'approve' ? lackSentence(item, draft) : null;
  };
  const decideOnce = async (verdict: Verdict) => {
    const lacks = missing(verdict);
    if (lacks !== null) return say.done(lacks);
    if (item.tier >= 3) {
      const asked = await confirmDecision(deps, item, verdict);
      setRejecting(false);
      return asked.ok ? undefined : say.problem(asked.problem);
    }
    const sent = await sendDecision(deps, item, verdict);
    if (!sent.ok) return say.problem(sent.problem);
    if (sent.value === 'grant') {
      setRejecting(false);
      setUngranted((times) => times + 1);
      return say.done(t('review.grant_title'));
    }
    setRejecting(false);
    if (sent.value === 'offline') say.done(t('review.late'));
    if (sent.value !== 'sent') return;
    const unsay = say.undoable(t(`review.will_send.${keyPart(verdict)}`), () => ways.onUndo(of));
    ways.onDecided(unsay);
  };
  const decide = async (verdict: Verdict) => {
    if (deciding.current || decision?.at === 'held' || decision?.at === 'sending') return;
    deciding.current = true;
    await decideOnce(verdict).finally(() => {
      deciding.current = false;
    });
  };
  return {
    questions: questionsOf(item),
    main: hasComments(draft) ? 'request-changes' : 'approve',
    ...{ commented, rejecting, ungranted, change },
    answer: (question) => change({ toggle: question }),
    comment: setCommented,
    askReason: () => setRejecting(true),
    closeReason: () => setRejecting(false),
    decide: (verdict) => void decide(verdict),
    undo: decision?.at === 'held' ? () => ways.onUndo(of) : null,
  };
}
