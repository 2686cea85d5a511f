import { useState } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';
import { NOTICES_KEY } from './toast.tsx';
import { useKeys } from './use-keys.ts';

/** A key, or several that do the same, and what it does. */
export type KeyLine = { keys: readonly string[]; does: string };

/** `?` shows the keys that work here. Each surface gives its own; those that work everywhere are added. A menu may open it too. */
export function KeyboardHelp(props: {
  lines: readonly KeyLine[];
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  const [own, setOwn] = useState(false);
  const { lines, open = own, onOpenChange = setOwn } = props;
  useKeys({ '?': () => onOpenChange(true) });
  const all = [
    ...lines,
    { keys: [NOTICES_KEY], does: t('ui.keys.notices') },
    { keys: ['?'], does: t('ui.keys.help') },
    { keys: [t('ui.keys.escape')], does: t('ui.keys.back') },
  ];
  return (
    <Dialog open={open} onClose={() => onOpenChange(false)} title={t('ui.keys.title')}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        {all.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
