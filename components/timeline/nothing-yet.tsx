import { useState } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { WriteDialog } from './write-dialog.tsx';

/** Nothing kept yet: the next step, and one button that works right here. */
export function NothingYet(props: { heading: string; title: string; text: string }) {
  const { heading, title, text } = props;
  const [writing, setWriting] = useState(false);
  return (
    <>
      <h1 className="sr-only">{heading}</h1>
      <EmptyState title={title} text={text}>
        <Button loudness="primary" onClick={() => setWriting(true)}>
          {t('popup.write')}
        </Button>
        <WriteDialog open={writing} onClose={() => setWriting(false)} />
      </EmptyState>
    </>
  );
}
