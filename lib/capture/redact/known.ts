import type { Block, Mark } from '../../model/block.ts';
import { blockParts } from '../../text/block-text.ts';
import { entropy, isSecretIn, namesSecret } from './passwords.ts';

const isMention = ({ kind }: Mark): boolean => kind === 'mention';

/** People the blocks themselves name: mentions and the authors of comments. */
export function peopleIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => [
    ...(block.kind === 'comment' && block.author !== undefined ? [block.author] : []),
    ...blockParts(block).flatMap(({ text, marks }) =>
      marks.filter(isMention).map(({ start, end }) => text.slice(start, end)),
    ),
  ]);
}

const LEAST = 4;
const isValue = (text: string): boolean => text.length >= LEAST && !/\s/.test(text) && entropy(text) > 1.5;

/** Values of rows and terms that are labelled as secrets. */
export function labelledSecrets(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'definitions')
      return block.items.flatMap(({ term, definition }) => valueBeside(term.text, definition.text));
    if (block.kind !== 'table') return [];
    const beside = block.rows.flatMap(([label, value, ...more]) =>
      more.length === 0 ? valueBeside(label?.text ?? '', value?.text ?? '') : [],
    );
    return [...beside, ...valuesBelow(block.rows)];
  });
}

/** Values in the columns of a table that its first row calls secrets. */
function valuesBelow([heads = [], ...rows]: readonly (readonly { text: string }[])[]): string[] {
  return heads.flatMap(({ text: label }, column) =>
    rows.map((row) => row[column]?.text ?? '').filter((value) => isValue(value) && isSecretIn(label, value)),
  );
}

const valueBeside = (label: string, value: string): string[] =>
  namesSecret(label) && isValue(value) && /\d|[^\w\s]/.test(value) ? [value] : [];
