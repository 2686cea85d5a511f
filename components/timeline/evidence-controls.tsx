import { ChevronLeft, ChevronRight } from 'lucide-react';
import { t } from '../../lib/platform/i18n.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Segments } from '../ui/segments.tsx';
import { Select } from '../ui/select.tsx';
import { SPANS, type SpanLength } from './weeks.ts';

export type Shown = 'picture' | 'table';

const SPAN_NAMES = { 13: 'timeline.weeks_13', 26: 'timeline.weeks_26', 52: 'timeline.weeks_52' } as const;

/** Which weeks are shown, and whether as a picture or a table. */
export function EvidenceControls(props: {
  length: SpanLength;
  shown: Shown;
  canEarlier: boolean;
  canLater: boolean;
  onLength: (length: SpanLength) => void;
  onShown: (shown: Shown) => void;
  onEarlier: () => void;
  onLater: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <IconButton
        tip
        icon={ChevronLeft}
        label={t('timeline.earlier')}
        onClick={props.onEarlier}
        disabled={!props.canEarlier}
      />
      <Select
        bare
        label={t('timeline.span')}
        value={String(props.length)}
        choices={SPANS.map((length) => ({ value: String(length), label: t(SPAN_NAMES[length]) }))}
        onChange={(value) => props.onLength(SPANS.find((length) => String(length) === value) ?? 26)}
      />
      <IconButton
        tip
        icon={ChevronRight}
        label={t('timeline.later')}
        onClick={props.onLater}
        disabled={!props.canLater}
      />
      <Segments
        bare
        label={t('timeline.view_as')}
        value={props.shown}
        choices={[
          { value: 'picture', label: t('timeline.as_picture') },
          { value: 'table', label: t('timeline.as_table') },
        ]}
        onChange={props.onShown}
      />
    </div>
  );
}
