import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { useKeys } from '../../../components/ui/use-keys.ts';
import { draw } from './draw.tsx';

function Leaving({ onLeave }: { onLeave: () => void }) {
  useKeys({ Escape: onLeave });
  return <Dialog open onClose={() => undefined} title="Really" />;
}

test('a key pressed before a dialog has the focus is not taken by the page behind it', () => {
  const onLeave = vi.fn();
  draw(<Leaving onLeave={onLeave} />);
  expect(document.querySelector('[role="dialog"]')).not.toBeNull();
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
  );
  expect(onLeave).not.toHaveBeenCalled();
});
