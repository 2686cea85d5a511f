import type { Capture } from '../../model/capture.ts';
import { blockText } from '../../text/block-text.ts';
import { tipDocument } from '../../tips/lesson.ts';

/** So much of a capture's words is looked at, in characters. */
const MOST_TEXT = 4_000;
/** What stands first tells when it applies, where no symptom is known. */
const LEAD = 600;

/** A capture as tips look at a lesson. */
export function captureTip({ id, source, title, blocks, language, story = [] }: Capture) {
  const symptom = new Set(story.filter(({ part }) => part === 'symptom').flatMap((part) => part.blocks));
  const told = (of: Capture['blocks']) => of.map(blockText).join('\n').slice(0, MOST_TEXT);
  const document = tipDocument({
    ...{ title, insight: '', skills: [], language },
    situation: told(blocks.filter((block) => symptom.has(block.id))) || told(blocks).slice(0, LEAD),
    body: told(blocks),
    sources: [{ address: source.address, title: source.title }],
  });
  const { title: terms, cues } = document;
  return { document, entry: { lesson: id, title: terms, cues, home: null, until: null } };
}
