import type { ReactNode } from 'react';
import { hashOf, type Route } from '../timeline/route.ts';
import { Button } from '../ui/button.tsx';
import type { PopupPort } from './port.ts';

/** One sentence about lessons a person stands for, with the way to them. */
export function LessonsLine(props: { port: PopupPort; to: Route; act: string; children: ReactNode }) {
  const { port, to, act, children } = props;
  return (
    <div className="flex items-center justify-between gap-2 border-t border-line px-4 py-2">
      <span className="min-w-0 text-pretty wrap-anywhere">{children}</span>
      <Button small onClick={() => port.openPage('timeline', hashOf(to))}>
        {act}
      </Button>
    </div>
  );
}
