import { expect, test } from 'vitest';
import { replaceWord } from '../../../lib/capture/redact-word.ts';
import { verdictsOf } from '../../../lib/lesson/judge.ts';
import { proposalOf } from '../../../lib/lesson/new-draft.ts';
import { asTestimony } from '../../../lib/lesson/own-words.ts';
import { readDraft } from '../../../lib/lesson/read-draft.ts';
import { type Cleaning, redactDraft } from '../../../lib/lesson/redact-draft.ts';
import { requote } from '../../../lib/lesson/requote.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { Draft } from '../../../lib/model/draft.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { COPY, capture, draft, quoteClaim, quotedContent, RELOAD } from './samples.ts';

test('a quote still on the newer page rests on the newer capture', () => {
  const later = capture([RELOAD, 'All else was rewritten.'], { id: idOf(401), at: MONDAY + 5 });
  const { insight, excerpts } = requote(quotedContent({ excerpts: [] }), later);
  expect(excerpts.map(({ at }) => at)).toEqual([MONDAY + 5]);
  expect(insight?.support).toMatchObject({ kind: 'quote', excerpt: excerpts[0]?.id });
});

test('a quote gone from the newer page keeps its words and the excerpt of its day', () => {
  const later = capture(['All was rewritten.'], { id: idOf(401), at: MONDAY + 5 });
  const before = quotedContent();
  const after = requote(before, later);
  expect(after.insight).toEqual(before.insight);
  expect(verdictsOf(after, later)[idOf(801)]).toBe('exact');
});

test('the source carries its newest title, another source is added', () => {
  const renamed = capture([RELOAD], { source: { ...capture().source, title: 'Renamed' } });
  const other = capture([RELOAD], { source: { ...capture().source, key: 'web|wiki.example|/other' } });
  expect(requote(quotedContent(), renamed).sources.map(({ title }) => title)).toEqual(['Renamed']);
  expect(requote(quotedContent(), other).sources).toHaveLength(2);
});

test('typed words are all testimony and carry no excerpt', () => {
  const { content: said } = asTestimony(proposalOf(quotedContent()), 'Ana', MONDAY);
  expect(said.insight?.support).toEqual({ kind: 'testimony', by: 'Ana', at: MONDAY, knownFrom: '' });
  expect(said.excerpts).toEqual([]);
});

const cleaning = (clean: Capture, text: (words: string) => string): Cleaning => ({
  before: capture(),
  clean,
  text,
  source: (source) => ({ ...source, title: text(source.title), address: text(source.address) }),
});

test('a redacted word goes from the sources of other pages and from the paths of their excerpts', () => {
  const start = draft();
  const [other] = start.content.excerpts;
  const source = {
    ...capture().source,
    key: 'web|wiki.example|/session',
    address: 'https://a.example/session',
  };
  const excerpts = [{ ...other, path: ['Each session'], source: source.key }] as LessonContent['excerpts'];
  const before = { ...start, content: { ...start.content, sources: [source], excerpts } };
  const text = (words: string) => words.replaceAll('session', '[word-1]');
  const after = redactDraft(before, {
    ...cleaning(capture(['The page was rewritten.']), text),
    source: (one) => ({ ...one, key: text(one.key), address: text(one.address) }),
  });
  expect(JSON.stringify(after.content)).not.toContain('session');
  expect(after.content.excerpts[0]?.source).toBe(after.content.sources[0]?.key);
});

test('a redacted word is nowhere in the draft, and quotes are found again', () => {
  const secretive = (text: string) => text.replaceAll('session', '[word-1]');
  const clean = capture([RELOAD, COPY].map(secretive));
  const before = draft();
  const seeded = {
    ...before,
    former: { kind: 'concept', definition: quoteClaim(idOf(871), RELOAD), examples: [], nonExamples: [] },
    proposal: { ...before.proposal, checkSeeds: [quoteClaim(idOf(870), RELOAD)] },
  };
  const after = redactDraft(seeded, cleaning(clean, secretive));
  expect(JSON.stringify(after)).not.toContain('session');
  expect(verdictsOf(after.content, clean)).toEqual({ [idOf(801)]: 'exact', [idOf(802)]: 'exact' });
});

test('a quote that redaction took apart supports nothing any more', () => {
  const before = draft(quotedContent({ excerpts: [] }));
  const after = redactDraft(
    before,
    cleaning(capture(['Nothing of it is left.']), (text) => text),
  );
  expect(after.content.insight?.support).toEqual({ kind: 'none' });
  expect(after.content.excerpts).toEqual([]);
});

test('a quote of an older capture keeps its excerpt, without the word', () => {
  const secretive = (text: string) => text.replaceAll('session', '[word-1]');
  const after = redactDraft(draft(), cleaning(capture(['The page was rewritten.']), secretive));
  expect(JSON.stringify(after)).not.toContain('session');
  expect(verdictsOf(after.content, null)[idOf(801)]).toBe('exact');
});

test('a draft from a file is open whatever it says, and named when it is wrong', () => {
  expect(readDraft({ ...draft(), state: 'saved' }, 'drafts[0]')).toMatchObject({
    ok: true,
    value: { state: 'open' },
  });
  expect(readDraft({ ...draft(), saveAs: undefined }, 'drafts[0]')).toEqual({
    ok: false,
    problem: { kind: 'import-invalid', where: 'drafts[0].saveAs' },
  });
});

test('a redacted word that is also an id or a kind leaves those alone', () => {
  const before = draft();
  const shout = (text: string) => replaceWord(replaceWord(text, 'quote', '[word-1]'), 'a', '[word-2]');
  const after = redactDraft(before, cleaning(capture(), shout));
  expect(after.content.checks[0]?.options.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(after.content.body.kind).toBe('how-to');
  expect(Draft.safeParse(after).success).toBe(true);
});

test('words of nobody in particular rest on nothing, the seeds of checks as well', () => {
  const proposal = { ...proposalOf(quotedContent()), checkSeeds: [quoteClaim(idOf(870), RELOAD)] };
  const { content, checkSeeds } = asTestimony(proposal, '', MONDAY);
  expect(content.insight?.support).toEqual({ kind: 'none' });
  expect(checkSeeds.map(({ support }) => support.kind)).toEqual(['none']);
});
