import { useMemo, useState } from 'react';
import type { Live, TimelineEntry, TimelineView } from '../../lib/flow/deps.ts';
import { watchTimeline } from '../../lib/flow/queries/watch-timeline.ts';
import type { Id } from '../../lib/model/id.ts';
import type { SkillId } from '../../lib/model/skill.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { UsedDialog } from '../lesson/used-dialog.tsx';
import { useToday } from '../practice/use-today.ts';
import { skillName } from '../skill-name.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Working } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { useQuery } from '../ui/use-query.ts';
import { AskedHelp } from './asked-help.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { HelpedLine } from './helped-line.tsx';
import { Log } from './log.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { RemoveEntryDialog } from './remove-entry-dialog.tsx';
import { useEvidence } from './use-evidence.ts';
import { addDays, type Day } from './weeks.ts';

const ALL = 'all';
export const EVERY_SKILL = { skill: null };
const NOT_ASKED = { act: null, entry: null };

/** For a query that is not needed now. */
const watchNothing = (): Live<TimelineView> => ({ subscribe: () => ({ unsubscribe: () => undefined }) });

/** The picture of evidence over time and the log by day below it. */
export function TimelinePart() {
  const [skill, setSkill] = useState<SkillId | null>(null);
  const [aim, setAim] = useState<{ day: Day; skill: SkillId } | null>(null);
  const [asked, setAsked] = useState<{ act: 'use' | 'remove' | null; entry: TimelineEntry | null }>(
    NOT_ASKED,
  );
  const [used, setUsed] = useState<Id | null>(null);
  const acts = useMemo(
    () => ({
      onUse: (entry: TimelineEntry) => setAsked({ act: 'use', entry }),
      onRemove: (entry: TimelineEntry) => setAsked({ act: 'remove', entry }),
    }),
    [],
  );
  // The entry stays while its dialog closes, so that the dialog can give the focus back.
  const close = () => setAsked({ ...asked, act: null });
  const everything = useQuery(watchTimeline, EVERY_SKILL);
  const filtered = useQuery(skill === null ? watchNothing : watchTimeline, { skill });
  const today = useToday();
  const { evidence, chosen: weeks, choose } = useEvidence(today);
  if (everything.state === 'failed') return <ErrorState problem={everything.problem} />;
  if (evidence.state === 'failed') return <ErrorState problem={evidence.problem} />;
  if (everything.state === 'loading' || evidence.state === 'loading')
    return <Working label={t('timeline.loading')} />;
  const view = everything.value;
  if (view.total === 0)
    return (
      <NothingYet
        heading={t('timeline.tab')}
        title={t('timeline.empty_title')}
        text={t('timeline.empty_text')}
      />
    );
  const shown = skill === null ? everything : filtered;
  const chosen = view.skills.find((one) => one.id === skill);
  const name = chosen && skillName(chosen);
  return (
    <div className="flex flex-col gap-8">
      <h1 className="sr-only">{t('timeline.tab')}</h1>
      <EvidencePart
        view={evidence.value}
        skills={view.skills}
        chosen={weeks}
        onChoose={choose}
        today={today}
        skill={skill}
        onSkill={setSkill}
        onWeek={(point) => {
          setSkill(point.skill);
          setAim({ day: addDays(point.week, 6), skill: point.skill });
        }}
      />
      <section aria-labelledby="log-heading" className="flex flex-col gap-2">
        <HelpedLine />
        <AskedHelp lesson={used} onClose={() => setUsed(null)} />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="log-heading" tabIndex={-1} className="text-18">
            {name === undefined ? t('timeline.log') : t('timeline.log_of', [name])}
            {shown.state === 'ready' && (
              <span className="ms-2 text-13 font-normal text-muted tabular-nums">
                {t('timeline.entries', shown.value.total, [formatNumber(shown.value.total)])}
              </span>
            )}
          </h2>
          <Select
            label={t('timeline.filter_skill')}
            value={skill ?? ALL}
            choices={[
              { value: ALL, label: t('timeline.all_skills') },
              ...view.skills.map((one) => ({ value: one.id, label: skillName(one) })),
            ]}
            onChange={(value) => setSkill(value === ALL ? null : value)}
          />
        </div>
        {shown.state === 'failed' && <ErrorState problem={shown.problem} />}
        {shown.state === 'ready' && (
          <Log view={shown.value} skill={skill} skills={view.skills} aim={aim} acts={acts} />
        )}
      </section>
      {asked.entry !== null && (
        <>
          <UsedDialog
            lesson={asked.entry.lesson}
            {...(asked.entry.ofTeam ? { about: t('lesson.used.about_team') } : {})}
            open={asked.act === 'use'}
            onClose={close}
            onUsed={() => setUsed(asked.entry?.lesson ?? null)}
          />
          <RemoveEntryDialog entry={asked.entry} open={asked.act === 'remove'} onClose={close} />
        </>
      )}
    </div>
  );
}
