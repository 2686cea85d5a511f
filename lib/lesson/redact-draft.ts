import { sha256 } from '../hash/sha256.ts';
import type { Capture } from '../model/capture.ts';
import type { Claim } from '../model/claim.ts';
import type { Draft, Proposal } from '../model/draft.ts';
import type { LessonContent } from '../model/lesson.ts';
import type { Source } from '../model/source.ts';
import { type ChangeText, changeClaimTexts, changeTexts } from './change-texts.ts';
import { changeClaims } from './claims.ts';
import { type FindQuoted, type Quoted, quotedFrom, quotedIn, withExcerpt } from './quoted.ts';

/** A quote found again on the cleaned page; one that is not there any more supports nothing. */
function quotedAgain(
  claim: Claim,
  quoted: FindQuoted,
  keep: (found: Quoted) => void = () => undefined,
): Claim {
  if (claim.support.kind !== 'quote') return claim;
  const found = quoted(claim.support.selector.exact);
  if (!found) return { ...claim, support: { kind: 'none' } };
  keep(found);
  return { ...claim, support: found.support };
}

/** What a draft is cleaned with: its capture before and after, and what is done to texts and to sources of other pages. */
export type Cleaning = {
  before: Capture;
  clean: Capture;
  text: ChangeText;
  source: (source: Source) => Source;
};

/** Looks on the cleaned page, then in the cleaned excerpts of older captures. */
function quotedClean(
  content: LessonContent,
  onPage: FindQuoted,
  { text: change, sources }: { text: ChangeText; sources: readonly Source[] },
): FindQuoted {
  const keys = new Map(content.sources.map(({ key }, index) => [key, sources[index]?.key ?? key]));
  const excerpts = content.excerpts.map((excerpt) => {
    const text = change(excerpt.text);
    const origin = { path: excerpt.path.map(change), source: keys.get(excerpt.source) ?? excerpt.source };
    return { ...excerpt, ...origin, text, hash: sha256(text) };
  });
  const inExcerpts = quotedIn({ ...content, excerpts });
  return (exact) => onPage(exact) ?? inExcerpts(exact);
}

function redactContent(content: LessonContent, onPage: FindQuoted, cleaning: Cleaning): LessonContent {
  const { before, clean, text } = cleaning;
  const sources = content.sources.map((source) =>
    source.key === before.source.key ? clean.source : cleaning.source(source),
  );
  const quoted = quotedClean(content, onPage, { text, sources });
  let next: LessonContent = { ...changeTexts(content, text), excerpts: [] };
  const claims = changeClaims(next, (claim) =>
    quotedAgain(claim, quoted, ({ excerpt }) => {
      next = withExcerpt(next, excerpt);
    }),
  );
  return { ...claims, excerpts: next.excerpts, sources };
}

/** How a model made it, which names the headings of what it was not shown. */
const madeOf = ({ made }: Proposal, text: ChangeText): Pick<Proposal, 'made'> => {
  if (made?.leftOut === undefined) return {};
  return { made: { ...made, leftOut: made.leftOut.map((one) => ({ ...one, path: one.path.map(text) })) } };
};

/** The draft with a word replaced wherever it is read, its quotes found again on the cleaned capture. */
export function redactDraft(draft: Draft, cleaning: Cleaning): Draft {
  const { clean, text } = cleaning;
  const quoted = quotedFrom(clean);
  const again = (claims: readonly Claim[]) =>
    claims.map((claim) => quotedAgain(changeClaimTexts(claim, text), quoted));
  const { proposal } = draft;
  const cleaned: Proposal = {
    ...proposal,
    content: redactContent(proposal.content, quoted, cleaning),
    suggestions: proposal.suggestions.map((one) => ({
      ...one,
      title: text(one.title),
      path: one.path.map(text),
    })),
    checkSeeds: again(proposal.checkSeeds),
    cautions: again(proposal.cautions),
    ...madeOf(proposal, text),
  };
  const redacted: Draft = {
    ...draft,
    cleaned: (draft.cleaned ?? 0) + 1,
    proposal: cleaned,
    content: redactContent(draft.content, quoted, cleaning),
  };
  // The body of an earlier kind still holds the word, and bringing it back is only a convenience.
  delete redacted.former;
  return redacted;
}
