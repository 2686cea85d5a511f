import { useState } from 'react';
import { watchUses } from '../../lib/flow/queries/watch-uses.ts';
import { retract } from '../../lib/flow/retract.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Section } from '../lesson/section.tsx';
import { UsedDialog } from '../lesson/used-dialog.tsx';
import { DidItHelp } from '../outcome/did-it-help.tsx';
import { UsedWhereLine } from '../timeline/used-where-line.tsx';
import { Button } from '../ui/button.tsx';
import { TextButton } from '../ui/link.tsx';
import { useSay } from '../ui/toast.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';

/** "I used this" at a team's lesson, which asks whether it helped; and when one did. Key: u. */
export function TeamUse({ lesson }: { lesson: Id }) {
  const [using, setUsing] = useState(false);
  const [used, setUsed] = useState(false);
  useKeys({ u: () => setUsing(true) });
  return (
    <>
      <div>
        <Button onClick={() => setUsing(true)}>{t('lesson.used.act')}</Button>
      </div>
      <DidItHelp lesson={lesson} question={t(used ? 'outcome.question_used' : 'outcome.question')} />
      <OwnUses lesson={lesson} />
      <UsedDialog
        lesson={lesson}
        about={t('lesson.used.about_team')}
        open={using}
        onClose={() => setUsing(false)}
        onUsed={() => setUsed(true)}
      />
    </>
  );
}

/** When and where one used it; each can be taken out of the log. */
function OwnUses({ lesson }: { lesson: Id }) {
  const deps = useDeps();
  const say = useSay();
  const uses = valueOr(useQuery(watchUses, lesson), []);
  if (uses.length === 0) return null;
  const remove = async (target: Id) => {
    const removed = await retract(deps, { target });
    if (removed.ok) say.done(t('lesson.used.removed'));
    else say.problem(removed.problem);
  };
  return (
    <Section title={t('lessons.uses')}>
      <ul className="flex flex-col gap-2">
        {uses.map(({ event, at, where }) => {
          const day = formatDate(at, deps.now());
          return (
            <li key={event} className="flex flex-col items-start">
              <span className="text-12 text-muted">{day}</span>
              <UsedWhereLine where={where} />
              <span className="pt-1.5 text-12">
                <TextButton label={t('lesson.used.remove_named', [day])} onClick={() => void remove(event)}>
                  {t('lesson.used.remove')}
                </TextButton>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
