import type { Capture } from '../model/capture.ts';
import { mapBlock, type StringMap } from './redact/block-strings.ts';

/** The parts of a capture that hold words of its page. */
export type Words = Pick<Capture, 'title' | 'source' | 'version' | 'blocks' | 'facts'> & {
  coverage: Pick<Capture['coverage'], 'notRead'>;
};

/** The same parts with every text changed by the map, always in the same order: the title, then the blocks, then the rest. */
export function mapWords<T extends Words>(words: T, map: StringMap): T {
  const { title, blocks, source, version, facts, coverage } = words;
  return {
    ...words,
    title: map.text(title),
    blocks: blocks.map((block) => mapBlock(block, map)),
    source: { ...source, title: map.text(source.title) },
    version: version === null ? null : map.text(version),
    facts: facts.map(({ name, value }) => ({ name, value: map.text(value) })),
    coverage: {
      ...coverage,
      notRead: coverage.notRead.map((entry) => ({ ...entry, examples: entry.examples.map(map.text) })),
    },
  };
}

/** Every text that `mapWords` changes, in its order. */
export function textsIn(words: Words): string[] {
  const texts: string[] = [];
  const note = (text: string) => {
    texts.push(text);
    return text;
  };
  mapWords(words, { text: note, marked: (text, marks) => ({ text: note(text), marks: [...marks] }) });
  return texts;
}
