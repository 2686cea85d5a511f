import { useState } from 'react';
import type { LibraryLessonView, NamedLesson } from '../../lib/flow/deps.ts';
import { proposeRetire } from '../../lib/flow/team/propose-retire.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { GrantPart } from '../review/grant-part.tsx';
import { Button } from '../ui/button.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { refusalSentence } from './words.ts';

/** The lesson this one went into was approved: who decides about it retires it here, anybody else proposes that. */
export function MergedNote({ view, into }: { view: LibraryLessonView; into: NamedLesson }) {
  const { of, row, flags } = view;
  const deps = useDeps();
  const say = useSay();
  const [lacked, setLacked] = useState(0);
  const [error, setError] = useState<string | null>(null);
  const decides = row.owner === 'self';
  const isProposed = flags.some(({ claim, state }) => claim === null && state !== 'refused');
  const act = useOneAtATime(async () => {
    const reason = t('library.merge.reason', [into.title]);
    const about = { team: of.team, lesson: row.id, rev: row.rev, reason, decides };
    const done = await proposeRetire(deps, about);
    if (!done.ok) return setError(problemSentence(done.problem));
    if (done.value.kind === 'refused') return setError(refusalSentence(done.value.code));
    if (done.value.kind === 'grant') {
      setLacked((times) => times + 1);
      return setError(t('library.merge.grant'));
    }
    setLacked(0);
    setError(null);
    say.done(t(decides ? 'library.merge.retired' : 'library.merge.proposed'));
  });
  return (
    <section aria-label={t('library.merge.into_title')} className="mb-3 rounded-card bg-sunken px-3 py-2">
      <h2 className="sr-only">{t('library.merge.into_title')}</h2>
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 text-pretty">{t('library.merge.into', [into.title])}</p>
        {of.isActive && !isProposed && (
          <Button small onClick={() => void act()}>
            {t(decides ? 'library.merge.retire' : 'library.merge.propose')}
          </Button>
        )}
        {isProposed && <span className="text-12 text-muted">{t('library.merge.is_proposed')}</span>}
      </div>
      {error !== null && (
        <p role="alert" className="pt-1 text-danger">
          {error}
        </p>
      )}
      {lacked > 0 && <GrantPart team={of.team} to="change" lacked={lacked} />}
    </section>
  );
}
