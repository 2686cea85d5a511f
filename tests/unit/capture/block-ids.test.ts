import { expect, test } from 'vitest';
import { withIds } from '../../../lib/capture/block-ids.ts';
import { type Block, BlockId } from '../../../lib/model/block.ts';

const paragraph = (text: string, path: string[] = [], more: Partial<Block> = {}): Block =>
  ({ id: 'b0', kind: 'paragraph', path, text, marks: [], ...more }) as Block;

const idsOf = (blocks: Block[]): string[] => withIds(blocks).map(({ id }) => id);

test('ids are well formed and the same again for the same words under the same headings', () => {
  const [id] = idsOf([paragraph('a', ['h'])]);
  expect(BlockId.safeParse(id).success).toBe(true);
  expect(idsOf([paragraph('x'), paragraph('a', ['h'])])[1]).toBe(id);
});

test('the same words twice, elsewhere, or of another kind have other ids', () => {
  const blocks = [paragraph('a'), paragraph('a'), paragraph('a', ['h']), paragraph('a', [], { tab: 'npm' })];
  const code: Block = { id: 'b9', kind: 'code', path: [], text: 'a' };
  expect(new Set(idsOf([...blocks, code])).size).toBe(5);
});

test('blocks follow their container to its new id', () => {
  const quote: Block = { id: 'b0', kind: 'quote', path: [] };
  const [outer, inner] = withIds([quote, paragraph('a', [], { id: 'b1', in: 'b0' })]);
  expect(inner?.in).toBe(outer?.id);
});

test('the number of a placeholder does not move an id', () => {
  expect(idsOf([paragraph('ask [email-1]')])).toEqual(idsOf([paragraph('ask [email-2]')]));
  expect(idsOf([paragraph('ask [email-1]')])).not.toEqual(idsOf([paragraph('ask [phone-1]')]));
});
