import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { t } from '../../lib/platform/i18n.ts';
import { IconButton } from './icon-button.tsx';

const FIELDS = 'textarea, input[type="text"], input[type="url"], input[type="search"], input[type="date"]';
const INPUT = `${FIELDS}, [role="radio"]`;

/** The foot of the dialog around, null until it is drawn; undefined outside of any. */
const Foot = createContext<HTMLElement | null | undefined>(undefined);

/** Whether this stands in a dialog, whose foot holds the acts. */
export const useInDialog = (): boolean => useContext(Foot) !== undefined;

/** Acts for the foot of the dialog from inside its content: a submit button names its form by `form`. */
export function DialogFoot({ children }: { children: ReactNode }) {
  const foot = useContext(Foot);
  return foot == null ? null : createPortal(children, foot);
}

/** Ctrl or Cmd with Enter presses the button that submits, wherever the focus is; a choice would keep Enter to itself. */
function submit(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const button = event.currentTarget.querySelector<HTMLElement>('button[type="submit"]');
  if (button === null) return;
  event.preventDefault();
  button.click();
}

/**
 * Something that must be answered before going on. Its first field has the focus, Ctrl/Cmd+Enter submits its form,
 * Escape closes it, and focus returns where it came from. A click beside it closes it only while there is nothing in it to
 * fill in or to choose.
 */
export function Dialog(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  children?: ReactNode;
  /** The acts at its foot, the primary one last. */
  foot?: ReactNode;
  initialFocus?: RefObject<HTMLElement | null>;
  /** While something runs that closing would not stop. */
  busy?: boolean;
}) {
  const body = useRef<HTMLDivElement>(null);
  const [foot, setFoot] = useState<HTMLDivElement | null>(null);
  const firstField = () => body.current?.querySelector<HTMLElement>(FIELDS) ?? null;
  const change = (open: boolean, { reason }: Base.Root.ChangeEventDetails) => {
    // A slip of the hand must not take what was typed or chosen.
    const slipped = reason === 'outside-press' && body.current?.querySelector(INPUT) != null;
    if (!open && !slipped) props.onClose();
  };
  return (
    <Base.Root open={props.open} onOpenChange={change}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={props.initialFocus ?? (() => firstField() ?? true)}
          onKeyDownCapture={submit}
          className="fixed inset-x-2 top-1/2 z-40 mx-auto flex max-h-[calc(100dvh-32px)] max-w-110 -translate-y-1/2 flex-col rounded-card border border-line bg-raised shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
        >
          <div className="flex items-start justify-between gap-2 ps-4 pe-2 pt-2">
            <Base.Title className="pt-1 text-15">{props.title}</Base.Title>
            <Base.Close
              render={<IconButton icon={X} label={t('ui.close')} disabled={props.busy === true} />}
            />
          </div>
          {props.description !== undefined && (
            <Base.Description className="px-4 pt-1 pb-3 text-muted">{props.description}</Base.Description>
          )}
          {props.children !== undefined && (
            <div ref={body} className="scroll-area min-h-0 flex-1 px-4 pt-1 pb-3">
              <Foot value={foot}>{props.children}</Foot>
            </div>
          )}
          <div
            ref={setFoot}
            className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3 empty:hidden"
          >
            {props.foot}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
