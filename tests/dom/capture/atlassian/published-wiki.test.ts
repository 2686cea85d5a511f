import { ContentSchema, GenericLinksSchema } from 'confluence.js/v1';
import {
  ChildrenCommentSchema,
  InlineCommentChildrenSchema,
  PageAncestorsSchema,
  PageCommentSchema,
  PageFooterCommentsSchema,
  PageInlineCommentSchema,
  PageInlineCommentsSchema,
  PageLabelsSchema,
  PageSchema,
} from 'confluence.js/v2';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordsOn } from './demo-api.ts';
import { madeFrom, madeWith } from './made-from.ts';
import { adf, factOf, isNamed, toldBy } from './published.ts';

const SEED = 20_261_126;
const RUNS = 20;
const TITLE = 'Reload the gateway';

const cloudRecords = recordsOn({
  path: '/wiki/spaces/OPS/pages/48/Reload+the+gateway',
  html: () => `<title>${TITLE} - OPS</title><meta name="ajs-page-id" content="48"><main>
<h1 data-testid="title-text">${TITLE}</h1>
<div data-testid="page-content-only"><div class="ak-renderer-document"><p>saidonpage drain it first</p></div></div></main>`,
});
const serverRecords = recordsOn({
  path: '/confluence/pages/viewpage.action?pageId=48',
  html: () => `<title>${TITLE} - OPS</title><meta name="ajs-page-id" content="48"><meta name="ajs-space-key" content="OPS">
<meta name="ajs-context-path" content="/confluence"><h1 id="title-text">${TITLE}</h1>
<div id="main-content" class="wiki-content"><p>saidonpage drain it first</p></div>`,
});

const body = (text: string) => ({
  atlas_doc_format: { representation: 'atlas_doc_format', value: JSON.stringify(adf(text)) },
});

/** A comment as the API tells it, which may have lost its body, and its replies. */
type Thread = { id: string; hasBody: boolean; state: string | undefined; replies: number };

const thread = fc.record({
  hasBody: fc.boolean(),
  state: fc.constantFrom('open', 'reopened', 'resolved', 'dangling', undefined),
  replies: fc.nat(2),
});
const threads = (from: number) =>
  fc
    .array(thread, { maxLength: 3 })
    .map((all) => all.map((one, index): Thread => ({ ...one, id: String(from + index * 10) })));

const isOpen = ({ state }: Thread) => state === undefined || state === 'open' || state === 'reopened';
const repliesTo = ({ id, replies }: Thread) =>
  Array.from({ length: replies }, (_, index) => String(Number(id) + index + 1));

/** All that is said in threads, by the ids of their comments. */
const wordsOf = (all: readonly Thread[]): string[] =>
  all.flatMap((one) => [...(one.hasBody ? [one.id] : []), ...repliesTo(one)].map((id) => `said${id}`));

const cloudComment = (
  schema: Parameters<typeof madeFrom>[0],
  { id, hasBody, state }: Omit<Thread, 'replies'>,
) =>
  madeFrom(schema).map((made) => {
    const { resolutionStatus: _, ...rest } = made as Record<string, unknown>;
    return {
      ...rest,
      id,
      body: hasBody ? body(`said${id}`) : null,
      ...(state === undefined ? {} : { resolutionStatus: state }),
    };
  });

const cloudAnswers = fc.tuple(threads(100), threads(500)).chain(([under, beside]) => {
  const list = (all: readonly Thread[], schema: Parameters<typeof madeFrom>[0]) =>
    fc.tuple(...all.map((one) => cloudComment(schema, one))).map((results) => ({ results, _links: {} }));
  const children = (of: string, all: readonly Thread[], schema: Parameters<typeof madeFrom>[0]) =>
    all.map((one) =>
      fc
        .tuple(...repliesTo(one).map((id) => cloudComment(schema, { id, hasBody: true, state: undefined })))
        .map((results) => [`/wiki/api/v2/${of}-comments/${one.id}/children`, { results }] as const),
    );
  const leaves = [...under, ...beside]
    .flatMap(repliesTo)
    .map(
      (id) =>
        [
          `/wiki/api/v2/${Number(id) < 500 ? 'footer' : 'inline'}-comments/${id}/children`,
          { results: [] },
        ] as const,
    );
  return fc
    .record({
      page: fc.tuple(madeFrom(PageSchema), fc.boolean()).map(([made, isTitled]) => {
        const { title: _, ...rest } = made as Record<string, unknown>;
        return { ...rest, id: '48', body: body('saidbody'), ...(isTitled ? { title: TITLE } : {}) };
      }),
      labels: madeFrom(PageLabelsSchema),
      ancestors: madeFrom(PageAncestorsSchema),
      footer: list(under, PageCommentSchema),
      inline: list(beside, PageInlineCommentSchema),
      children: fc.tuple(
        ...children('footer', under, ChildrenCommentSchema),
        ...children('inline', beside, InlineCommentChildrenSchema),
      ),
    })
    .map(({ page, labels, ancestors, footer, inline, children: replies }) => ({
      under,
      beside,
      page,
      labels,
      answers: {
        '/wiki/api/v2/pages/48': page,
        '/wiki/api/v2/pages/48/labels': labels,
        '/wiki/api/v2/pages/48/ancestors': ancestors,
        '/wiki/api/v2/pages/48/footer-comments': footer,
        '/wiki/api/v2/pages/48/inline-comments': inline,
        ...Object.fromEntries([...replies, ...leaves]),
      },
    }));
});

test('Cloud: whatever else of the published schema an answer has or lacks, every word of page and comments is read', async () => {
  await fc.assert(
    fc.asyncProperty(cloudAnswers, async ({ under, beside, page, labels, answers }) => {
      const { capture, said } = await toldBy(cloudRecords, answers);
      const open = beside.filter(isOpen);
      expect(said).toEqual(['saidbody', ...wordsOf([...under, ...open])].toSorted());
      expect(capture.title).toBe(TITLE);
      expect(capture.source.key).toContain('48');
      const { version } = page as { version?: { number?: number } | null };
      expect(capture.version).toBe(version?.number === undefined ? null : String(version.number));
      const { results = [] } = labels as { results?: { name?: string }[] };
      expect(factOf(capture, 'labels')).toBe(results.flatMap(({ name }) => name ?? []).join(', '));
      if (![...under, ...open].every(({ hasBody }) => hasBody)) expect(isNamed(capture)).toBe(true);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test('Cloud: an answer that is nothing but well formed costs no word of the page', async () => {
  const answers = fc.record({
    '/wiki/api/v2/pages/48': madeWith(PageSchema, { title: TITLE }),
    '/wiki/api/v2/pages/48/labels': madeFrom(PageLabelsSchema),
    '/wiki/api/v2/pages/48/ancestors': madeFrom(PageAncestorsSchema),
    '/wiki/api/v2/pages/48/footer-comments': madeFrom(PageFooterCommentsSchema),
    '/wiki/api/v2/pages/48/inline-comments': madeFrom(PageInlineCommentsSchema),
  });
  await fc.assert(
    fc.asyncProperty(answers, fc.boolean(), async (told, isOwn) => {
      const page = isOwn ? { ...told['/wiki/api/v2/pages/48'], id: '48' } : told['/wiki/api/v2/pages/48'];
      const { said } = await toldBy(cloudRecords, { ...told, '/wiki/api/v2/pages/48': page });
      expect(said).toEqual(['saidonpage']);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

const serverComment = (where: 'footer' | 'inline', { id, hasBody, state }: Thread) =>
  madeWith(ContentSchema, {
    id,
    ancestors: [],
    body: hasBody ? { view: { value: `<p>said${id}</p>`, representation: 'view' } } : {},
    extensions: { location: where, ...(state === undefined ? {} : { resolution: { status: state } }) },
  });

const serverAnswers = fc.tuple(threads(100), threads(500)).chain(([under, beside]) => {
  const list = (where: 'footer' | 'inline', all: readonly Thread[]) =>
    fc
      .tuple(madeFrom(GenericLinksSchema), ...all.map((one) => serverComment(where, one)))
      .map(([, ...results]) => ({ results, size: results.length, _links: {} }));
  return fc
    .record({
      page: madeWith(ContentSchema, {
        id: '48',
        title: TITLE,
        body: { view: { value: '<p>saidbody</p>', representation: 'view' } },
      }),
      footer: list('footer', under),
      inline: list('inline', beside),
    })
    .map(({ page, footer, inline }) => ({
      under,
      beside,
      page,
      answers: {
        '/confluence/rest/api/content/48': page,
        '/confluence/rest/api/content/48/child/comment#footer': footer,
        '/confluence/rest/api/content/48/child/comment#inline': inline,
      },
    }));
});

const withoutReplies = (all: readonly Thread[]) => wordsOf(all.map((one) => ({ ...one, replies: 0 })));

test('Data Center: whatever else of the published schema an answer has or lacks, every word of page and comments is read', async () => {
  await fc.assert(
    fc.asyncProperty(serverAnswers, async ({ under, beside, page, answers }) => {
      const { capture, said } = await toldBy(serverRecords, answers);
      const open = beside.filter(isOpen);
      expect(said).toEqual(['saidbody', ...withoutReplies([...under, ...open])].toSorted());
      expect(capture.title).toBe(TITLE);
      const { version } = page as { version?: { number?: number } };
      expect(capture.version).toBe(version?.number === undefined ? null : String(version.number));
      if (![...under, ...open].every(({ hasBody }) => hasBody)) expect(isNamed(capture)).toBe(true);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test('Data Center: an answer that is nothing but well formed costs no word of the page', async () => {
  await fc.assert(
    fc.asyncProperty(madeFrom(ContentSchema), async (made) => {
      const { body: _, ...rest } = made as Record<string, unknown>;
      const { said } = await toldBy(serverRecords, {
        '/confluence/rest/api/content/48': { ...rest, id: '48' },
      });
      expect(said).toEqual(['saidonpage']);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
