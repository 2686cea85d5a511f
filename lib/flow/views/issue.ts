import type { Id } from '../../model/id.ts';

/** The issue in front: how it stands, whether its solution is offered to be captured, and while it is open what of one's own may help. */
export type IssueView = {
  key: string;
  isResolved: boolean;
  offer: boolean;
  /** It is open, and its solution will be offered once it is resolved. */
  awaited: boolean;
  captures: { id: Id; title: string; address: string; at: number }[];
};
