import type { Block, ListItem } from '../../model/block.ts';
import type { NotReadReason } from '../../model/capture.ts';
import type { Line, Text } from './line.ts';

type Distribute<T> = T extends unknown ? Omit<T, 'id' | 'path' | 'in' | 'tab' | 'closed'> : never;

/** A block without what its place on the page adds to it. */
export type BlockBody = Distribute<Block>;

/** Where the reader stands, as far as blocks carry it. */
export type Place = {
  headings: { level: number; title: string }[];
  in: string | undefined;
  tab: string | undefined;
  closed: boolean;
};

/** A list being read: items so far, how deep it is in, and the item that words go to. */
export type OpenList = { items: ListItem[]; depth: number; item: ListItem | null };

/** Turns elements into blocks in document order; kinds of blocks are in files of their own and drive it. */
export type Reader = {
  readonly blocks: Block[];
  place: Place;
  line: Line;
  list: OpenList | null;
  /** The caption of a code block that follows. */
  codeTitle: string | null;
  /** Images met inside a line of text, to stand after it. */
  images: Element[];
  /** Elements whose words were already read, out of order. */
  readonly done: Set<Element>;
  /** False for what is not part of the content; says so in the coverage when it was something. */
  takes(element: Element): boolean;
  leave(reason: NotReadReason, example: string): void;
  children(element: Element): void;
  element(element: Element): void;
  /** Ends the line of text that is being gathered. */
  flush(): void;
  emit(body: BlockBody): Block;
  /** Ends the list block that is open; the list itself may go on in another block. */
  endList(): void;
  /** Reads something that stands elsewhere; headings inside do not reach out of it. */
  inside(place: Partial<Pick<Place, 'in' | 'tab' | 'closed'>>, read: () => void): void;
  /** All words of an element as one text. */
  text(element: Element, gap: ' ' | '\n', without?: (element: Element) => boolean): Text;
};

/** A kind of block: how to know it and how to read it. */
export type BlockKind = {
  id: string;
  matches(element: Element): boolean;
  read(element: Element, reader: Reader): void;
};
