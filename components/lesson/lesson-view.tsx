import { useState } from 'react';
import { answerCheck } from '../../lib/flow/answer-check.ts';
import type { LessonView as View } from '../../lib/flow/deps.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';
import { CheckCard } from './check-card.tsx';
import { LessonHead } from './lesson-head.tsx';
import { LessonWords } from './lesson-words.tsx';
import { Section } from './section.tsx';
import { ClaimComments, ClaimCommentsOf } from './team/claim-comments.tsx';

/** A lesson to read: every claim beside its support, and its checks to try. `startCheck` opens the first check. */
export function LessonView({ view, startCheck = false }: { view: View; startCheck?: boolean }) {
  const { content } = view.revision;
  return (
    <article className="@container flex min-w-0 flex-col gap-4">
      <LessonHead view={view} />
      <ClaimCommentsOf lesson={view.row.id}>
        <LessonWords
          content={content}
          claims={view.claims}
          beside={({ id }) => ({ below: <ClaimComments claim={id} /> })}
        />
      </ClaimCommentsOf>
      {content.checks.length > 0 && <Checks view={view} startOpen={startCheck} />}
    </article>
  );
}

function Checks({ view, startOpen }: { view: View; startOpen: boolean }) {
  const deps = useDeps();
  const { checks } = view.revision.content;
  const [open, setOpen] = useState<Id | null>(startOpen ? (checks[0]?.id ?? null) : null);
  const at = checks.findIndex(({ id }) => id === open);
  const check = checks[at];
  const next = checks[at + 1];
  return (
    <Section title={t('lesson.checks')}>
      {check ? (
        <CheckCard
          key={check.id}
          check={check}
          onAnswer={(option, sure) =>
            answerCheck(deps, { lesson: view.row.id, rev: view.row.rev, check: check.id, option, sure })
          }
          onClose={() => setOpen(null)}
          onNext={next && (() => setOpen(next.id))}
        />
      ) : (
        <div className="flex items-center justify-between gap-2">
          <span className="text-muted">
            {t('lesson.check.count', checks.length, [formatNumber(checks.length)])}
          </span>
          <TryACheck onTry={() => setOpen(checks[0]?.id ?? null)} />
        </div>
      )}
    </Section>
  );
}

/** Has the focus again when the check it opened is closed. */
function TryACheck({ onTry }: { onTry: () => void }) {
  const button = useFocusWhenLost<HTMLButtonElement>();
  return (
    <Button ref={button} onClick={onTry}>
      {t('lesson.check.try')}
    </Button>
  );
}
