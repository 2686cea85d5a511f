import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { Problem } from '../../lib/model/problem.ts';
import { t } from '../../lib/platform/i18n.ts';
import { IconButton } from './icon-button.tsx';
import { problemSentence } from './problem-sentence.ts';

const UNDO_MS = 10_000;

/** The key that brings the focus to a notice, also out of a dialog; Base UI listens for it. */
export const NOTICES_KEY = 'F6';

type Say = {
  /** Says that something was done. */
  done(sentence: string): void;
  /** Says that something was done and offers to take it back, for ten seconds or as long as it is looked at; returns what closes it before. */
  undoable(sentence: string, undo: () => void): () => void;
  /** Says what went wrong. */
  problem(problem: Problem): void;
};

/** Short sentences at the foot of the screen, announced politely; a problem at once. */
export function useSay(): Say {
  const { add, close } = Base.useToastManager();
  return useMemo(
    () => ({
      done: (sentence) => void add({ title: sentence }),
      undoable(sentence, undo) {
        const id = add({
          title: sentence,
          timeout: UNDO_MS,
          actionProps: {
            children: t('ui.undo'),
            onClick: () => {
              close(id);
              undo();
            },
          },
        });
        return () => close(id);
      },
      problem: (problem) => void add({ title: problemSentence(problem), priority: 'high', timeout: UNDO_MS }),
    }),
    [add, close],
  );
}

function Toasts() {
  const { toasts } = Base.useToastManager();
  return (
    <Base.Portal>
      <Base.Viewport
        aria-label={t('ui.notices', [NOTICES_KEY])}
        aria-keyshortcuts={NOTICES_KEY}
        className="pointer-events-none fixed inset-x-2 bottom-[calc(var(--foot,48px)+8px)] z-50 mx-auto flex max-w-96 flex-col-reverse gap-1"
      >
        {toasts.map((toast) => (
          <Base.Root
            key={toast.id}
            toast={toast}
            swipeDirection="down"
            className="pointer-events-auto rounded-card border border-line bg-raised shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 data-limited:hidden"
          >
            <Base.Content className="flex items-center gap-2 py-1 ps-3 pe-1">
              <Base.Title render={<p />} className="min-w-0 flex-1 py-1 font-normal" />
              {toast.actionProps && (
                <Base.Action className="min-h-6 shrink-0 rounded-control px-2 font-medium text-accent hover:bg-hover" />
              )}
              <Base.Close render={<IconButton icon={X} label={t('ui.close')} />} />
            </Base.Content>
          </Base.Root>
        ))}
      </Base.Viewport>
    </Base.Portal>
  );
}

/** Makes `useSay` work below it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider timeout={5_000}>
      {children}
      <Toasts />
    </Base.Provider>
  );
}
