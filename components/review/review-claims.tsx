import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ReviewItem } from '../../lib/flow/deps.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { ReviewDraft } from '../../lib/model/review-draft.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';
import { ClaimView } from '../lesson/claim-view.tsx';
import { Section } from '../lesson/section.tsx';
import { slotGroups } from '../lesson/slots.ts';
import { useShowQuote } from '../lesson/use-show-quote.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { ReviewActs } from './use-review.ts';

type Place = { claim: Claim; slot: string; lead?: string; caution?: boolean };

/** Every claim in reading order, with the word of its place. */
function placesOf({ content }: ReviewItem): Place[] {
  const insight =
    content.insight === null ? [] : [{ claim: content.insight, slot: t('lesson.slot.insight') }];
  const body = slotGroups(content.body).flatMap(({ slot, items }) =>
    items.flatMap(({ claim, caution, branchIf }): Place[] => [
      {
        claim,
        slot: t(`lesson.slot.${keyPart(slot)}`),
        ...(branchIf === undefined ? {} : { lead: branchIf }),
      },
      ...(caution ? [{ claim: caution, slot: t('lesson.caution'), caution: true }] : []),
    ]),
  );
  const mistakes = content.mistakes.map((claim) => ({ claim, slot: t('lesson.slot.mistakes') }));
  return [...insight, ...body, ...mistakes];
}

const hostOf = (address: string): string => URL.parse(address)?.host ?? '';

/** The excerpt's place: its headings on the page and the page's host. */
function placeOf({ support }: Claim, { content }: ReviewItem): string {
  if (support.kind !== 'quote') return '';
  const excerpt = content.excerpts.find(({ id }) => id === support.excerpt);
  const source = content.sources.find(({ key }) => key === excerpt?.source);
  const path = (excerpt?.path ?? []).join(' › ');
  const host = hostOf(source?.address ?? '');
  if (path === '' || host === '') return path === '' && host === '' ? '' : t('review.from', [path || host]);
  return t('review.from_source', [path, host]);
}

/** The claims beside what they rest on, each with room for a comment. */
export function ReviewClaims(props: {
  item: ReviewItem;
  draft: ReviewDraft;
  acts: ReviewActs;
  list: RefObject<HTMLOListElement | null>;
}) {
  const { item, draft, acts, list } = props;
  const { situation } = item.content;
  return (
    <Section title={t('review.claims')}>
      {situation !== '' && (
        <p dir="auto" className="whitespace-pre-wrap text-muted">
          {situation}
        </p>
      )}
      <ol ref={list} className="flex flex-col gap-2">
        {placesOf(item).map((place) => (
          <ReviewClaim key={place.claim.id} place={place} item={item} draft={draft} acts={acts} />
        ))}
      </ol>
    </Section>
  );
}

function ReviewClaim(props: { place: Place; item: ReviewItem; draft: ReviewDraft; acts: ReviewActs }) {
  const { place, item, draft, acts } = props;
  const { claim, slot, lead, caution = false } = place;
  const showQuote = useShowQuote(item.content);
  const row = useRef<HTMLLIElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState(draft.comments[claim.id] ?? '');
  const isOpen = acts.commented === claim.id;
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  const from = placeOf(claim, item);
  return (
    <li
      ref={row}
      data-row
      data-claim={claim.id}
      tabIndex={-1}
      className="flex flex-col gap-1 rounded-control p-1"
    >
      <p className="text-12 text-muted">
        {slot}
        {lead !== undefined && <span dir="auto">: {lead}</span>}
      </p>
      <ClaimView
        claim={claim}
        verdict={item.verdicts[claim.id]}
        caution={caution}
        onShow={claim.support.kind === 'quote' ? () => void showQuote(claim) : undefined}
      />
      {claim.support.kind === 'quote' && (
        <p dir="auto" className="ms-3 text-12 text-muted">
          <q>{claim.support.selector.exact}</q> {from}
        </p>
      )}
      {isOpen || said !== '' ? (
        <TextArea
          ref={field}
          label={t('review.comment')}
          value={said}
          maxLength={2_000}
          onFocus={() => acts.comment(claim.id)}
          onChange={(typed) => {
            const text = typed.slice(0, 2_000);
            setSaid(text);
            acts.change({ comments: { [claim.id]: text } });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            acts.comment(null);
            row.current?.focus();
          }}
        />
      ) : (
        item.why === 'decide' && (
          <div>
            <Button small loudness="quiet" onClick={() => acts.comment(claim.id)}>
              {t('review.comment_add')}
            </Button>
          </div>
        )
      )}
    </li>
  );
}
