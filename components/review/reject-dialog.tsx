import { type FormEvent, useState } from 'react';
import type { ReviewDraft } from '../../lib/model/review-draft.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogFoot } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { ReviewActs } from './use-review.ts';

/** Asks for the reason of a rejection, which is kept with every key. */
export function RejectDialog({ draft, acts }: { draft: ReviewDraft; acts: ReviewActs }) {
  const [reason, setReason] = useState(draft.reason);
  const isEmpty = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty) acts.decide('reject');
  };
  return (
    <Dialog
      open={acts.rejecting}
      onClose={acts.closeReason}
      title={t('review.reject_title')}
      description={t('review.reject_text')}
    >
      <form id="reject" noValidate onSubmit={submit}>
        <TextArea
          label={t('review.reason')}
          rows={3}
          maxLength={2_000}
          value={reason}
          onChange={(typed) => {
            const text = typed.slice(0, 2_000);
            setReason(text);
            acts.change({ reason: text });
          }}
        />
        <DialogFoot>
          <Button onClick={acts.closeReason}>{t('ui.cancel')}</Button>
          <Button type="submit" form="reject" loudness="danger" disabled={isEmpty}>
            {t('review.reject')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
