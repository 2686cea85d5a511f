import type { EditContext } from '../../../lib/lesson/edit.ts';
import { newDraft, proposalOf } from '../../../lib/lesson/new-draft.ts';
import { quotedFrom } from '../../../lib/lesson/quoted.ts';
import type { Block } from '../../../lib/model/block.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import type { Id } from '../../../lib/model/id.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import { content, idOf, MONDAY } from '../log/samples.ts';

const paragraph = (id: string, text: string): Block => ({
  kind: 'paragraph',
  id,
  path: ['Gateway'],
  text,
  marks: [],
});

export const RELOAD =
  'Reload the gateway instead of restarting it, because a restart drops every open session.';
export const COPY = 'Copy the new certificate pair to both gateway nodes before the reload.';

/** An invented runbook page with two sentences to quote. */
export const capture = (
  texts: readonly string[] = [RELOAD, COPY],
  change: Partial<Capture> = {},
): Capture => ({
  id: idOf(400),
  source: {
    key: 'web|wiki.example|/gateway',
    app: 'web',
    site: 'wiki.example',
    external: 'https://wiki.example/gateway',
    title: 'Gateway runbook',
    address: 'https://wiki.example/gateway',
  },
  at: MONDAY,
  adapter: 'any',
  scope: 'page',
  title: 'Gateway runbook',
  version: null,
  language: 'en',
  direction: 'ltr',
  blocks: texts.map((text, index) => paragraph(`b${index + 1}`, text)),
  facts: [],
  coverage: { words: 0, blocks: texts.length, headings: 0, tables: 0, code: 0, images: 0, notRead: [] },
  redactions: [],
  hash: 'a'.repeat(64),
  ...change,
});

/** A claim that quotes words of the capture. */
export function quoteClaim(id: Id, exact: string, from: Capture = capture()): Claim {
  const quoted = quotedFrom(from)(exact);
  if (!quoted) throw new Error(`not on the page: ${exact}`);
  return { id, text: exact, support: quoted.support };
}

/** A lesson whose insight and first step are quotes, with their excerpts. */
export function quotedContent(change: Partial<LessonContent> = {}): LessonContent {
  const quoted = quotedFrom(capture());
  const excerpts = [RELOAD, COPY].flatMap((text) => quoted(text)?.excerpt ?? []);
  return content({
    insight: quoteClaim(idOf(801), RELOAD),
    body: { kind: 'how-to', steps: [{ claim: quoteClaim(idOf(802), COPY) }] },
    excerpts,
    ...change,
  });
}

export const maker = (from: number) => {
  let next = from;
  return () => idOf(next++);
};

export const draft = (said: LessonContent = quotedContent()): Draft =>
  newDraft({ at: MONDAY, newId: maker(300), capture: idOf(400), proposal: proposalOf(said) });

export const editing = (change: Partial<EditContext> = {}): EditContext => ({
  at: MONDAY + 1,
  by: 'Ana',
  newId: maker(500),
  quoted: quotedFrom(capture()),
  ownWords: false,
  ...change,
});
