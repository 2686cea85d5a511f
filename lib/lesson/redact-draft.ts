import { sha256 } from '../hash/sha256.ts';
import type { Capture } from '../model/capture.ts';
import type { Claim } from '../model/claim.ts';
import type { Draft, Proposal } from '../model/draft.ts';
import type { LessonContent } from '../model/lesson.ts';
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

/** Looks on the cleaned page, then in the cleaned excerpts of older captures. */
function quotedClean(content: LessonContent, onPage: FindQuoted, replace: ChangeText): FindQuoted {
  const excerpts = content.excerpts.map((excerpt) => {
    const text = replace(excerpt.text);
    return { ...excerpt, text, hash: sha256(text) };
  });
  const inExcerpts = quotedIn({ ...content, excerpts });
  return (exact) => onPage(exact) ?? inExcerpts(exact);
}

function redactContent(content: LessonContent, onPage: FindQuoted, replace: ChangeText): LessonContent {
  const quoted = quotedClean(content, onPage, replace);
  let next: LessonContent = { ...changeTexts(content, replace), excerpts: [] };
  const claims = changeClaims(next, (claim) =>
    quotedAgain(claim, quoted, ({ excerpt }) => {
      next = withExcerpt(next, excerpt);
    }),
  );
  return { ...claims, excerpts: next.excerpts };
}

/** The draft with a word replaced wherever it is read, its quotes found again on the cleaned capture. */
export function redactDraft(draft: Draft, clean: Capture, replace: ChangeText): Draft {
  const quoted = quotedFrom(clean);
  const again = (claims: readonly Claim[]) =>
    claims.map((claim) => quotedAgain(changeClaimTexts(claim, replace), quoted));
  const { proposal } = draft;
  const cleaned: Proposal = {
    ...proposal,
    content: redactContent(proposal.content, quoted, replace),
    suggestions: proposal.suggestions.map((one) => ({
      ...one,
      title: replace(one.title),
      path: one.path.map(replace),
    })),
    checkSeeds: again(proposal.checkSeeds),
    cautions: again(proposal.cautions),
  };
  const redacted: Draft = {
    ...draft,
    proposal: cleaned,
    content: redactContent(draft.content, quoted, replace),
  };
  // The body of an earlier kind still holds the word, and bringing it back is only a convenience.
  delete redacted.former;
  return redacted;
}
