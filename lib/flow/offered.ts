import { claimsOf } from '../lesson/claims.ts';
import type { Claim } from '../model/claim.ts';
import type { Draft, Proposal } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import type { LessonContent } from '../model/lesson.ts';

/** What a new capture offers beside the lesson: other parts, sentences for checks, warnings the lesson does not quote yet. */
export function offered(drafts: readonly Draft[], capture: Id, content: LessonContent): Partial<Proposal> {
  const fresh = drafts.filter((draft) => draft.capture === capture && draft.lesson === null);
  const proposal = fresh.sort((a, b) => b.at - a.at)[0]?.proposal;
  if (!proposal) return {};
  const { suggestions, checkSeeds, section } = proposal;
  const said = new Set(claimsOf(content).map(quoteOf));
  const cautions = proposal.cautions.filter((caution) => !said.has(quoteOf(caution)));
  return { section, suggestions, checkSeeds, cautions };
}

const quoteOf = ({ text, support }: Claim): string =>
  support.kind === 'quote' ? support.selector.exact : text;
