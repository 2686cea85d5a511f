import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '../../lib/model/problem.ts';
import { Icon } from './icon.tsx';
import { problemSentence } from './problem-sentence.ts';

/** What went wrong, in one sentence, with the act that helps. Announced at once. */
export function ErrorState({ problem, children }: { problem: Problem; children?: ReactNode }) {
  return (
    <div role="alert" className="m-3 flex items-start gap-2 rounded-card border border-line bg-sunken p-3">
      <Icon of={TriangleAlert} className="mt-px text-danger" />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
        <p>{problemSentence(problem)}</p>
        {children}
      </div>
    </div>
  );
}
