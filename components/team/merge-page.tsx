import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { MergeView } from '../../lib/flow/deps.ts';
import { watchMerge } from '../../lib/flow/queries/watch-merge.ts';
import { submitMerge } from '../../lib/flow/team/submit-merge.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import type { Route } from '../timeline/route.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { Working } from '../ui/progress.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useSay } from '../ui/toast.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { useQuery } from '../ui/use-query.ts';
import { firstChoice, mergeRows, toggled } from './merge-choice.ts';
import { MergeClaims } from './merge-claims.tsx';

type Go = (to: Route) => void;

/** Two near lessons side by side: which statements of each are kept, and one submission of what comes out. */
export function MergePage({ first, second, go }: { first: Id; second: Id; go: Go }) {
  const found = useQuery(watchMerge, { first, second });
  const leave = () => go({ view: 'team-lesson', id: first });
  useKeys({ Escape: leave });
  if (found.state === 'loading') return <Working label={t('library.loading')} />;
  if (found.state === 'failed') return <ErrorState problem={found.problem} />;
  if (found.value === null) {
    return (
      <EmptyState title={t('lessons.missing_title')} text={t('library.merge.missing')}>
        <Button onClick={() => go({ view: 'team' })}>{t('library.back')}</Button>
      </EmptyState>
    );
  }
  return <Merge view={found.value} go={go} onBack={leave} />;
}

function Merge({ view, go, onBack }: { view: MergeView; go: Go; onBack: () => void }) {
  const { of, first, second } = view;
  const deps = useDeps();
  const say = useSay();
  const rows = mergeRows(view);
  const [title, setTitle] = useState(first.content.title);
  const [situation, setSituation] = useState(first.content.situation);
  const [keep, setKeep] = useState<ReadonlySet<Id>>(() => firstChoice(rows));
  const [error, setError] = useState<string | null>(null);
  const submit = useOneAtATime(async () => {
    if (title.trim() === '' || keep.size === 0) return setError(t('library.merge.empty'));
    const ids = { team: of.team, first: first.id, second: second.id };
    const sent = await submitMerge(deps, { ...ids, title: title.trim(), situation, keep: [...keep] });
    if (!sent.ok) return setError(problemSentence(sent.problem));
    say.done(t('library.merge.done'));
    go({ view: 'team' });
  });
  const other = second.content.title || t('lessons.untitled');
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div>
        <Button
          loudness="quiet"
          icon={ArrowLeft}
          onClick={onBack}
          className="-ms-2.5 [&_svg]:rtl:-scale-x-100"
        >
          {t('ui.back')}
        </Button>
      </div>
      <header className="flex max-w-170 flex-col gap-1">
        <h1 className="text-18">{t('library.merge.heading')}</h1>
        <p className="text-pretty text-muted">{t('library.merge.text', [first.content.title, other])}</p>
      </header>
      <div className="flex max-w-170 flex-col gap-3">
        <TextField label={t('library.merge.title')} maxLength={300} value={title} onChange={setTitle} />
        <TextArea
          label={t('lesson.situation')}
          rows={2}
          maxLength={2_000}
          value={situation}
          onChange={setSituation}
        />
      </div>
      <MergeClaims view={view} rows={rows} keep={keep} onKeep={(id) => setKeep(toggled(rows, keep, id))} />
      <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line pt-3">
        <p role="alert" className="min-w-0 flex-1 text-danger">
          {error}
        </p>
        <Button onClick={onBack}>{t('ui.cancel')}</Button>
        <Button type="submit" loudness="primary" disabled={!of.isActive}>
          {t('library.merge.submit')}
        </Button>
      </footer>
    </form>
  );
}
