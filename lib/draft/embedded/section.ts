import type { Block } from '../../model/block.ts';

/** A heading and what stands under it until the next heading; the top of a page has id ''. */
export type Section = {
  readonly id: string;
  readonly title: string;
  /** 0 for the top, else 1 to 6. */
  readonly level: number;
  readonly path: readonly string[];
  /** Blocks [from, to) of the page, the heading itself excluded. */
  readonly from: number;
  readonly to: number;
  /** Index of the section above, null at the top. */
  readonly parent: number | null;
};

/** A heading's words without the sign that docs sites put behind them. */
export const headingTitle = (text: string): string =>
  text
    .replace(/\s*(?:[#¶§]|\[[^\]]{1,12}\])\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

const parentOf = (sections: readonly Section[], level: number): number | null => {
  for (let index = sections.length - 1; index >= 0; index--) {
    if ((sections[index]?.level ?? 0) < level) return index;
  }
  return null;
};

/** The sections of a page in reading order; headings inside callouts, quotes and comments open none. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const found: Section[] = [];
  const open = {
    id: '',
    title: '',
    level: 0,
    path: [] as readonly string[],
    from: 0,
    parent: null as number | null,
  };
  const close = (to: number) => found.push({ ...open, to });
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'heading' || block.in !== undefined) continue;
    close(at);
    Object.assign(open, {
      id: block.id,
      title: headingTitle(block.text),
      level: block.level,
      path: block.path,
      from: at + 1,
      parent: parentOf(found, block.level),
    });
  }
  close(blocks.length);
  return found;
}
