import { type ComponentProps, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { LessonFilter } from '../../lib/flow/deps.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { PageHead, type Place } from '../page-head.tsx';
import type { PanelPort } from '../panel/port.ts';
import { BackupBanner } from '../storage/backup-banner.tsx';
import { LowSpace } from '../storage/low-space.tsx';
import type { Download } from '../storage/use-export.ts';
import { TeamLessonPage } from '../team/team-lesson-page.tsx';
import { TeamLibrary } from '../team/team-library.tsx';
import { KeyboardHelp } from '../ui/keyboard-help.tsx';
import { fetching, useFetched } from '../ui/use-fetched.ts';
import { useKeys } from '../ui/use-keys.ts';
import { unreachable } from '../unreachable.ts';
import { NO_FILTER } from './lesson-filter.ts';
import { LessonPage } from './lesson-page.tsx';
import { LessonsPart } from './lessons-part.tsx';
import { PracticePage } from './practice-page.tsx';
import { type Route, useRoute } from './route.ts';
import { SkillsPart } from './skills-part.tsx';
import { TimelinePart } from './timeline-part.tsx';
import { WordsKept } from './words-kept.ts';

/** Lessons are merged now and then. */
const MergePage = lazy(async () => ({ default: (await import('../team/merge-page.tsx')).MergePage }));
/** A review brings the grounding code with it. */
const review = fetching(async () => (await import('./review-page.tsx')).ReviewPage);

function ReviewRoute(props: ComponentProps<NonNullable<typeof review.known>>) {
  const ReviewPage = useFetched(review);
  return ReviewPage && <ReviewPage {...props} />;
}

/** The editor with all it can do is fetched when a draft is opened, so that the timeline does not wait for it. */
const DraftPage = lazy(async () => ({ default: (await import('./draft-page.tsx')).DraftPage }));

const NAMES = {
  timeline: 'timeline.tab',
  lessons: 'timeline.tab_lessons',
  lesson: 'timeline.tab_lessons',
  draft: 'timeline.tab_lessons',
  practice: 'practice.tab',
  skills: 'timeline.tab_skills',
  team: 'timeline.tab_team',
  'team-lesson': 'timeline.tab_team',
  'team-merge': 'timeline.tab_team',
  review: 'timeline.tab_team',
} as const;

/** The lesson and draft pages belong to the lessons, a team's lesson to the team. */
function placeOf({ view }: Route): Place {
  if (view === 'team-lesson' || view === 'team-merge' || view === 'review') return 'team';
  return view === 'lesson' || view === 'draft' ? 'lessons' : view;
}

/** The list a lesson was opened from, so that Escape leads back to it. */
function useBack(route: Route): Route {
  const [back, setBack] = useState<Route>({ view: 'lessons' });
  const { view } = route;
  useEffect(() => {
    if (view === 'timeline' || view === 'lessons') setBack({ view });
  }, [view]);
  return back;
}

/** The team whose lessons are shown, null for the active one, and what is searched in them. */
type Library = { team: Id | null; text: string };

/** The lesson last opened, which has the focus when the list is shown again. */
function useLast(route: Route): Id | null {
  const [last, setLast] = useState<Id | null>(null);
  const id = route.view === 'lesson' || route.view === 'team-lesson' ? route.id : null;
  useEffect(() => {
    if (id !== null) setLast(id);
  }, [id]);
  return last;
}

/** Where the words typed on this page are put aside. */
function Kept({ words, children }: { words: PanelPort['words'] | undefined; children: ReactNode }) {
  return words === undefined ? children : <WordsKept value={words}>{children}</WordsKept>;
}

/** The full page: timeline, lessons and skills as views of one page, each with its own address. */
export function TimelinePage(props: { download: Download; words?: PanelPort['words'] }) {
  const { download, words } = props;
  const [route, go] = useRoute();
  const [filter, setFilter] = useState<LessonFilter>(NO_FILTER);
  const [library, setLibrary] = useState<Library>({ team: null, text: '' });
  const [fresh, setFresh] = useState<Id | null>(null);
  const back = useBack(route);
  const last = useLast(route);
  const to = (view: 'timeline' | 'lessons' | 'practice' | 'team' | 'skills') => () => go({ view });
  useKeys({ T: to('timeline'), L: to('lessons'), P: to('practice'), M: to('team'), S: to('skills') });
  useEffect(() => {
    document.title = `${t(NAMES[route.view])} - ${t('extension_name')}`;
  }, [route.view]);
  const part = () => {
    switch (route.view) {
      case 'timeline':
        return <TimelinePart />;
      case 'lessons':
        return <LessonsPart filter={filter} onFilter={setFilter} last={last} />;
      case 'lesson':
        return <LessonPage key={route.id} id={route.id} fresh={fresh} back={back} go={go} />;
      case 'team':
        return <TeamLibrary library={library} onLibrary={setLibrary} last={last} />;
      case 'team-lesson':
        return <TeamLessonPage key={route.id} id={route.id} go={go} />;
      case 'team-merge':
        return <MergePage key={`${route.id} ${route.with}`} first={route.id} second={route.with} go={go} />;
      case 'review':
        return <ReviewRoute key={route.id} team={route.team} submission={route.id} go={go} />;
      case 'draft':
        return <DraftPage key={route.id} id={route.id} onSaved={setFresh} back={back} go={go} />;
      case 'practice':
        return <PracticePage go={go} />;
      case 'skills':
        return (
          <SkillsPart
            onLessons={(skill) => {
              setFilter({ ...NO_FILTER, skill });
              go({ view: 'lessons' });
            }}
          />
        );
      default:
        return unreachable(route);
    }
  };
  return (
    <>
      <PageHead at={placeOf(route)} />
      <div className="mx-auto w-full max-w-280 md:px-5">
        <LowSpace />
        {route.view !== 'draft' && <BackupBanner download={download} />}
      </div>
      <main
        id="main"
        className={route.view === 'draft' ? '' : 'mx-auto w-full max-w-280 px-4 pt-6 pb-24 md:px-8'}
      >
        <Kept words={words}>
          <Suspense fallback={null}>{part()}</Suspense>
        </Kept>
      </main>
      <KeyboardHelp
        lines={[
          { keys: ['T', 'L', 'P', 'M', 'S'], does: t('lessons.keys.views') },
          { keys: ['j', 'k'], does: t('ui.keys.next') },
          { keys: [t('ui.keys.enter')], does: t('ui.keys.open') },
          { keys: ['o'], does: t('timeline.entry_page') },
          { keys: ['u'], does: t('timeline.entry_used') },
          { keys: ['e'], does: t('lessons.edit') },
          { keys: ['/'], does: t('ui.keys.search') },
        ]}
      />
    </>
  );
}
