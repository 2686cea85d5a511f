import type { Capture } from '../model/capture.ts';
import type { Claim } from '../model/claim.ts';
import type { Draft, Proposal } from '../model/draft.ts';
import type { LessonContent } from '../model/lesson.ts';
import { changeClaims } from './claims.ts';
import { type FindQuoted, quotedFrom, withExcerpt } from './quoted.ts';

type Replace = (text: string) => string;

/** Every text of a JSON value replaced, keys left alone. */
function replaceTexts<T>(value: T, replace: Replace): T {
  if (typeof value === 'string') return replace(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => replaceTexts(item, replace)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaceTexts(item, replace)]),
  ) as T;
}

/** A quote found again on the cleaned page; one that is not there any more supports nothing. */
function quotedAgain(claim: Claim, quoted: FindQuoted, keep: (found: ReturnType<FindQuoted>) => void): Claim {
  if (claim.support.kind !== 'quote') return claim;
  const found = quoted(claim.support.selector.exact);
  keep(found);
  return { ...claim, support: found?.support ?? { kind: 'none' } };
}

function redactContent(content: LessonContent, quoted: FindQuoted, replace: Replace): LessonContent {
  let next: LessonContent = { ...replaceTexts(content, replace), excerpts: [] };
  const claims = changeClaims(next, (claim) =>
    quotedAgain(claim, quoted, (found) => {
      if (found) next = withExcerpt(next, found.excerpt);
    }),
  );
  return { ...claims, excerpts: next.excerpts };
}

/** The draft with a word replaced wherever it stands, its quotes found again on the cleaned capture. */
export function redactDraft(draft: Draft, clean: Capture, replace: Replace): Draft {
  const quoted = quotedFrom(clean);
  const again = (claims: readonly Claim[]) =>
    replaceTexts(claims, replace).map((claim) => quotedAgain(claim, quoted, () => undefined));
  const { proposal } = draft;
  const cleaned: Proposal = {
    ...replaceTexts(proposal, replace),
    content: redactContent(proposal.content, quoted, replace),
    checkSeeds: again(proposal.checkSeeds),
    cautions: again(proposal.cautions),
  };
  const { former: _, ...rest } = draft;
  return { ...rest, proposal: cleaned, content: redactContent(draft.content, quoted, replace) } as Draft;
}
