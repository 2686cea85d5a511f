import { t } from '../../lib/platform/i18n.ts';
import { SupportWord } from '../ui/support-bar.tsx';
import { Tip } from '../ui/tooltip.tsx';
import { type Shown, supportWord } from './support.ts';

/** The support's word at the end of a claim's line; pressing it shows the words on their page, or asks for support. */
export function SupportButton(props: { shown: Shown; does: string; onPress: () => void }) {
  const word = supportWord(props.shown);
  return (
    <Tip text={props.does}>
      <button
        type="button"
        aria-label={t('lesson.support_does', [word, props.does])}
        onClick={props.onPress}
        className="rounded-control px-1 leading-6 decoration-dotted underline-offset-3 hover:underline"
      >
        <SupportWord tone={props.shown.tone}>{word}</SupportWord>
      </button>
    </Tip>
  );
}
