import { useId } from 'react';
import type { ToSendView } from '../../../lib/flow/deps.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DiffView } from '../diff-view.tsx';

/** That the team has another revision live than the author's own, and all of it that theirs would undo. */
export function OtherLive({ other: { lesson, changes } }: { other: NonNullable<ToSendView['other']> }) {
  const title = useId();
  return (
    <section
      aria-labelledby={title}
      className="flex flex-col gap-1 rounded-card border border-none/40 px-3 py-2"
    >
      <p id={title} className="font-medium">
        {t('submit.other')}
      </p>
      <p className="text-pretty">{t('submit.other_text')}</p>
      <a
        className="self-start text-accent underline-offset-2 hover:underline"
        href={`/timeline.html#team-lesson/${lesson}`}
        target="_blank"
        rel="noreferrer"
      >
        {t('submit.other_open')}
      </a>
      <Disclosure defaultOpen summary={t('submit.improve_changes')}>
        <DiffView parts={changes} />
      </Disclosure>
    </section>
  );
}
