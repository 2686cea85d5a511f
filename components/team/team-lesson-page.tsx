import { ArrowLeft, Link } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { LibraryLessonView } from '../../lib/flow/deps.ts';
import { noteOpened } from '../../lib/flow/outcome/note-opened.ts';
import { watchLibraryLesson } from '../../lib/flow/queries/watch-library-lesson.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { CheckView } from '../lesson/check-view.tsx';
import { DriftPart } from '../lesson/drift-part.tsx';
import { LessonWords } from '../lesson/lesson-words.tsx';
import { useCopy } from '../lesson/use-copy.ts';
import { HelpedOthers } from '../outcome/helped-others.tsx';
import { OwnAnswers } from '../outcome/own-answers.tsx';
import type { Route } from '../timeline/route.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Menu } from '../ui/menu.tsx';
import { Working } from '../ui/progress.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useQuery } from '../ui/use-query.ts';
import { AnsweredPart } from './answered-part.tsx';
import { EndedNote } from './ended-note.tsx';
import { FlagDialog, type Flagging } from './flag-dialog.tsx';
import { GoneLesson } from './gone-lesson.tsx';
import { LessonRevisions } from './lesson-revisions.tsx';
import { LookPart } from './look-part.tsx';
import { LowCheckNote } from './low-check-note.tsx';
import { MergedNote } from './merged-note.tsx';
import { NearPart } from './near-part.tsx';
import { OtherTeamNote } from './other-team-note.tsx';
import { RaisedLines } from './raised-lines.tsx';
import { RulesPart } from './rules-part.tsx';
import { TeamFacts } from './team-facts.tsx';
import { TeamUse } from './team-use.tsx';
import { FLAG_KINDS, flagWord } from './words.ts';

/** A team's lesson as a page of its own. */
export function TeamLessonPage({ id, go }: { id: Id; go: (to: Route) => void }) {
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return <TeamLesson isPage id={id} onBack={() => go({ view: 'team' })} />;
}

type Props = { id: Id; onBack: () => void; isPage?: boolean };

/** A team's lesson to read: each claim beside its support, who answers for it, and a way to say that a claim is wrong. */
export function TeamLesson({ id, onBack: leave, isPage = false }: Props) {
  const found = useQuery(watchLibraryLesson, id);
  useKeys({ Escape: leave });
  if (found.state === 'loading') return <Working label={t('panel.lesson_loading')} />;
  if (found.state === 'failed') return <ErrorState problem={found.problem} />;
  if (found.value === null) {
    return <GoneLesson id={id} onBack={leave} />;
  }
  return <Shown view={found.value} onBack={leave} isPage={isPage} />;
}

type ShownProps = { view: LibraryLessonView; onBack: () => void; isPage: boolean };

function Shown({ view, onBack, isPage }: ShownProps) {
  const { of, row, content, claims, flags, link } = view;
  const copy = useCopy();
  const deps = useDeps();
  useEffect(() => void noteOpened(deps, { lesson: row.id }), [deps, row.id]);
  const [flagging, setFlagging] = useState<Flagging | null>(null);
  const title = row.title || t('lessons.untitled');
  const beside = (claim: Claim) => ({
    ...(of.isActive ? { acts: <FlagMenu claim={claim} onFlag={setFlagging} /> } : {}),
    below: <RaisedLines flags={flags.filter((flag) => flag.claim === claim.id)} />,
  });
  return (
    <>
      {isPage && <h1 className="sr-only">{title}</h1>}
      <div className="flex flex-wrap items-center justify-between gap-2 pb-4">
        <Button
          loudness="quiet"
          icon={ArrowLeft}
          onClick={onBack}
          className="-ms-2.5 [&_svg]:rtl:-scale-x-100"
        >
          {t('library.back')}
        </Button>
        <Button icon={Link} onClick={() => void copy({ text: link, html: null, done: t('library.copied') })}>
          {t('library.copy_link')}
        </Button>
      </div>
      <EndedNote of={of} />
      <OtherTeamNote of={of} />
      {view.mergedInto !== null && <MergedNote view={view} into={view.mergedInto} />}
      <LookPart view={view} />
      <AnsweredPart team={of.team} answers={view.toLook.answers} />
      {view.low !== null && <LowCheckNote low={view.low} />}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_260px]">
        <article className="@container flex max-w-170 min-w-0 flex-col gap-4">
          <h2 dir="auto" className="text-18">
            {title}
          </h2>
          <LessonWords content={content} claims={claims} beside={beside} />
          {content.checks.length > 0 && (
            <Disclosure
              summary={t('lesson.check.count', content.checks.length, [formatNumber(content.checks.length)])}
            >
              <div className="flex flex-col gap-4 pt-2">
                {content.checks.map((check) => (
                  <CheckView key={check.id} check={check} />
                ))}
              </div>
            </Disclosure>
          )}
          <LessonRevisions view={view} />
          {of.end === null && (
            <>
              <DriftPart
                team={of.team}
                lesson={row.id}
                rev={row.rev}
                content={content}
                mayAsk={of.isActive}
              />
              <TeamUse key={row.id} lesson={row.id} />
              <HelpedOthers lesson={row.id} />
            </>
          )}
          <OwnAnswers key={`answers ${row.id}`} lesson={row.id} />
        </article>
        <TeamFacts view={view}>
          <RulesPart view={view} />
          <NearPart view={view} isPage={isPage} />
        </TeamFacts>
      </div>
      <FlagDialog
        about={{ team: of.team, lesson: row.id, rev: row.rev }}
        flagging={flagging}
        onFlagging={setFlagging}
      />
    </>
  );
}

function FlagMenu({ claim, onFlag }: { claim: Claim; onFlag: (flagging: Flagging) => void }) {
  const acts = FLAG_KINDS.map((kind) => ({ label: flagWord(kind), onSelect: () => onFlag({ claim, kind }) }));
  return <Menu label={t('library.flag.for', [claim.text])} acts={acts} />;
}
