import type { ReviewItem } from '../../lib/flow/deps.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { ReviewDraft } from '../../lib/model/review-draft.ts';
import { formatDate, keyPart, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { QuoteLines } from '../lesson/quote-lines.tsx';
import { shownSupport } from '../lesson/support.ts';
import { teammateName } from '../lesson/team/teammate-name.ts';
import { pageOf, useShowQuote } from '../lesson/use-show-quote.ts';
import { TextButton } from '../ui/link.tsx';

const KNOWN = ['exact', 'paraphrase', 'needs-human', 'unsupported', 'testimony', 'none'] as const;
type Known = (typeof KNOWN)[number];

/** A verdict as this version words it; a repaired quote is one, and what a newer server says is not known. */
const knownOf = (verdict: string | undefined): Known | undefined =>
  verdict === 'repaired' ? 'exact' : KNOWN.find((one) => one === verdict);

/** Words as they are compared here: a claim marks its code, a page does not. */
const said = (text: string): string => text.replaceAll('`', '').trim().replace(/\s+/g, ' ');

/** A verdict in words. Where the claim is its quote word for word, that is all there is to read. */
function verdictWord(claim: Claim, verdict: Known): string {
  const { support } = claim;
  const isSame = support.kind === 'quote' && said(support.selector.exact) === said(claim.text);
  return verdict === 'exact' && isSame ? t('review.verdict.same') : t(`review.verdict.${keyPart(verdict)}`);
}

/**
 * The words to compare a claim with: none where it says just them. Where a person has to compare although it does, something was left
 * out around them, so it is the whole passage.
 */
function quoteToRead({ support, text }: Claim, { content }: ReviewItem, verdict: Known): string {
  if (support.kind !== 'quote') return '';
  const { exact } = support.selector;
  if (said(exact) !== said(text)) return exact;
  if (verdict === 'exact') return '';
  return content.excerpts.find(({ id }) => id === support.excerpt)?.text ?? exact;
}

/** What the server found behind a claim: its verdict, the quote where it says something else, and the place, where that is a new one. */
export function SupportSaid(props: { claim: Claim; item: ReviewItem; draft: ReviewDraft; place: string }) {
  const { claim, item, draft, place } = props;
  const { support } = claim;
  const here = knownOf(item.verdicts[claim.id]) ?? 'none';
  const served = knownOf(item.served?.[claim.id]) ?? here;
  const word = verdictWord(claim, served);
  const quote = quoteToRead(claim, item, served);
  return (
    <div className="flex min-w-0 flex-col gap-0.5 text-12 @max-md:py-1">
      {support.kind === 'testimony' ? (
        <QuoteLines claim={claim} shown={shownSupport(claim, item.verdicts[claim.id])} />
      ) : (
        <p className={served === 'none' || served === 'unsupported' ? 'text-none' : ''}>
          <Word claim={claim} item={item} word={word} />
          {quote !== '' && (
            <>
              {' '}
              <q dir="auto">{quote}</q>
            </>
          )}
        </p>
      )}
      {served !== here && <p className="text-none">{t('review.differs', [verdictWord(claim, here)])}</p>}
      {place !== '' && (
        <p dir="auto" className="text-muted">
          {place}
        </p>
      )}
      {support.kind === 'quote' && item.changed.includes(support.excerpt) && (
        <p className="text-none">{t('review.no_longer')}</p>
      )}
      <Looked claim={claim.id} draft={draft} />
      <Behind claim={claim} item={item} />
    </div>
  );
}

/** The verdict's word; of a quote it shows the words on their page. */
function Word({ claim, item, word }: { claim: Claim; item: ReviewItem; word: string }) {
  const show = useShowQuote(item.content);
  if (pageOf(claim, item.content) === null) return <span>{word}</span>;
  return (
    <TextButton label={`${word} ${t('lesson.show_on_page')}`} onClick={() => void show(claim)}>
      {word}
    </TextButton>
  );
}

function Looked({ claim, draft }: { claim: string; draft: ReviewDraft }) {
  const looked = draft.looked[claim];
  if (looked === undefined) return null;
  return (
    <p className={looked.found ? 'text-ok' : 'text-danger'}>
      {t(looked.found ? 'review.on_page' : 'review.not_on_page', [formatDate(looked.at)])}
    </p>
  );
}

/** Who of those who approved found its passage again, or confirmed its testimony. */
function Behind({ claim: { id, support }, item }: { claim: Claim; item: ReviewItem }) {
  const deps = useDeps();
  const lines = item.approvals.flatMap(({ person, who, found, confirms }) => {
    const name = teammateName(who);
    const at = support.kind === 'quote' && found.find(({ excerpt }) => excerpt === support.excerpt)?.at;
    if (typeof at === 'number')
      return [{ person, text: t('review.again_by', [name, formatDate(at, deps.now())]) }];
    return confirms.includes(id) ? [{ person, text: t('review.confirmed_by', [name]) }] : [];
  });
  return lines.map(({ person, text }) => (
    <p key={person} dir="auto" className="text-ok">
      {text}
    </p>
  ));
}
