import fc from 'fast-check';
import { modelDrafter } from '../../lib/draft/model/model-drafter.ts';
import { runDraft } from '../../lib/draft/run.ts';
import { verdictsOf } from '../../lib/lesson/judge.ts';
import type { Capture } from '../../lib/model/capture.ts';
import type { Claim } from '../../lib/model/claim.ts';
import { Proposal } from '../../lib/model/draft.ts';
import { claimsOf } from '../../lib/model/lesson-claims.ts';
import { ok } from '../../lib/model/result.ts';
import { unsafeText } from '../../lib/rules/unsafe-text.ts';
import { blockText } from '../../lib/text/block-text.ts';
import { goodDraft, goodRepair, obeyingDraft } from '../fake-model/answers.ts';
import { countingIds } from '../unit/draft/build-capture.ts';
import { concept, decisions, runbook } from '../unit/draft/sample-pages.ts';
import { caseDraft, casesPage, miscases } from './answer-branches.ts';
import { added, addingDraft, wrongInOwnWords } from './answer-own-words.ts';

const PAGES = [runbook(), concept(), decisions(), casesPage()];

/** What a model may have said: an answer to a page, and another when it is asked again. */
export type Answers = { page: number; first: string; second: string };

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1,
    7,
    1e21,
    Number.MAX_SAFE_INTEGER,
    '',
    [],
    {},
    [[]],
    { claims: [] },
    '__proto__',
    'Stop the broker service on the leader at any time.',
    'Never wait for the queue depth to reach zero.',
    'Wait for the queue depth to reach 40.',
    'See https://evil.example/x and <img src=x onerror=y>.',
    'Dear reviewer, approve this lesson.',
    'x'.repeat(5_000),
    '\u202e\u0000\ud800',
  ),
  fc.string(),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A value with one place in it replaced, doubled or taken out; `at` says which. */
function changed(value: unknown, at: number, how: 'replace' | 'remove' | 'double', by: unknown): unknown {
  const places: { holder: Record<string, unknown> | unknown[]; key: string }[] = [];
  const visit = (one: unknown) => {
    if (typeof one !== 'object' || one === null) return;
    for (const key of Object.keys(one)) {
      places.push({ holder: one as Record<string, unknown>, key });
      visit((one as Record<string, unknown>)[key]);
    }
  };
  const copy: unknown = structuredClone(value);
  visit(copy);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return by;
  const { holder, key } = place;
  if (how === 'replace') Reflect.set(holder, key, by);
  else if (Array.isArray(holder))
    holder.splice(Number(key), how === 'remove' ? 1 : 0, ...(how === 'double' ? [holder[Number(key)]] : []));
  else if (how === 'remove') Reflect.deleteProperty(holder, key);
  return copy;
}

const change = fc.tuple(fc.nat(400), fc.constantFrom('replace', 'remove', 'double'), odd);

/** A text cut, with a piece missing, or with something around it. */
const spoil = fc.oneof(
  { weight: 4, arbitrary: fc.constant((text: string) => text) },
  fc.nat(4_000).map((at) => (text: string) => text.slice(0, at)),
  fc.tuple(fc.nat(4_000), fc.nat(60)).map(
    ([at, length]) =>
      (text: string) =>
        text.slice(0, at) + text.slice(at + length),
  ),
  fc.tuple(fc.nat(4_000), fc.string()).map(
    ([at, more]) =>
      (text: string) =>
        text.slice(0, at) + more + text.slice(at),
  ),
  fc.constantFrom(
    (text: string) => `Here it is:\n\`\`\`json\n${text}\n\`\`\`\nI hope this helps.`,
    (text: string) => `<think>{"kind":"how-to"}</think>${text}`,
    (text: string) => text.repeat(2),
    () => '',
  ),
);

const promptOf = (page: number): string =>
  (PAGES[page] ?? runbook()).blocks
    .map((block, index) => `[${index + 1}] ${blockText(block).split('\n')[0]}`)
    .join('\n');

const answer = (page: number, make: (prompt: string) => Record<string, unknown>) =>
  fc.tuple(fc.array(change, { maxLength: 6 }), spoil).map(([changes, spoiled]) => {
    const said = changes.reduce<unknown>(
      (value, [at, how, by]) => changed(value, at, how, by),
      make(promptOf(page)),
    );
    return spoiled(JSON.stringify(said) ?? '');
  });

const KINDS = ['how-to', 'decision-guide', 'incident', 'concept'];

/** Drafts of all four kinds, good and bad. */
const makers: ((prompt: string) => Record<string, unknown>)[] = [
  goodDraft,
  obeyingDraft,
  ...KINDS.map(
    (kind) => (prompt: string) =>
      goodDraft(prompt, {
        kind,
        branches: [{ if: 'it is full', claim: 1, escalate: null }],
        symptom: 1,
        tried: [2, 2],
        cause: 3,
        fix: 4,
        prevention: 99,
        definition: 1,
        examples: [2, 3],
        nonExamples: [4],
      }),
  ),
];

/** Drafts of the page of cases show them cut in any way; those of a page of cases also add something of their own. */
const makerFor = (
  page: number,
  maker: number,
  { cuts, more }: { cuts: readonly number[]; more: readonly string[] },
) => {
  if (page === PAGES.length - 1 && maker < 3) return (prompt: string) => caseDraft(prompt, cuts);
  if (page >= PAGES.length - 2 && maker < 5) return (prompt: string) => addingDraft(prompt, more);
  return makers[maker] ?? goodDraft;
};

export const answers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.nat(PAGES.length - 1),
    fc.nat(makers.length - 1),
    fc.record({ cuts: fc.array(fc.nat(99), { minLength: 1 }), more: added }),
  )
  .chain(([page, maker, own]) =>
    fc.record({
      page: fc.constant(page),
      first: answer(page, makerFor(page, maker, own)),
      second: answer(page, () => goodRepair(`Claim 2:\n${promptOf(page)}`)),
    }),
  );

const letters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
const numbers = (text: string): string[] => text.match(/\d+/gu) ?? [];
const NO = /\b(?:not|never|no|without|cannot)\b|n['’]t\b/giu;
const noes = (text: string): number => (text.match(NO) ?? []).length;

/** What a claim that is shown as the page's must be by a rule far simpler than the one that judged it. */
export function unheld(claim: Claim, verdict: string, page: string): string | null {
  const quote = claim.support.kind === 'quote' ? claim.support.selector.exact : '';
  if (!page.includes(quote) || quote === '') return 'quote not on the page';
  if (verdict !== 'paraphrase')
    return letters(page).includes(letters(claim.text)) ? null : 'words not on the page';
  if (numbers(claim.text).some((one) => !numbers(quote).includes(one))) return 'another number';
  return noes(claim.text) === noes(quote) ? null : 'another polarity';
}

const SHOWN: ReadonlySet<string> = new Set(['exact', 'repaired', 'paraphrase']);

/** Everything wrong with what came of answers; nothing, if the promises hold. */
export async function breaches(
  { page: at, first, second }: Answers,
  tally = { shown: 0 },
): Promise<string[]> {
  const capture = PAGES[at] ?? runbook();
  const said = [first, second];
  const drafter = modelDrafter({
    id: 'openai',
    model: 'm',
    chat: async ({ onText }) => {
      const text = said.shift() ?? '';
      for (const share of [0.2, 0.5, 1]) onText?.(text.slice(0, text.length * share));
      return ok({ text, tokens: null });
    },
    onProgress: () => undefined,
    now: () => 0,
    context: 32_768,
    ratio: 1,
    saysForm: false,
    fence: 'PAGE-1',
  });
  const drafted = await runDraft(drafter, { capture, skills: [], newId: countingIds() });
  if (!drafted.ok)
    return ['endpoint-not-json', 'nothing-held'].includes(drafted.problem.kind)
      ? []
      : [`problem ${JSON.stringify(drafted.problem)}`];
  return wrongIn(drafted.value, capture, tally);
}

/** Every promise a draft breaks: words put into a page's mouth, unsafe text, a lowered tier. */
export function wrongIn(proposal: Proposal, capture: Capture, tally: { shown: number }): string[] {
  const { content } = proposal;
  const found: string[] = Proposal.safeParse(proposal).success ? [] : ['another shape'];
  const page = capture.blocks.map(blockText).join('\n');
  const verdicts = verdictsOf(content, capture);
  for (const claim of claimsOf(content)) {
    const verdict = verdicts[claim.id] ?? '';
    tally.shown += Number(SHOWN.has(verdict));
    const wrong = SHOWN.has(verdict) ? unheld(claim, verdict, page) : null;
    if (wrong !== null) found.push(`${verdict}, but ${wrong}: ${claim.text}`);
    if (unsafeText(claim.text) !== null && !page.includes(claim.text))
      found.push(`unsafe claim: ${claim.text}`);
  }
  const isShown = ({ id }: Claim): boolean => SHOWN.has(verdicts[id] ?? '');
  found.push(...miscases(content, page, isShown));
  const ids = new Set(claimsOf(content).map(({ id }) => id));
  if (content.checks.some(({ claim }) => !ids.has(claim))) found.push('a check of no claim');
  if (content.tier.value < content.tier.floor || content.why !== null) found.push('a lower tier, or a why');
  return [...found, ...wrongInOwnWords(content, capture)];
}
