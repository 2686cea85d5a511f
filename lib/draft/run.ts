import type { Check } from '../model/check.ts';
import type { Claim, Excerpt } from '../model/claim.ts';
import { type DraftNote, Proposal } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import type { LessonContent } from '../model/lesson.ts';
import { claimsOf } from '../model/lesson-claims.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { packFor } from '../text/pack-for.ts';
import { forgetTexts } from '../text/remembered.ts';
import { cautionsOf } from './cautions.ts';
import type { Drafter, DraftInput } from './drafter.ts';
import { type Ground, groundIn } from './ground.ts';
import { mapLesson } from './map-claims.ts';
import { type Safety, safetyFor } from './safe.ts';
import { tierOf } from './tier.ts';

const MOST_CHECKS = 4;
const MOST_SKILLS = 3;
const FEW = 3;

type Gate = { readonly input: DraftInput; readonly ground: Ground; readonly safety: Safety };

/** Claims with one id each; a driver that uses an id twice gets a new one for the second. */
function distinct(newId: () => Id): (claim: Claim) => Claim {
  const seen = new Set<string>();
  return (claim) => {
    const id = seen.has(claim.id) ? newId() : claim.id;
    seen.add(id);
    return { ...claim, id };
  };
}

const plainCheck = ({ id, made, claim, scenario, question, options }: Check): Check => ({
  id,
  made,
  claim,
  scenario,
  question,
  options: options.map(({ id: name, text, right, rationale }) => ({ id: name, text, right, rationale })),
});

function checksOf(proposed: readonly Check[], lesson: LessonContent, { safety }: Gate): Check[] {
  const claims = new Map(claimsOf(lesson).map((claim) => [claim.id, claim]));
  return proposed
    .map(plainCheck)
    .filter((check) => {
      const claim = claims.get(check.claim);
      return claim !== undefined && safety.check(check, claim);
    })
    .slice(0, MOST_CHECKS);
}

/** The lesson a driver proposed, made again from what the page holds, without its tier; nothing of the driver's passes unseen. */
function contentOf(proposed: LessonContent, gate: Gate): LessonContent {
  const { input, ground, safety } = gate;
  const { capture } = input;
  const once = distinct(input.newId);
  const each = (claim: Claim, under?: string): Claim | null => {
    const grounded = ground.claim(claim, under);
    return safety.claim(grounded) ? once(grounded) : null;
  };
  const lesson: LessonContent = {
    ...mapLesson(proposed, each, safety.free, (words, kept) =>
      ground.case(words, kept) ? safety.free(words) : '',
    ),
    why: null,
    checks: [],
    skills: [],
    tier: { value: 2, by: 'rule', reason: '', floor: 1, signs: [] },
    sources: [capture.source],
    excerpts: [],
    language: capture.language,
  };
  // The page's own title may say anything but an order.
  const title = lesson.title === '' ? safety.free(capture.title.slice(0, 300)) : lesson.title;
  // A sentence cut in two over both is still one sentence.
  const situation = safety.free(`${title} ${lesson.situation}`.trim()) === '' ? '' : lesson.situation;
  return { ...lesson, title, situation, checks: checksOf(proposed.checks, lesson, gate) };
}

function notesOf(proposed: readonly string[], content: LessonContent, { input, safety }: Gate): DraftNote[] {
  const notes = new Set<DraftNote>(
    proposed.filter(
      (note) => note === 'long-page' || note === 'unread-part' || note === 'instruction-like-text',
    ),
  );
  if (packFor(input.capture.language) === null) notes.add('no-language-pack');
  if (content.checks.length === 0) notes.add('no-check');
  if (claimsOf(content).length < FEW) notes.add('few-sentences');
  if (content.insight === null) notes.add('no-insight');
  if (safety.refused()) notes.add('instruction-like-text');
  return [...notes];
}

/** Only the excerpts something rests on: what was looked at and not used does not travel. */
function excerptsOf(claims: readonly Claim[], ground: Ground): Excerpt[] {
  const used = new Set(claims.map(({ support }) => (support.kind === 'quote' ? support.excerpt : '')));
  return ground.excerpts().filter(({ id }) => used.has(id));
}

function passed(proposal: Proposal, driver: string, gate: Gate): Proposal {
  const { input, ground, safety } = gate;
  const { capture, skills } = input;
  const headings = new Map(
    capture.blocks.flatMap((block) =>
      block.kind === 'heading' ? [[block.id as string, block] as const] : [],
    ),
  );
  const section = headings.has(proposal.section) ? proposal.section : '';
  const lesson = contentOf(proposal.content, gate);
  const told = claimsOf(lesson);
  const quoted = ground.quoted();
  const cautions = cautionsOf(capture, section, { told, ground, safety, newId: input.newId });
  const proposed = proposal.content.tier.value;
  const content = { ...lesson, tier: tierOf(lesson, capture, { quoted, section, cautions, proposed }) };
  const byId = new Map(claimsOf(content).map((claim) => [claim.id, claim]));
  const known = new Set(skills.map(({ id }) => id));
  return {
    content: { ...content, excerpts: excerptsOf([...claimsOf(content), ...cautions], ground) },
    section,
    suggestions: proposal.suggestions
      .filter((suggestion) => suggestion.section === '' || headings.has(suggestion.section))
      .map(({ section: at, title }) => ({
        section: at,
        title: safety.free(title),
        path: (headings.get(at)?.path ?? []).map(safety.free),
      }))
      .filter(({ title }) => title !== ''),
    checkSeeds: proposal.checkSeeds
      .flatMap(({ id }) => byId.get(id) ?? [])
      .filter(({ support }) => support.kind === 'quote'),
    cautions,
    skills: [...new Set(proposal.skills)].filter((id) => known.has(id)).slice(0, MOST_SKILLS),
    notes: notesOf(proposal.notes, content, gate),
    driver,
    ...(proposal.made === undefined ? {} : { made: { ...proposal.made, driver } }),
  };
}

const cancelled = ({ signal }: DraftInput): boolean => signal?.aborted === true;

/** Settles as cancelled as soon as the signal fires, whatever the driver does. */
function unlessAborted<T>(work: Promise<Result<T>>, signal: AbortSignal | undefined): Promise<Result<T>> {
  if (signal === undefined) return work;
  const { promise, resolve } = Promise.withResolvers<Result<T>>();
  const stop = () => resolve(fail({ kind: 'cancelled' }));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop));
}

/**
 * Driver, then ground, item rules and safety: what comes out is safe whatever the driver says.
 * Fails as `cancelled` when the signal fires, as `unexpected` when the answer has another shape, as `nothing-held` when no
 * claim of a model's answer is left, else as the driver does.
 */
export async function runDraft(drafter: Drafter, input: DraftInput): Promise<Result<Proposal>> {
  try {
    return await drafted(drafter, input);
  } finally {
    forgetTexts();
  }
}

async function drafted(drafter: Drafter, input: DraftInput): Promise<Result<Proposal>> {
  if (cancelled(input)) return fail({ kind: 'cancelled' });
  const answer = await unlessAborted(drafter.draft(input), input.signal);
  if (!answer.ok) return answer;
  const parsed = Proposal.safeParse(answer.value);
  if (!parsed.success)
    return fail({ kind: 'unexpected', detail: `draft of ${drafter.id} has another shape` });
  const ground = groundIn(input.capture);
  const safety = safetyFor(ground, input.capture);
  const proposal = passed(parsed.data, drafter.id, { input, ground, safety });
  if (cancelled(input)) return fail({ kind: 'cancelled' });
  // A title and a situation alone are no draft of a page.
  const isModel = proposal.made !== undefined;
  return isModel && claimsOf(proposal.content).length === 0 ? fail({ kind: 'nothing-held' }) : ok(proposal);
}
