import type { Capture, StoryPart } from '../model/capture.ts';
import { blockText } from '../text/block-text.ts';

/** A part of the story as it is shown: who, when and the first words; `person` is the number of "person 1". */
export type StoryLine = { key: string; part: StoryPart['part']; words: string; person?: number; at?: number };

const WORDS = 160;

/** How an issue was solved, line by line in the order of time. Empty for what is no issue. */
export function storyLines({ story = [], blocks }: Capture): StoryLine[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return story.flatMap(({ part, blocks: ids, by, at }, index) => {
    const words = ids
      .flatMap((id) => byId.get(id) ?? [])
      .map(blockText)
      .join(' ');
    if (words.trim() === '') return [];
    const person = Number(/\d+$/.exec(by ?? '')?.[0]);
    const time = Date.parse(at ?? '');
    return [
      {
        key: String(index),
        part,
        words: shortened(words),
        ...(person > 0 ? { person } : {}),
        ...(Number.isNaN(time) ? {} : { at: time }),
      },
    ];
  });
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= WORDS ? words : `${words.slice(0, WORDS - 1).trimEnd()}…`.toWellFormed();
}
