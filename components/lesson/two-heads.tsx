import type { LessonView } from '../../lib/flow/deps.ts';
import { settleHeads } from '../../lib/flow/settle-heads.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatDateTime, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { Change } from './history.tsx';

/** A lesson that was edited on two devices apart: the later is shown, each other is offered with what differs, and neither is lost. */
export function TwoHeads({ view }: { view: LessonView }) {
  const { heads, deletedBy } = view;
  const [shown, ...others] = heads;
  if (shown === undefined || others.length === 0 || deletedBy !== null) return null;
  return (
    <section
      aria-label={t('lessons.two_heads_title')}
      className="mb-4 flex max-w-170 flex-col gap-2 rounded-card bg-sunken px-3 py-2"
    >
      {others.map((other) => (
        <Other key={other} view={view} shown={shown} other={other} />
      ))}
    </section>
  );
}

function Other({ view, shown, other }: { view: LessonView; shown: Id; other: Id }) {
  const { row, heads, history } = view;
  const deps = useDeps();
  const say = useSay();
  const when = (rev: Id) => formatDateTime(history.find((one) => one.rev === rev)?.at ?? 0);
  const settle = async (keep: Id) => {
    const settled = await settleHeads(deps, { lesson: row.id, keep, heads });
    if (settled.ok) say.done(t(keep === shown ? 'lessons.kept_shown' : 'lessons.took_other'));
    else say.problem(settled.problem);
  };
  const keepShown = useOneAtATime(() => settle(shown));
  const takeOther = useOneAtATime(() => settle(other));
  return (
    <div className="flex flex-col gap-2">
      <p className="text-pretty">{t('lessons.two_heads')}</p>
      <p className="text-12 text-muted">{t('lessons.two_heads_when', [when(shown), when(other)])}</p>
      <Disclosure summary={t('lessons.compare')}>
        <div className="pt-2">
          <Change lesson={row.id} from={other} to={shown} />
        </div>
      </Disclosure>
      <div className="flex flex-wrap gap-2">
        <Button small onClick={() => void keepShown()}>
          {t('lessons.keep_shown')}
        </Button>
        <Button small onClick={() => void takeOther()}>
          {t('lessons.take_other')}
        </Button>
      </div>
    </div>
  );
}
