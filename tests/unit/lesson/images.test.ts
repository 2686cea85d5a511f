import { expect, test } from 'vitest';
import { branch } from '../../../lib/draft/branch.ts';
import { bodyClaims } from '../../../lib/lesson/claims.ts';
import { describeImage } from '../../../lib/lesson/describe-image.ts';
import { applyEdit } from '../../../lib/lesson/edit.ts';
import { verdictsOf } from '../../../lib/lesson/judge.ts';
import { missingOf } from '../../../lib/lesson/missing.ts';
import { unreadOf } from '../../../lib/lesson/unread.ts';
import type { Block } from '../../../lib/model/block.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import type { LessonBody } from '../../../lib/model/lesson.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { COPY, capture, draft, editing, quoteClaim, quotedContent, RELOAD } from './samples.ts';

const SENTENCE = 'The red lamp on the left node means that the old pair is still loaded.';
const SAID = idOf(900);

const image = (id: string, change: Partial<Extract<Block, { kind: 'image' }>> = {}): Block => ({
  kind: 'image',
  id,
  path: ['Gateway', 'Lamps'],
  alt: '',
  ...change,
});

/** The runbook with images behind its first sentence, `count` of them counted as without words. */
function withImages(images: readonly Block[], count = images.length): Capture {
  const page = capture();
  const notRead = [{ reason: 'image-without-alt' as const, count, examples: ['lamps.png'] }];
  return {
    ...page,
    blocks: page.blocks.toSpliced(1, 0, ...images),
    coverage: { ...page.coverage, notRead },
  };
}

function described(on: Capture, at: string, { from = draft(), by = 'Ana', text = SENTENCE } = {}): Draft {
  const after = describeImage(from, on, { image: at, claim: SAID, text }, { by, at: MONDAY + 1 });
  if (!after.ok) throw new Error(JSON.stringify(after.problem));
  return after.value;
}

const stepsOf = ({ content: { body } }: Draft) => (body.kind === 'how-to' ? body.steps : []);

test('images without words are told apart by heading, name and their number on the page', () => {
  const page = withImages([
    image('b7', { alt: 'A lamp' }),
    image('b8', { caption: 'Both lamps' }),
    image('b9', { alt: 'lamps.png', path: [] }),
    image('ba', { address: 'https://wiki.example/files/left%20lamp.svg?v=2' }),
  ]);
  expect(unreadOf(page, draft()).images).toEqual([
    { id: 'b8', number: 2, of: 4, under: 'Lamps', name: 'Both lamps' },
    { id: 'b9', number: 3, of: 4, under: '', name: 'lamps.png' },
    { id: 'ba', number: 4, of: 4, under: 'Lamps', name: 'left%20lamp.svg' },
  ]);
});

test('an image that is described is unread no more, until its claim is removed or emptied', () => {
  const page = withImages([image('b8'), image('b9')]);
  const after = described(page, 'b8');
  expect(unreadOf(page, after)).toMatchObject({
    images: [{ id: 'b9' }],
    described: 1,
    notRead: [{ reason: 'image-without-alt', count: 1 }],
  });
  const edits = [
    { kind: 'claim-remove', claim: SAID },
    { kind: 'claim-text', claim: SAID, text: ' ' },
  ] as const;
  for (const edit of edits) {
    const undone = applyEdit(after, edit, editing());
    expect(undone.ok && unreadOf(page, undone.value)).toMatchObject({
      images: [{ id: 'b8' }, { id: 'b9' }],
      described: 0,
      notRead: [{ count: 2 }],
    });
  }
});

test('when every image is described nothing is named as unread', () => {
  const page = withImages([image('b8')]);
  expect(unreadOf(page, described(page, 'b8'))).toEqual({ images: [], described: 1, notRead: [] });
});

test('an image that is counted but has no place in the capture stays counted and named', () => {
  const page = withImages([image('b8')], 2);
  expect(unreadOf(page, described(page, 'b8')).notRead).toEqual([
    { reason: 'image-without-alt', count: 1, examples: ['lamps.png'] },
  ]);
});

test('what is said of an image is the person’s testimony, also in words that stand on the page', () => {
  const page = withImages([image('b8')]);
  const [said] = stepsOf(described(page, 'b8', { text: RELOAD }));
  expect(said?.claim).toEqual({
    id: SAID,
    text: RELOAD,
    support: { kind: 'testimony', by: 'Ana', at: MONDAY + 1, knownFrom: '' },
  });
});

test('without a name nobody stands for what is said of an image', () => {
  const page = withImages([image('b8')]);
  const after = described(page, 'b8', { by: '' });
  expect(verdictsOf(after.content, page)[SAID]).toBe('none');
});

test('no quote is ever found in what was said of an image', () => {
  const page = withImages([image('b8')]);
  const after = described(page, 'b8');
  const { quoted } = editing();
  expect(quoted(SENTENCE)).toBeNull();
  const quote = applyEdit(after, { kind: 'claim-quote', claim: SAID, exact: SENTENCE }, editing());
  expect(quote).toEqual({ ok: false, problem: { kind: 'not-found', what: 'quote' } });
  const again = applyEdit(after, { kind: 'claim-add', slot: 'steps', text: SENTENCE }, editing());
  expect(again.ok && stepsOf(again.value).at(-1)?.claim.support.kind).toBe('none');
  expect(JSON.stringify(after.content.excerpts)).not.toContain('red lamp');
});

test('a step from an image stands between the steps that quote what is above and below it', () => {
  const page = withImages([image('b8')]);
  const steps = [RELOAD, COPY].map((text, index) => ({ claim: quoteClaim(idOf(820 + index), text) }));
  const from = draft(quotedContent({ body: { kind: 'how-to', steps } }));
  expect(stepsOf(described(page, 'b8', { from })).map(({ claim }) => claim.text)).toEqual([
    RELOAD,
    SENTENCE,
    COPY,
  ]);
});

const claim = { id: idOf(830), text: 'The lamp is red.', support: { kind: 'none' as const } };
const incident = { kind: 'incident' as const, tried: [], cause: null, fix: null, prevention: null };
const bodies: [string, LessonBody, object][] = [
  ['a branch', { kind: 'decision-guide', branches: [] }, { branches: [{ if: 'Lamps' }] }],
  ['the symptom', { ...incident, symptom: null }, { symptom: { id: SAID }, tried: [] }],
  [
    'what else was seen',
    { ...incident, symptom: claim },
    { symptom: claim, seen: [{ id: SAID }], tried: [] },
  ],
  [
    'an example',
    { kind: 'concept', definition: null, examples: [], nonExamples: [] },
    { examples: [{ id: SAID }] },
  ],
];

test.each(bodies)('what is said of an image becomes %s, by the kind of lesson', (_, body, expected) => {
  const page = withImages([image('b8')]);
  const after = described(page, 'b8', { from: draft(quotedContent({ body })) }).content.body;
  expect(after).toMatchObject(expected);
  expect(bodyClaims(after).map(({ id }) => id)).toContain(SAID);
});

test('what is said of an image is a branch in the case its caption or heading names, in page order, and complete', () => {
  const then = (id: number, text: string) => branch('Before', quoteClaim(idOf(id), text));
  const body: LessonBody = { kind: 'decision-guide', branches: [then(840, RELOAD), then(841, COPY)] };
  const from = draft(quotedContent({ body }));
  const conditions = (change: Parameters<typeof image>[1]) => {
    const { content } = described(withImages([image('b8', change)]), 'b8', { from });
    expect(missingOf(content, {}, new Set()).filter((one) => one.startsWith('branch'))).toEqual([]);
    return content.body.kind === 'decision-guide' ? content.body.branches.map((one) => one.if) : [];
  };
  expect(conditions({ caption: 'Both lamps' })).toEqual(['Before', 'Both lamps', 'Before']);
  expect(conditions({})).toEqual(['Before', 'Lamps', 'Before']);
  expect(conditions({ path: [] })).toEqual(['Before', from.content.title, 'Before']);
});

test.each(['cause', 'fix'] as const)('an image in the %s of a solution story is said of that', (part) => {
  const page = { ...withImages([image('b8')]), story: [{ part, blocks: ['b1', 'b8'] }] };
  const free = draft(quotedContent({ body: { ...incident, symptom: null } }));
  expect(described(page, 'b8', { from: free }).content.body).toMatchObject({
    symptom: null,
    tried: [],
    [part]: { id: SAID },
  });
  const taken = draft(quotedContent({ body: { ...incident, symptom: null, [part]: claim } }));
  expect(described(page, 'b8', { from: taken }).content.body).toMatchObject({
    symptom: { id: SAID },
    [part]: claim,
  });
});

test('a second image of what was seen stands with the first, and goes again without a trace', () => {
  const page = withImages([image('b8'), image('b9')]);
  const first = describeImage(
    draft(quotedContent({ body: { ...incident, symptom: null } })),
    page,
    { image: 'b9', claim: idOf(901), text: 'The right lamp is dark.' },
    { by: 'Ana', at: MONDAY },
  );
  if (!first.ok) throw new Error(JSON.stringify(first.problem));
  const both = described(page, 'b8', { from: first.value });
  expect(both.content.body).toMatchObject({
    symptom: { id: idOf(901) },
    seen: [{ id: SAID, text: SENTENCE }],
    tried: [],
  });
  expect(unreadOf(page, both)).toMatchObject({ images: [], described: 2 });
  const gone = applyEdit(both, { kind: 'claim-remove', claim: SAID }, editing());
  expect(gone.ok && gone.value.content.body).toEqual(first.value.content.body);
  if (!gone.ok) throw new Error('not removed');
  const back = applyEdit(gone.value, { kind: 'put-back', id: SAID, before: both.content }, editing());
  expect(back.ok && back.value.content.body).toEqual(both.content.body);
});

test('an image among what was tried is said of that, also where the symptom is free', () => {
  const page = { ...withImages([image('b8')]), story: [{ part: 'tried' as const, blocks: ['b8'] }] };
  const from = draft(quotedContent({ body: { ...incident, symptom: null } }));
  expect(described(page, 'b8', { from }).content.body).toMatchObject({
    symptom: null,
    tried: [{ id: SAID }],
  });
});

test('only an image of the capture can be described, and only in as many words as a claim has', () => {
  const page = withImages([image('b8')]);
  const by = { by: 'Ana', at: MONDAY };
  for (const at of ['b1', 'b77'])
    expect(describeImage(draft(), page, { image: at, claim: SAID, text: SENTENCE }, by)).toEqual({
      ok: false,
      problem: { kind: 'not-found', what: 'capture' },
    });
  expect(describeImage(draft(), page, { image: 'b8', claim: SAID, text: 'x'.repeat(2_001) }, by)).toEqual({
    ok: false,
    problem: { kind: 'text-too-long', max: 2_000 },
  });
});
