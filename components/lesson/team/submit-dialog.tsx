import { useId, useRef, useState } from 'react';
import type { ToSendView } from '../../../lib/flow/deps.ts';
import { watchToSend } from '../../../lib/flow/queries/watch-to-send.ts';
import { submitLesson } from '../../../lib/flow/team/submit-lesson.ts';
import type { Id } from '../../../lib/model/id.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogFoot } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { useSay } from '../../ui/toast.tsx';
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts';
import { useQuery, valueOr } from '../../ui/use-query.ts';
import { DiffView } from '../diff-view.tsx';
import { NearLessons } from './near-lessons.tsx';
import { OtherLive } from './other-live.tsx';
import { SkillChoice } from './skill-choice.tsx';
import { blockSentence } from './submit-words.ts';
import { TierReason } from './tier-reason.tsx';
import { WhatIsSent } from './what-is-sent.tsx';

/** Puts a personal lesson before the team: who decides, what is sent, and what stands in the way. Mounted while it is open. */
export function SubmitDialog({ lesson, onClose }: { lesson: Id; onClose: () => void }) {
  const view = valueOr(useQuery(watchToSend, lesson), null);
  return (
    <Dialog
      open={view !== null}
      onClose={onClose}
      title={t('submit.act')}
      description={t('submit.about', [view?.name ?? ''])}
    >
      {view !== null && <SubmitForm lesson={lesson} view={view} onClose={onClose} />}
    </Dialog>
  );
}

function SubmitForm({ lesson, view, onClose }: { lesson: Id; view: ToSendView; onClose: () => void }) {
  const deps = useDeps();
  const say = useSay();
  const form = useId();
  const [only] = view.skills;
  const [chosen, setChosen] = useState(view.suggested ?? (view.skills.length === 1 ? (only?.id ?? '') : ''));
  const [error, setError] = useState<string | null>(null);
  const [wish, setWish] = useState<Id | null>(null);
  const improved = view.near.find(({ lesson: near }) => near === wish) ?? null;
  const skill = view.skills.find(({ id }) => id === (improved?.skill ?? chosen)) ?? null;
  const done = useRef(false);
  const { blocks } = improved ?? view;
  const isBlocked = blocks.length > 0;
  const submit = useOneAtATime(async () => {
    if (done.current || isBlocked) return;
    if (skill === null) return setError(t('submit.skill_missing'));
    const seen = (improved ?? view.other)?.rev;
    const what = { lesson, rev: view.rev, skill: skill.id, improves: improved?.lesson, seen };
    const sent = await submitLesson(deps, what);
    if (!sent.ok) return setError(problemSentence(sent.problem));
    done.current = true;
    onClose();
    say.done(t('submit.sent', [view.name]));
  });
  return (
    <form
      id={form}
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {isBlocked && <Blocks id={`${form}-blocks`} blocks={blocks} />}
      <SkillChoice
        view={{ skills: view.skills, seats: (improved ?? view).seats, home: improved?.skill ?? view.home }}
        chosen={improved?.skill ?? chosen}
        onChange={improved === null ? setChosen : undefined}
      />
      {view.other !== null && improved === null && <OtherLive other={view.other} />}
      <TierReason tier={view.content.tier} there={(improved ?? view).tier} />
      {view.near.length > 0 && <NearLessons view={view} improved={wish} onImprove={setWish} />}
      {improved !== null && (
        <Disclosure defaultOpen summary={t('submit.improve_changes')}>
          <DiffView parts={improved.changes} />
        </Disclosure>
      )}
      {view.changes !== null && (
        <Disclosure defaultOpen={view.changes.length > 0} summary={t('submit.changes')}>
          <DiffView parts={view.changes} />
        </Disclosure>
      )}
      <Disclosure defaultOpen summary={t('submit.whole')}>
        <WhatIsSent view={view} />
      </Disclosure>
      <DialogFoot>
        {error !== null && (
          <p role="alert" className="w-full text-danger">
            {error}
          </p>
        )}
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button
          type="submit"
          form={form}
          loudness="primary"
          disabled={isBlocked}
          aria-describedby={isBlocked ? `${form}-blocks` : undefined}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {t('submit.send')}
        </Button>
      </DialogFoot>
    </form>
  );
}

function Blocks({ id, blocks }: { id: string; blocks: ToSendView['blocks'] }) {
  return (
    <section
      id={id}
      aria-label={t('submit.blocks')}
      className="rounded-card border border-danger/40 px-3 py-2"
    >
      <p className="font-medium">{t('submit.blocks')}</p>
      <ul className="flex flex-col gap-1">
        {blocks.map((block) => (
          <li key={block.kind} className="text-pretty">
            {blockSentence(block)}
            {'claims' in block && (
              <ul className="list-disc ps-5">
                {block.claims.map((text) => (
                  <li key={text} dir="auto" className="wrap-anywhere">
                    {text}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
