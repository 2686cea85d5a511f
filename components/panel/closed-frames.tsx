import { canOpen } from '../../lib/flow/can-open.ts';
import type { Block } from '../../lib/model/block.ts';
import type { Capture } from '../../lib/model/capture.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { TextButton } from '../ui/link.tsx';

type Frame = { address: string; name: string };

const frameOf = (block: Block): Frame[] => {
  if (block.kind !== 'embed' || !/^i?frame$/.test(block.what) || block.address === undefined) return [];
  // An address that was redacted leads nowhere.
  return URL.canParse(block.address) && canOpen(block.address)
    ? [{ address: block.address, name: block.title ?? new URL(block.address).host }]
    : [];
};

/** Embedded pages that could not be read, each to be opened in a tab of its own. */
export function ClosedFrames({ capture }: { capture: Capture }) {
  const { page } = useDeps();
  const frames = capture.blocks.flatMap(frameOf);
  return frames.map(({ address, name }) => (
    <p key={address}>
      <TextButton onClick={() => void page.openSource(address)}>{t('panel.open_frame', [name])}</TextButton>
    </p>
  ));
}
