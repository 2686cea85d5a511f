import type { Left } from '../adapter.ts';
import type { Comment } from './comments.ts';

/** A field of running text: by the label the page gives it. */
export type IssueField = { label: string; body: Element };

/** An issue as page or API tell it, not yet read into blocks. */
export type Issue = {
  key: string;
  title: string;
  description: Element | null;
  environment: IssueField | null;
  fields: IssueField[];
  /** Oldest first. */
  comments: Comment[];
  facts: readonly (readonly [name: string, value: string])[];
  changed: string;
  names: string[];
  left: Left[];
  /** How many comments there are beside these; null where nobody says. */
  missing: number | null;
};

/** Turns a text of the API into an element: a document of the format on Cloud, HTML on Data Center. */
export type BodyOf = (raw: unknown, rendered: unknown) => Element | null;

/** Where a team's own field stands among others. */
export const fieldNumber = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);
