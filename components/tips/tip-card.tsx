import type { TipView } from '../../lib/flow/deps.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { ownerWord } from '../team/words.ts';
import { Button } from '../ui/button.tsx';
import { TextButton } from '../ui/link.tsx';
import { Menu } from '../ui/menu.tsx';
import { useTipActs } from './use-tip-acts.ts';
import { whySentence } from './why.ts';

/** One lesson for the page in front: why it is shown, how fresh it is and who answers for it. */
export function TipCard({ tip, address, onOpen }: { tip: TipView; address: string; onOpen: () => void }) {
  const { relevant, not, more } = useTipActs(tip, address);
  const title = tip.title || t('lessons.untitled');
  return (
    <li className="flex flex-col gap-1 border-b border-line px-3 py-2">
      <div className="flex items-start justify-between gap-2">
        <span dir="auto" className="min-w-0 font-medium wrap-anywhere">
          <TextButton onClick={onOpen}>{title}</TextButton>
        </span>
        <Menu label={t('tips.more', [title])} acts={more} />
      </div>
      <p className="text-12 text-pretty wrap-anywhere">{whySentence(tip.reasons, tip.wanted)}</p>
      <p className="text-12 text-muted">{factsOf(tip)}</p>
      <div className="flex flex-wrap gap-1">
        <Button small loudness="quiet" aria-label={t('tips.relevant_named', [title])} onClick={relevant}>
          {t('tips.relevant')}
        </Button>
        <Button small loudness="quiet" aria-label={t('tips.not_relevant_named', [title])} onClick={not}>
          {t('tips.not_relevant')}
        </Button>
      </div>
    </li>
  );
}

function factsOf({ team, owner, verifyBy, savedAt }: TipView): string {
  return [
    ...(verifyBy === null ? [] : [t('tips.verify_by', [formatDate(verifyBy)])]),
    ...(savedAt === null ? [] : [t('tips.kept', [formatDate(savedAt)])]),
    team === null ? t('tips.own') : t('tips.by', [ownerWord(owner)]),
  ].join(' · ');
}
