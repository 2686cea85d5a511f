import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewItem } from '../../lib/flow/deps.ts';
import type { ReviewDraft } from '../../lib/model/review-draft.ts';
import { t } from '../../lib/platform/i18n.ts';
import { shownSupport } from '../lesson/support.ts';
import { Button } from '../ui/button.tsx';
import { SupportBar } from '../ui/support-bar.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { type Place, placesOf } from './places.ts';
import { SupportSaid } from './support-said.tsx';
import type { ReviewActs } from './use-review.ts';

type Props = { item: ReviewItem; draft: ReviewDraft; acts: ReviewActs };

const COLUMNS = 'grid grid-cols-[minmax(0,5fr)_minmax(0,4fr)] gap-x-4 gap-y-1 @max-md:grid-cols-1';

/** The claims beside what the server found behind them, each with room for a comment. */
export function ReviewClaims({ list, ...props }: Props & { list: RefObject<HTMLOListElement | null> }) {
  const { item } = props;
  const { situation } = item.content;
  const places = useMemo(() => placesOf(item), [item]);
  return (
    <section aria-label={t('review.claims')} className="flex flex-col gap-2">
      {situation !== '' && (
        <p dir="auto" className="whitespace-pre-wrap text-muted">
          {situation}
        </p>
      )}
      <div className={COLUMNS}>
        <h3 className="text-12 text-muted">{t('review.claims')}</h3>
        <p className="text-12 text-muted @max-md:hidden">
          {t(item.served === null ? 'review.found_here' : 'review.served')}
        </p>
      </div>
      <ol ref={list} className="flex flex-col gap-0.5">
        {places.map((place) => (
          <ReviewClaim key={place.claim.id} place={place} {...props} />
        ))}
      </ol>
    </section>
  );
}

function ReviewClaim({ place, item, draft, acts }: Props & { place: Place }) {
  const { claim, slot, lead, number, caution, from } = place;
  const row = useRef<HTMLLIElement>(null);
  const { tone } = shownSupport(claim, item.verdicts[claim.id]);
  return (
    <li
      ref={row}
      data-row
      data-claim={claim.id}
      tabIndex={-1}
      className="group relative -mx-2 flex flex-col gap-1 rounded-control px-2 py-1 focus:bg-sunken focus:outline-2 focus:-outline-offset-2 focus:outline-accent"
    >
      {slot !== '' && <p className="text-12 text-muted">{slot}</p>}
      <div className={COLUMNS}>
        <SupportBar tone={tone} className="flex min-w-0 gap-2">
          {number !== undefined && (
            <span className="min-w-4 shrink-0 text-end text-muted tabular-nums">{number}</span>
          )}
          <div className="min-w-0">
            {lead !== '' && (
              <p dir="auto" className="text-12 text-muted">
                {lead}
              </p>
            )}
            <p dir="auto" className="whitespace-pre-wrap">
              {caution && <span className="text-none">{t('lesson.caution')}: </span>}
              {claim.text}
            </p>
            <Origin claim={claim.id} item={item} />
          </div>
        </SupportBar>
        <SupportSaid claim={claim} item={item} draft={draft} place={from} />
      </div>
      <Comment claim={claim.id} draft={draft} acts={acts} row={row} may={item.why === 'decide'} />
    </li>
  );
}

/** What a person made of a drafted claim. */
function Origin({ claim, item: { drafted } }: { claim: string; item: ReviewItem }) {
  if (drafted === null || drafted.kept.includes(claim)) return null;
  const was = drafted.changed.find((one) => one.claim === claim)?.was;
  return (
    <p className="text-12 text-muted">
      {was === undefined ? (
        t('review.drafted.added')
      ) : (
        <>
          {t('review.drafted.was')} <del dir="auto">{was}</del>
        </>
      )}
    </p>
  );
}

type CommentProps = Omit<Props, 'item'> & {
  claim: string;
  row: RefObject<HTMLLIElement | null>;
  may: boolean;
};

/** The comment on a claim; while there is none, the row that is looked at offers it. */
function Comment({ claim, draft, acts, row, may }: CommentProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState(draft.comments[claim] ?? '');
  const isOpen = acts.commented === claim;
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  if (!isOpen && said === '') {
    return may ? (
      <div className="absolute end-1 top-1">
        <Button
          small
          className="sr-only group-focus-within:not-sr-only group-hover:not-sr-only"
          onClick={() => acts.comment(claim)}
        >
          {t('review.comment_add')}
        </Button>
      </div>
    ) : null;
  }
  return (
    <TextArea
      ref={field}
      label={t('review.comment')}
      value={said}
      maxLength={2_000}
      onFocus={() => acts.comment(claim)}
      onChange={(typed) => {
        const text = typed.slice(0, 2_000);
        setSaid(text);
        acts.change({ comments: { [claim]: text } });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        acts.comment(null);
        row.current?.focus();
      }}
    />
  );
}
