import { useState } from 'react';
import type { DraftHead, ReviewHead } from '../../lib/flow/deps.ts';
import { watchOpenDrafts } from '../../lib/flow/queries/watch-open-drafts.ts';
import { watchPrefs } from '../../lib/flow/queries/watch-prefs.ts';
import { watchReviews } from '../../lib/flow/queries/watch-reviews.ts';
import { watchStorage } from '../../lib/flow/queries/watch-storage.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { reviewHash } from '../review/review-hash.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyboardHelp } from '../ui/keyboard-help.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { Answered } from './answered.tsx';
import { CaptureActs } from './capture-acts.tsx';
import { FirstRun } from './first-run.tsx';
import { LowLessons } from './low-lessons.tsx';
import { OpenDrafts } from './open-drafts.tsx';
import { PageLinks } from './page-links.tsx';
import type { PopupPageFacts, PopupPort } from './port.ts';
import { PracticeDue } from './practice-due.tsx';
import { ReviewPart, ReviewsButton } from './review-part.tsx';
import { SitePart } from './site-part.tsx';
import { TeamChoice } from './team-choice.tsx';
import { ToLook } from './to-look.tsx';
import { useAsked } from './use-asked.ts';

/** What the toolbar icon opens: the page behind it and what can be made of it. */
export function Popup({ port }: { port: PopupPort }) {
  const reviews = useQuery(watchReviews, null);
  const [reviewing, setReviewing] = useState(false);
  const heads = valueOr(reviews, []);
  if (reviewing) return <ReviewPart port={port} onClose={() => setReviewing(false)} />;
  const [only, ...others] = heads;
  const review = () =>
    only?.large && others.length === 0 ? port.openPage('timeline', reviewHash(only)) : setReviewing(true);
  return <Home port={port} reviews={heads} onReview={review} />;
}

type Reviews = { reviews: readonly ReviewHead[]; onReview: () => void };

function Home({ port, reviews, onReview }: { port: PopupPort } & Reviews) {
  const prefs = useQuery(watchPrefs, null);
  const storage = useQuery(watchStorage, null);
  const drafts = useQuery(watchOpenDrafts, null);
  const page = useAsked(port.page);
  const shortcut = useAsked(port.shortcut);
  const waiting = [prefs, storage, drafts].some(({ state }) => state === 'loading');
  if (waiting || page === null || shortcut === null) return <div className="min-h-56" />;
  const open = valueOr(drafts, []);
  // The browser may close this window before the preference is written, so what was made counts as well.
  const made = open.length > 0 || (storage.state === 'ready' && storage.value.lessons > 0);
  const isNew = prefs.state === 'ready' && !prefs.value.firstRunDone && !made;
  return (
    <PopupBody
      port={port}
      page={page}
      shortcut={shortcut}
      drafts={open}
      isNew={isNew}
      reviews={reviews}
      onReview={onReview}
    />
  );
}

function PopupBody(props: {
  port: PopupPort;
  page: PopupPageFacts;
  shortcut: string;
  drafts: readonly DraftHead[];
  isNew: boolean;
  reviews: readonly ReviewHead[];
  onReview: () => void;
}) {
  const { port, page, shortcut, drafts } = props;
  const deps = useDeps();
  // What was shown when it opened stays until it closes, also when the first click ends the first run.
  const [first] = useState(props.isNew);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const endFirstRun = () => void setPrefs(deps, { patch: { firstRunDone: true } });

  const capture = (scope: 'page' | 'selection') => {
    if (busy) return;
    // First in the click: the browser opens the panel only while the gesture lasts.
    const captured = port.captureAndOpen(scope);
    endFirstRun();
    setBusy(true);
    setProblem(null);
    void captured.then((result) => {
      setBusy(false);
      if (!result.ok) setProblem(result.problem);
    });
  };
  const open = (view?: 'own-words') => {
    void (view === undefined ? port.openPanel() : port.openPanel(view)).then((result) =>
      setProblem(result.ok ? null : result.problem),
    );
  };
  const write = () => {
    open('own-words');
    endFirstRun();
  };
  const acts = { page, busy, onCapture: capture, onWrite: write, onSample: () => port.openPage('sample') };
  return (
    <main className="flex flex-col">
      <header className="flex items-center justify-between border-b border-line px-4 py-2.5">
        <h1 className="text-13">{t('extension_name')}</h1>
        <ReviewsButton reviews={props.reviews} onOpen={props.onReview} />
      </header>
      {first ? (
        <FirstRun {...acts} />
      ) : (
        <CaptureActs
          {...acts}
          shortcut={shortcut}
          onSetShortcut={() => port.openPage('options', '#shortcut')}
        />
      )}
      {problem !== null && <ErrorState problem={problem} onClose={() => setProblem(null)} />}
      {!first && (
        <>
          {page.refused === null && page.origin !== null && <SitePart origin={page.origin} />}
          <PracticeDue port={port} />
          <LowLessons port={port} />
          <ToLook port={port} />
          <Answered port={port} />
          <OpenDrafts drafts={drafts} onOpen={() => open()} />
          <TeamChoice />
          <PageLinks port={port} />
        </>
      )}
      <KeyboardHelp lines={[{ keys: [t('ui.keys.enter')], does: t('popup.keys_main') }]} />
    </main>
  );
}
