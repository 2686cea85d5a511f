import { type ReactNode, useState } from 'react';
import type { PanelPort } from '../panel/port.ts';
import type { PanelControl } from '../panel/use-panel.ts';
import { hashOf } from '../timeline/route.ts';
import { PracticeLine } from './practice-line.tsx';
import { PracticePart } from './practice-part.tsx';

/**
 * The panel's own views with a quiet line above them while something is due, or practice in their place once the line was
 * pressed. A page that is captured meanwhile, and whatever went wrong with it, comes first.
 */
export function PracticeOr(props: { port: PanelPort; control: PanelControl; children: ReactNode }) {
  const { port, control, children } = props;
  const { state, act } = control;
  const [over, setOver] = useState<typeof state.stage | null>(null);
  const [left, setLeft] = useState(false);
  const leave = () => {
    setOver(null);
    setLeft(true);
  };
  if (over !== state.stage || state.reading || state.problem !== null) {
    return (
      <>
        <PracticeLine focused={left} onOpen={() => setOver(state.stage)} />
        <main className="flex min-h-0 flex-1 flex-col">{children}</main>
      </>
    );
  }
  return (
    <main className="scroll-area min-h-0 flex-1 px-3 py-2">
      <PracticePart
        onLesson={({ lesson, of }) => {
          if (of !== null) return port.openPage('timeline', hashOf({ view: 'team-lesson', id: lesson }));
          act({ kind: 'open-lesson', lesson, check: false });
          setOver(null);
        }}
        onEdit={(draft) => act({ kind: 'drafted', draft })}
        onClose={leave}
      />
    </main>
  );
}
