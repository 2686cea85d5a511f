import type { Adf } from '../adf/adf.ts';

/** What both flavours of a wiki page have; `updated` is an ISO time. */
type WikiBase = {
  id: string;
  space: { key: string; name: string };
  title: string;
  author: string;
  updated: string;
  version: number;
  labels: string[];
  ancestors: string[];
  /** What the page's frame offers below it. */
  like: string[];
};

/** A comment with the replies under it. */
export type Comment<Body> = {
  id: string;
  author: string;
  created: string;
  body: Body;
  replies?: Comment<Body>[];
};

/** A thread beside the text: the mark in the body it belongs to, and the words that were marked. */
export type Beside<Body> = Comment<Body> & { mark: string; about: string; resolved?: true };

type Said<Body> = { body: Body; comments: Comment<Body>[]; beside?: Beside<Body>[] };

/** A page of the Cloud wiki: its format is the one source of the drawn page and of the API's answers. */
export type CloudPage = WikiBase & Said<Adf>;

/** A page of the Data Center wiki: the HTML its storage is rendered to. */
export type ServerPage = WikiBase & Said<string>;

type IssueBase = {
  key: string;
  id: string;
  project: string;
  summary: string;
  type: string;
  status: string;
  resolution: string;
  priority: string;
  labels: string[];
  components: string[];
  fixVersions: string[];
  assignee: string;
  reporter: string;
  created: string;
  updated: string;
  links: { how: string; key: string }[];
};

export type CloudIssue = IssueBase & { description: Adf; environment: Adf | null; comments: Comment<Adf>[] };

/** `fields` are a team's own, by number. */
export type ServerIssue = IssueBase & {
  description: string;
  environment: string;
  fields: { id: number; name: string; html: string }[];
  comments: Comment<string>[];
};

/** Everybody who wrote, in the order they wrote in: a comment before its replies. */
export const flat = <Body>(comments: readonly Comment<Body>[]): Comment<Body>[] =>
  comments.flatMap((comment) => [comment, ...flat(comment.replies ?? [])]);
