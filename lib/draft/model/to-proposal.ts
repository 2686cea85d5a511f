import type { Check } from '../../model/check.ts';
import type { Claim } from '../../model/claim.ts';
import type { Proposal } from '../../model/draft.ts';
import type { Id } from '../../model/id.ts';
import type { LessonBody, LessonContent, TierValue } from '../../model/lesson.ts';
import { claimsOf } from '../../model/lesson-claims.ts';
import { branch } from '../branch.ts';
import type { DraftInput } from '../drafter.ts';
import { cited, quoteOf } from './cited.ts';
import type { Numbered, NumberedSection } from './numbered.ts';
import { TIERS, type WireClaim, type WireDraft } from './wire.ts';

const MOST_SUGGESTIONS = 6;
const MOST_SEEDS = 4;
const FEW_WORDS = 40;
const OPTION_IDS = ['a', 'b', 'c'] as const;

/** What a model may name: claims by its own numbers. */
type Named = (n: number | null) => Claim | null;

/** A claim with the page's words behind it, taken by number; where it cites nothing that exists, its own words are looked for. */
export function claimOf(
  { sentences, text }: Pick<WireClaim, 'sentences' | 'text'>,
  id: Id,
  page: ReadonlyMap<number, Numbered>,
): Claim | null {
  const found = cited(sentences, page);
  if (found !== null) return { id, text: text ?? found.words, support: quoteOf(found.words, found.block) };
  return text === null ? null : { id, text, support: quoteOf(text) };
}

function bodyOf(draft: WireDraft, named: Named): LessonBody {
  const list = (numbers: readonly number[]): Claim[] => numbers.flatMap((n) => named(n) ?? []);
  switch (draft.kind) {
    case 'how-to':
      return {
        kind: 'how-to',
        steps: draft.steps.flatMap(({ claim, caution }) => {
          const [step, warning] = [named(claim), named(caution)];
          return step === null ? [] : [{ claim: step, ...(warning === null ? {} : { caution: warning }) }];
        }),
      };
    case 'decision-guide':
      return {
        kind: 'decision-guide',
        branches: draft.branches.flatMap(({ if: condition, claim, escalate }) => {
          const act = named(claim);
          return act === null
            ? []
            : [{ ...branch(condition, act), ...(escalate === null ? {} : { escalate }) }];
        }),
      };
    case 'incident':
      return {
        kind: 'incident',
        symptom: named(draft.symptom),
        tried: list(draft.tried),
        cause: named(draft.cause),
        fix: named(draft.fix),
        prevention: named(draft.prevention),
      };
    case 'concept':
      return {
        kind: 'concept',
        definition: named(draft.definition),
        examples: list(draft.examples),
        nonExamples: list(draft.nonExamples),
      };
  }
}

/** A claim has one place in a lesson's body; named again it would be said twice. */
function once(named: Named): Named {
  const told = new Set<Id>();
  return (n) => {
    const claim = named(n);
    if (claim === null || told.has(claim.id)) return null;
    told.add(claim.id);
    return claim;
  };
}

const checksOf = (draft: WireDraft, named: Named, newId: () => Id): Check[] =>
  draft.checks.flatMap(({ claim: n, scenario, question, options }) => {
    const claim = named(n);
    if (claim === null) return [];
    const answers = options.map(({ text, rationale, right }, index) => ({
      id: OPTION_IDS[index] ?? 'd',
      text,
      right,
      rationale,
    }));
    return [{ id: newId(), made: 'model', claim: claim.id, scenario, question, options: answers }];
  });

/** The section most quotes of a lesson stand in. */
function focusOf(content: LessonContent, sections: readonly NumberedSection[]): string {
  const quoted = claimsOf(content).map(({ support }) =>
    support.kind === 'quote' ? support.excerpt.split('.')[0] : '',
  );
  const count = ({ sentences }: NumberedSection): number => {
    const blocks = new Set<string>(sentences.map(({ block }) => block.id));
    return quoted.filter((block) => blocks.has(block ?? '')).length;
  };
  return [...sections].sort((a, b) => count(b) - count(a))[0]?.id ?? '';
}

const suggestionsOf = (sections: readonly NumberedSection[], focus: string): Proposal['suggestions'] =>
  [...sections]
    .filter(({ id, words, path }) => id !== focus && words >= FEW_WORDS && path.length > 0)
    .sort((a, b) => b.words - a.words)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ id, path }) => ({ section: id, title: path.at(-1) ?? '', path: path.slice(0, -1) }));

/** What a model said as a proposal, its claims under the ids given to their numbers. Nothing of it is checked yet. */
export function toProposal(
  draft: WireDraft,
  claims: ReadonlyMap<number, Claim>,
  { input, sections, driver }: { input: DraftInput; sections: readonly NumberedSection[]; driver: string },
): Proposal {
  const named: Named = (n) => (n === null ? null : (claims.get(n) ?? null));
  const first = once(named);
  const value = (TIERS.indexOf(draft.tier) + 1) as TierValue;
  const content: LessonContent = {
    title: draft.title,
    situation: draft.situation,
    insight: named(draft.insight),
    body: bodyOf(draft, first),
    mistakes: draft.mistakes.flatMap((n) => first(n) ?? []),
    why: null,
    checks: checksOf(draft, named, input.newId),
    skills: [],
    tier: { value, by: 'model', reason: '', floor: 1, signs: [] },
    sources: [input.capture.source],
    excerpts: [],
    language: input.capture.language,
  };
  const section = input.section ?? focusOf(content, sections);
  return {
    content,
    section,
    suggestions: suggestionsOf(sections, section),
    checkSeeds: claimsOf(content).slice(0, MOST_SEEDS),
    cautions: [],
    skills: input.skills.filter(({ name }) => draft.skills.includes(name)).map(({ id }) => id),
    notes: [],
    driver,
  };
}
