import type { LessonView } from '../../lib/flow/deps.ts';
import { startUpdate } from '../../lib/flow/start-update.ts';
import type { Id } from '../../lib/model/id.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';
import { DriftPart } from './drift-part.tsx';

/** What the pages of a lesson of one's own still say of it; what is gone is changed by its person. */
export function OwnDrift({ view, onEdit }: { view: LessonView; onEdit: (draft: Id) => void }) {
  const deps = useDeps();
  const say = useSay();
  const lesson = view.row.id;
  const update = async () => {
    const started = await startUpdate(deps, { lesson });
    if (started.ok) onEdit(started.value.id);
    else say.problem(started.problem);
  };
  return (
    <DriftPart
      team={null}
      lesson={lesson}
      rev={view.row.rev}
      content={view.revision.content}
      onUpdate={() => void update()}
    />
  );
}
