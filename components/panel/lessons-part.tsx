import { LessonDetail } from './lesson-detail.tsx';
import { LessonsView } from './lessons-view.tsx';
import type { PanelControl } from './use-panel.ts';

/** The lessons view of the panel: the list, or the one that is open. */
export function LessonsPart({ control, onAll }: { control: PanelControl; onAll: () => void }) {
  const { state, act } = control;
  if (state.lesson !== null) {
    return (
      <LessonDetail
        key={state.lesson.id}
        lesson={state.lesson.id}
        check={state.lesson.check}
        onBack={() => act({ kind: 'close-lesson' })}
        onEdit={(draft) => act({ kind: 'drafted', draft })}
      />
    );
  }
  return (
    <LessonsView
      closed={state.closed}
      onOpen={(lesson) => act({ kind: 'open-lesson', lesson, check: false })}
      onCapture={() => act({ kind: 'left' })}
      onAll={onAll}
    />
  );
}
