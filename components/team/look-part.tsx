import { useRef, useState } from 'react';
import type { GoneLesson } from '../../lib/flow/deps.ts';
import { askToDecide } from '../../lib/flow/team/ask-to-decide.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { focusAfter } from '../ui/focus-after.ts';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { LookDialog, type Looking } from './look-dialog.tsx';

/** From here on a lesson is not verified by one person alone. */
const DECIDED_FROM = 3;

/** What waits for the person here, who stands for the lesson: flags to answer, and whether it still holds. */
export function LookPart({ view }: { view: GoneLesson }) {
  const { of, row, toLook } = view;
  const [looking, setLooking] = useState<Looking | null>(null);
  const place = useRef<HTMLElement>(null);
  const { flags, verify, isAsked } = toLook;
  // What is typed stays where somebody else answers meanwhile.
  const isNothing = flags.length === 0 && verify === null && looking === null;
  if (!of.isActive || of.end !== null || isNothing) return null;
  const close = () => {
    const focus = focusAfter(place.current);
    setLooking(null);
    // The act goes with what it was about, and with it perhaps all of this.
    setTimeout(focus);
  };
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby="look-title"
      className="mb-4 flex max-w-170 flex-col gap-3 rounded-card border border-line bg-sunken p-3"
    >
      <h2 id="look-title" className="font-medium text-13">
        {t('library.look.heading')}
      </h2>
      {flags.map((flag) => (
        <div key={flag.flag} className="flex flex-col items-start gap-1">
          <p className="text-12 text-muted">{t('library.look.flagged', [formatDate(flag.at)])}</p>
          <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {flag.text}
          </p>
          <Button small onClick={() => setLooking({ kind: 'answer', flag })}>
            {t('library.look.answer')}
          </Button>
        </div>
      ))}
      {verify !== null && (
        <div className="flex flex-col items-start gap-1">
          <p className="text-pretty">{t(verify === 'drift' ? 'library.look.drifted' : 'library.look.due')}</p>
          {row.tier < DECIDED_FROM ? (
            <Button small onClick={() => setLooking({ kind: 'verify' })}>
              {t('library.look.holds')}
            </Button>
          ) : (
            <AskOthers view={view} isAsked={isAsked} />
          )}
        </div>
      )}
      <LookDialog view={view} looking={looking} onClose={close} />
    </section>
  );
}

/** Where others decide, they are asked to do so once more. */
function AskOthers({ view: { of, row }, isAsked }: { view: GoneLesson; isAsked: boolean }) {
  const deps = useDeps();
  const say = useSay();
  const place = useRef<HTMLParagraphElement>(null);
  const ask = useOneAtATime(async () => {
    const asked = await askToDecide(deps, { team: of.team, lesson: row.id, rev: row.rev });
    if (!asked.ok) return say.problem(asked.problem);
    // The button goes with what it says.
    place.current?.focus({ preventScroll: true });
    say.done(t('library.look.asked'));
  });
  return (
    <>
      <p ref={place} tabIndex={-1} className="text-pretty text-muted">
        {t(isAsked ? 'library.look.asked' : 'library.look.others')}
      </p>
      {!isAsked && (
        <Button small onClick={() => void ask()}>
          {t('library.look.ask')}
        </Button>
      )}
    </>
  );
}
