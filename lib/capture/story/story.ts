import type { Block } from '../../model/block.ts';
import type { StoryPart } from '../../model/capture.ts';
import { blockText } from '../../text/block-text.ts';
import type { StoryHint } from '../adapter.ts';
import { cuesFor } from './cues.ts';

type Part = StoryPart['part'];

const HEADINGS: readonly (readonly [Part, RegExp])[] = [
  ['cause', /^(?:root )?causes?\b|^(?:ursache|grund)\b|^why\b/i],
  ['fix', /^(?:fix|solution|resolution|workaround|remedy|lösung|behebung|umgehung)\b/i],
  ['tried', /^(?:what (?:we|i) tried|tried|attempts|investigation|analysis|versuche|analyse)\b/i],
];

/**
 * The story of how a problem was solved, in the order of time: which blocks say what was seen, where, what was tried,
 * why it happened and what helped. A block that says none of it is left out; each comment's part says who wrote it.
 */
export function storyOf(
  blocks: readonly Block[],
  hints: readonly StoryHint[],
  language: string | null,
): StoryPart[] {
  const cues = cuesFor(language);
  const parts: StoryPart[] = [];
  let by: Pick<StoryPart, 'by' | 'at'> = {};
  for (const [index, block] of blocks.entries()) {
    const where = hints[index]?.where;
    if (where === undefined) continue;
    if (block.kind === 'comment') {
      by = authorOf(block, hints[index]?.at);
      continue;
    }
    const words = blockText(block);
    if (words.trim() === '' || block.kind === 'heading') continue;
    const part = partOf(words, where, block.path, cues);
    if (part !== null) add(parts, { part, blocks: [block.id], ...(where === 'comment' ? by : {}) });
  }
  return parts;
}

function authorOf(
  { author, at }: Extract<Block, { kind: 'comment' }>,
  known: string | undefined,
): Pick<StoryPart, 'by' | 'at'> {
  const when = at ?? known;
  return { ...(author === undefined ? {} : { by: author }), ...(when === undefined ? {} : { at: when }) };
}

function partOf(
  words: string,
  where: StoryHint['where'],
  path: readonly string[],
  cues: ReturnType<typeof cuesFor>,
): Part | null {
  const title = path.at(-1) ?? '';
  const byTitle = HEADINGS.find(([, pattern]) => pattern.test(title))?.[0];
  if (byTitle !== undefined) return byTitle;
  if (where === 'environment' || cues.environment.test(title)) return 'environment';
  if (where === 'description' && cues.symptom.test(title)) return 'symptom';
  // What did not help is told with the same words as what did, so it is asked first.
  if (cues.tried.test(words)) return 'tried';
  if (cues.cause.test(words)) return 'cause';
  if (cues.fix.test(words)) return 'fix';
  return where === 'description' ? 'symptom' : null;
}

/** Neighbours of one part by one person are one part. */
function add(parts: StoryPart[], next: StoryPart): void {
  const last = parts.at(-1);
  if (last !== undefined && last.part === next.part && last.by === next.by && last.at === next.at)
    last.blocks.push(...next.blocks);
  else parts.push(next);
}
