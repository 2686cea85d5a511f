import type { ReactNode } from 'react';
import { formatDateTime, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusWhenLost } from '../../ui/use-focus-when-lost.ts';

const BIG =
  'select-all rounded-card border border-line bg-sunken px-3 py-2 font-mono text-24 tracking-widest';

/** The code of a pairing, to be typed on the other device. */
export function PairCode({ code, until, onCancel }: { code: string; until: number; onCancel: () => void }) {
  return (
    <div className="flex w-full flex-col items-start gap-3" role="status">
      <p className="text-pretty">{t('team.pair.code_text')}</p>
      <p dir="ltr" className={BIG} data-pair="code">
        {code}
      </p>
      <p className="text-12 text-muted">{t('team.pair.code_until', [formatDateTime(until)])}</p>
      <Button loudness="quiet" onClick={onCancel}>
        {t('ui.cancel')}
      </Button>
    </div>
  );
}

/** The digits both screens show; the person says whether they are the same. */
export function PairDigits(props: {
  digits: string;
  /** What pressing yes does, in a word. */
  yes: string;
  waiting: boolean;
  onYes: () => void;
  onNo: () => void;
  children?: ReactNode;
}) {
  const { digits, waiting } = props;
  const question = useFocusWhenLost<HTMLParagraphElement>();
  return (
    <div className="flex w-full flex-col items-start gap-3">
      <div role="status" className="flex flex-col items-start gap-3">
        <p ref={question} tabIndex={-1} className="text-pretty">
          {t('team.pair.compare')}
        </p>
        <p dir="ltr" className={BIG} data-pair="digits">
          {`${digits.slice(0, 3)} ${digits.slice(3)}`}
        </p>
        {waiting && <p className="text-muted">{t('team.pair.waiting')}</p>}
      </div>
      {!waiting && props.children}
      <div className="flex flex-wrap gap-2">
        {!waiting && (
          <Button loudness="primary" onClick={props.onYes}>
            {props.yes}
          </Button>
        )}
        <Button loudness={waiting ? 'quiet' : 'plain'} onClick={props.onNo}>
          {t(waiting ? 'ui.cancel' : 'team.pair.differ')}
        </Button>
      </div>
    </div>
  );
}

/** Why a pairing ended, with a way to begin again. */
export function PairEnded(props: { text: string; onAgain: () => void; onCancel: () => void }) {
  return (
    <div className="flex w-full flex-col items-start gap-3">
      <p role="alert" className="text-pretty text-danger">
        {props.text}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button loudness="primary" onClick={props.onAgain}>
          {t('team.pair.again')}
        </Button>
        <Button loudness="quiet" onClick={props.onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}
