import type { Block } from '../../model/block.ts';
import type { Unit } from './unit.ts';

/** A stretch of a block's text that a claim quotes word for word. */
export type Span = { readonly block: Block; readonly start: number; readonly end: number };

export const spanOf = (unit: Unit): Span => ({ block: unit.part.block, start: unit.start, end: unit.end });

/** True when two spans share words. */
export const overlap = (a: Span, b: Span): boolean =>
  a.block.id === b.block.id && a.start < b.end && b.start < a.end;
