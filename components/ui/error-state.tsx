import { TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '../../lib/model/problem.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { problemSentence } from './problem-sentence.ts';

/** What went wrong, in one sentence, with the act that helps. Announced at once, or in its turn where nobody asked for what failed. */
export function ErrorState(props: {
  problem: Problem;
  /** What to do here, where the problem's own sentence cannot know it. */
  how?: string | undefined;
  isQuiet?: boolean;
  onClose?: () => void;
  children?: ReactNode;
}) {
  const { problem, how, isQuiet = false, onClose, children } = props;
  return (
    <div
      role={isQuiet ? 'status' : 'alert'}
      className="m-3 flex items-start gap-2 rounded-card border border-line bg-sunken p-3"
    >
      <Icon of={TriangleAlert} className="mt-px text-danger" />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
        <p>{[problemSentence(problem), how].filter(Boolean).join(' ')}</p>
        {children}
      </div>
      {onClose && (
        <span className="-my-1">
          <IconButton icon={X} label={t('ui.close')} onClick={onClose} />
        </span>
      )}
    </div>
  );
}
