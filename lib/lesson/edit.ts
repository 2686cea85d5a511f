import type { Claim, Support } from '../model/claim.ts';
import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { LessonContent } from '../model/lesson.ts';
import { fail, ok, type Result, unreachable } from '../model/result.ts';
import { wellFormed } from '../text/well-formed.ts';
import { changeClaims } from './claims.ts';
import type { DraftEdit } from './draft-edit.ts';
import { addCheck, editCheck } from './edit-check.ts';
import { asKind } from './lesson-kind.ts';
import { ownSupport } from './own-words.ts';
import { putBack } from './put-back.ts';
import { type FindQuoted, withExcerpt } from './quoted.ts';
import { addClaim, moveClaim } from './slots.ts';
import { decided, suggestedNow } from './suggested.ts';
import { formersWith, switchedBack } from './switched-back.ts';
import { chooseTier, raiseTier } from './tier.ts';

/** What an edit may need beyond the draft. */
export type EditContext = {
  at: number;
  /** Who stands for testimony. */
  by: string;
  newId: () => Id;
  quoted: FindQuoted;
  /** True for a lesson from own words, whose typed claims are testimony from the start. */
  ownWords: boolean;
};

const changeClaim = (content: LessonContent, id: Id, change: (claim: Claim) => Claim): LessonContent =>
  changeClaims(content, (claim) => (claim.id === id ? change(claim) : claim));

// Fewer characters stand on almost any page, and quoting them would support nothing.
const QUOTABLE = 12;

/** A claim in a person's words: a quote where the words are on the page, testimony in a lesson from own words. */
function typedClaim(content: LessonContent, text: string, context: EditContext): [LessonContent, Claim] {
  const id = context.newId();
  const quoted = text.length < QUOTABLE ? null : context.quoted(text);
  if (quoted?.how === 'exact')
    return [withExcerpt(content, quoted.excerpt), { id, text, support: quoted.support }];
  return [content, { id, text, support: ownSupport(context.ownWords ? context.by : '', context.at) }];
}

/** A link a person may give: http or https, anything else would run or reveal something when opened. */
const isWebLink = (link: string): boolean => /^https?:$/.test(URL.parse(link)?.protocol ?? '');

function testimony(edit: Extract<DraftEdit, { kind: 'claim-testimony' }>, context: EditContext): Support {
  const { knownFrom, link } = edit;
  return {
    kind: 'testimony',
    by: context.by,
    at: context.at,
    knownFrom,
    ...(link !== undefined && isWebLink(link) ? { link } : {}),
  };
}

function quoteClaim(content: LessonContent, claim: Id, exact: string, context: EditContext) {
  const quoted = context.quoted(exact);
  if (!quoted) return null;
  const { support, excerpt } = quoted;
  return changeClaim(withExcerpt(content, excerpt), claim, (one) => ({ ...one, support }));
}

/** A caution with other words: as long as nothing but the words themselves supports it, they are looked for again. */
function rewritten(before: Claim, now: Claim): Claim {
  const { support, text } = before;
  const isOwnQuote = support.kind === 'quote' && support.selector.exact === text;
  const looks = support.kind === 'none' || (isOwnQuote && now.support.kind === 'quote');
  return { ...before, text: now.text, support: looks ? now.support : support };
}

function setCaution(content: LessonContent, step: Id, text: string | null, context: EditContext) {
  const { body } = content;
  if (body.kind !== 'how-to') return content;
  const [withQuote, caution] = typedClaim(content, text ?? '', context);
  const steps = body.steps.map((one) => {
    if (one.claim.id !== step) return one;
    const { caution: before, ...rest } = one;
    if (text === null) return rest;
    return { ...rest, caution: before ? rewritten(before, caution) : caution };
  });
  return { ...(text === null ? content : withQuote), body: { ...body, steps } };
}

function removeClaim(content: LessonContent, id: Id): LessonContent {
  const without = changeClaims(content, (claim) => (claim.id === id ? null : claim));
  return { ...without, checks: content.checks.filter((check) => check.claim !== id) };
}

function setBranchIf(content: LessonContent, claim: Id, text: string): LessonContent {
  const { body } = content;
  if (body.kind !== 'decision-guide') return content;
  const branches = body.branches.map((one) => (one.then.id === claim ? { ...one, if: text } : one));
  return { ...content, body: { ...body, branches } };
}

function setEscalate(content: LessonContent, claim: Id, text: string): LessonContent {
  const { body } = content;
  if (body.kind !== 'decision-guide') return content;
  const branches = body.branches.map((one) => {
    if (one.then.id !== claim) return one;
    const { escalate: _, ...rest } = one;
    return text === '' ? rest : { ...rest, escalate: text };
  });
  return { ...content, body: { ...body, branches } };
}

const setWhy = (content: LessonContent, text: string, { by, at }: EditContext): LessonContent => ({
  ...content,
  why: text === '' ? null : { text, by, at },
});

/** The content after an edit; null when words to quote are not on the page. */
function edited(draft: Draft, edit: DraftEdit, context: EditContext): LessonContent | null {
  const { content, proposal } = draft;
  switch (edit.kind) {
    case 'title':
      return { ...content, title: edit.text };
    case 'situation':
      return { ...content, situation: edit.text };
    case 'why':
      return setWhy(content, edit.text, context);
    case 'lesson-kind':
      return asKind(content, edit.to);
    case 'claim-text':
      return changeClaim(content, edit.claim, (claim) => ({ ...claim, text: edit.text }));
    case 'claim-testimony':
      return changeClaim(content, edit.claim, (claim) => ({ ...claim, support: testimony(edit, context) }));
    case 'claim-quote':
      return quoteClaim(content, edit.claim, edit.exact, context);
    case 'claim-add': {
      const [withQuote, claim] = typedClaim(content, edit.text, context);
      return addClaim(withQuote, edit.slot, claim, edit.branchIf ?? '');
    }
    case 'claim-remove':
      return removeClaim(content, edit.claim);
    case 'claim-move':
      return moveClaim(content, edit.claim, edit.by);
    case 'step-caution':
      return setCaution(content, edit.claim, edit.text, context);
    case 'branch-if':
      return setBranchIf(content, edit.claim, edit.text);
    case 'branch-escalate':
      return setEscalate(content, edit.claim, edit.text);
    case 'put-back':
      return putBack(content, edit.before, edit.id);
    case 'skills':
      return { ...content, skills: [...new Set(edit.skills)] };
    case 'tier':
      return chooseTier(content, edit.value, edit.reason);
    case 'check-add':
      return addCheck(content, proposal.checkSeeds, context.newId(), edit.claim) ?? content;
    case 'caution-quote':
      return quoteCaution(draft, edit.claim, context);
    case 'caution-dismiss':
      return content;
    case 'check-scenario':
    case 'check-question':
    case 'check-option':
    case 'check-remove':
      return editCheck(content, edit);
    case 'suggestion-take':
    case 'suggestion-leave':
    case 'suggestion-reopen':
      return decided(draft, edit);
    default:
      return unreachable(edit);
  }
}

function quoteCaution(draft: Draft, id: Id, context: EditContext): LessonContent {
  const caution = draft.proposal.cautions.find((claim) => claim.id === id);
  if (!caution) return draft.content;
  const { support } = caution;
  const quoted = support.kind === 'quote' ? context.quoted(support.selector.exact) : null;
  const content = quoted ? withExcerpt(draft.content, quoted.excerpt) : draft.content;
  const claim = quoted ? { ...caution, support: quoted.support } : caution;
  return { ...content, mistakes: [...content.mistakes, claim] };
}

const settles = (edit: DraftEdit): Id | null =>
  edit.kind === 'caution-quote' || edit.kind === 'caution-dismiss' ? edit.claim : null;

/**
 * Applies one edit of a person to a draft; nothing but the draft changes. Problems: `text-too-long` and `too-many`
 * with the limit, `not-found` for words to quote that are not on the page.
 */
export function applyEdit(draft: Draft, edit: DraftEdit, context: EditContext): Result<Draft> {
  const content = edited(draft, edit, context);
  if (content === null) return fail({ kind: 'not-found', what: 'quote' });
  const raised = raiseTier(edit.kind === 'lesson-kind' ? switchedBack(draft, content) : content);
  const changed = withContent(draft, raised, context.at);
  if (!changed.ok) return changed;
  const settled = settles(edit);
  const cautions = draft.proposal.cautions.filter(({ id }) => id !== settled);
  return ok({
    ...changed.value,
    ...suggestedNow(draft, changed.value.content, edit),
    ...(edit.kind === 'lesson-kind' ? { former: formersWith(draft) } : {}),
    proposal: { ...draft.proposal, cautions },
  });
}

/** The draft with other content. Problems: `text-too-long` and, of a list, `too-many`, both with the limit. */
export function withContent(draft: Draft, given: LessonContent, at: number): Result<Draft> {
  const content = wellFormed(given);
  const parsed = LessonContent.safeParse(content);
  const large = parsed.error?.issues.find((issue) => issue.code === 'too_big');
  if (large) {
    const kind = large.origin === 'array' ? 'too-many' : 'text-too-long';
    return fail({ kind, max: Number(large.maximum) });
  }
  return ok({ ...draft, changedAt: at, content });
}
