import type { LibraryLessonView, RevisionView } from '../../lib/flow/deps.ts';
import { watchRevisionDiff } from '../../lib/flow/queries/watch-revision-diff.ts';
import { formatDate, formatList, formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { DiffView } from '../lesson/diff-view.tsx';
import { teammateName } from '../lesson/team/teammate-name.ts';
import { tierWord } from '../lesson/tier-word.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Working } from '../ui/progress.tsx';
import { useQuery } from '../ui/use-query.ts';

type Of = Parameters<typeof watchRevisionDiff>[1];

/** What was live of a team's lesson so far, the newest first: when, by whom, with whose approval, and what it changed. */
export function LessonRevisions({ view }: { view: LibraryLessonView }) {
  const { of, row, revisions } = view;
  const [newest, oldest] = [revisions[0], revisions.at(-1)];
  if (newest === undefined || oldest === undefined) return null;
  return (
    <Disclosure summary={t('library.revisions', newest.number, [formatNumber(newest.number)])}>
      <ol className="flex flex-col gap-3 ps-5 pt-2">
        {revisions.map((revision) => (
          <li key={revision.rev}>
            <Line
              revision={revision}
              isLive={revision.rev === row.rev}
              of={{ team: of.team, lesson: row.id, to: revision.rev }}
            />
          </li>
        ))}
      </ol>
      {oldest.number > 1 && <p className="ps-5 pt-2 text-12 text-muted">{t('library.rev.earlier')}</p>}
    </Disclosure>
  );
}

function Line(props: { revision: RevisionView; isLive: boolean; of: Omit<Of, 'from'> }) {
  const { revision, isLive, of } = props;
  const deps = useDeps();
  const { number, at, author, approvers, tier, from } = revision;
  const said = [formatNumber(number), formatDate(at, deps.now())] as [string, string];
  const facts = [
    t('library.rev.by', [teammateName(author)]),
    approvers.length > 0
      ? t('library.rev.approved', [formatList(approvers.map(teammateName))])
      : t('library.rev.carried'),
    t('lesson.tier.badge', [tierWord(tier)]),
  ];
  return (
    <div className="flex flex-col gap-0.5">
      <p>{t(isLive ? 'library.rev.live' : 'library.rev.was', said)}</p>
      <p dir="auto" className="text-12 text-muted">
        {facts.join(' · ')}
      </p>
      {number > 1 &&
        (from === null ? (
          <p className="text-12 text-muted">{t('library.rev.no_words')}</p>
        ) : (
          <Disclosure summary={<span className="text-12">{t('library.rev.changed')}</span>}>
            <Changed {...of} from={from} />
          </Disclosure>
        ))}
    </div>
  );
}

function Changed(of: Of) {
  const diff = useQuery(watchRevisionDiff, of);
  if (diff.state === 'loading') return <Working label={t('lesson.diff.comparing')} />;
  if (diff.state === 'failed') return <ErrorState problem={diff.problem} />;
  if (diff.value === null) return <p className="text-12 text-muted">{t('library.rev.no_words')}</p>;
  return <DiffView parts={diff.value} />;
}
