import * as z from 'zod';

/** Unique in its capture and the same again when the same words are captured under the same headings. */
export const BlockId = z.string().regex(/^b[0-9a-z]{1,20}$/);
export type BlockId = z.infer<typeof BlockId>;

/** A stretch of inline meaning inside a text: [start, end) in UTF-16 units of that text. */
export const Mark = z.object({
  kind: z.enum([
    'code',
    'bold',
    'italic',
    'strike',
    'link',
    'key',
    'sub',
    'sup',
    'mention',
    'status',
    'emoji',
    'math',
  ]),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  href: z.string().max(2_000).optional(),
});
export type Mark = z.infer<typeof Mark>;

const text = { text: z.string(), marks: z.array(Mark) };

const base = {
  id: BlockId,
  /** Titles of the headings above, outermost first. */
  path: z.array(z.string()),
  /** The callout, quote, comment or table cell this block stands in. */
  in: BlockId.optional(),
  /** The label of the tab it stands in. */
  tab: z.string().optional(),
  /** It was folded away (closed details, hidden tab) when captured. */
  closed: z.literal(true).optional(),
  /** It says what the page's subject is connected with, such as other issues or files: a fact, nothing to learn. */
  beside: z.literal(true).optional(),
};

export const ListItem = z.object({
  ...text,
  depth: z.int().nonnegative(),
  ordered: z.boolean(),
  /** The number the page shows, for ordered items. */
  number: z.int().optional(),
  checked: z.boolean().optional(),
});
export type ListItem = z.infer<typeof ListItem>;

export const Cell = z.object({
  ...text,
  header: z.boolean(),
  colspan: z.int().positive(),
  rowspan: z.int().positive(),
});
export type Cell = z.infer<typeof Cell>;

export const Tone = z.enum(['info', 'note', 'tip', 'success', 'warning', 'danger', 'decision', 'panel']);
export type Tone = z.infer<typeof Tone>;

/** A piece of a page. Containers (callout, quote, comment) hold no text: their blocks name them by `in`. */
export const Block = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('heading'),
    level: z.int().min(1).max(6),
    anchor: z.string().optional(),
    ...text,
  }),
  z.object({ ...base, kind: z.literal('paragraph'), ...text }),
  z.object({ ...base, kind: z.literal('list'), items: z.array(ListItem) }),
  z.object({
    ...base,
    kind: z.literal('definitions'),
    items: z.array(z.object({ term: z.object(text), definition: z.object(text) })),
  }),
  z.object({
    ...base,
    kind: z.literal('code'),
    text: z.string(),
    language: z.string().optional(),
    file: z.string().optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('table'),
    caption: z.string().optional(),
    rows: z.array(z.array(Cell)),
  }),
  z.object({ ...base, kind: z.literal('callout'), tone: Tone, title: z.string().optional() }),
  z.object({ ...base, kind: z.literal('quote'), cite: z.string().optional() }),
  z.object({
    ...base,
    kind: z.literal('image'),
    alt: z.string(),
    caption: z.string().optional(),
    width: z.int().nonnegative().optional(),
    height: z.int().nonnegative().optional(),
    address: z.string().max(2_000).optional(),
  }),
  z.object({ ...base, kind: z.literal('math'), text: z.string() }),
  z.object({
    ...base,
    kind: z.literal('embed'),
    what: z.string(),
    title: z.string().optional(),
    address: z.string().max(2_000).optional(),
  }),
  z.object({ ...base, kind: z.literal('comment'), author: z.string().optional(), at: z.string().optional() }),
]);
export type Block = z.infer<typeof Block>;
