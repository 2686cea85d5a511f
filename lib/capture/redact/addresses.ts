import { INSIDE, LOCAL_SIX, PRIVATE_IP } from '../../text/internal-host.ts';
import { byPattern, type Finder } from './finding.ts';

const FOUR = new RegExp(`(?<![\\w.-])${PRIVATE_IP}(?![\\w-]|\\.\\d)`);
// `10.2.3.4` after the word version is one.
const isAddress = (_it: string, match: RegExpExecArray): boolean =>
  !/(?:\bv|version|release|build)[\s:=]*$/i.test(
    match.input.slice(Math.max(0, match.index - 12), match.index),
  );

const SIX = new RegExp(`(?<![\\w:.])${LOCAL_SIX}(?![\\w:])`, 'i');
const NAME = '(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,6}';
const END = '(?![\\w-]|\\.\\w)';
const INTERNAL_HOST = new RegExp(`(?<![\\w./@-])${NAME}${INSIDE}${END}`, 'i');
const LOCAL_HOST = new RegExp(
  `(?:(?<=://|@)|(?<![\\w./@-])(?=[\\w.-]+\\.local:\\d))(?<it>${NAME}local)${END}`,
  'i',
);
const IN_LINK = new RegExp(`(?<=://|@)(?<it>${NAME}${INSIDE})${END}`, 'i');

// `options.internal = true`: a property in code; hosts of one label are seldom called like these.
const PROPERTY =
  /^(?:options|opts|this|self|config|module|package|node|props|state|ctx|context|kind|scope|access|visibility)\.internal$/i;
const isHost = (it: string, { input, index }: RegExpExecArray): boolean =>
  isOwn(it) &&
  !PROPERTY.test(it) &&
  !/^\s*(?:=(?!=)|\()/.test(input.slice(index + it.length, index + it.length + 4));

// Kubernetes calls every service of every cluster by these.
const isOwn = (it: string): boolean =>
  !/(?:^|\.)(?:cluster\.local|host\.docker\.internal|docker\.internal|metadata\.google\.internal)$/i.test(it);

/** Machines only the inside of a company can reach. */
export const addressFinders: readonly Finder[] = [
  byPattern('address', FOUR, isAddress),
  byPattern('address', SIX),
  byPattern('address', INTERNAL_HOST, isHost),
  byPattern('address', LOCAL_HOST, isOwn),
  byPattern('address', IN_LINK, isOwn),
].map(
  (finder): Finder =>
    (text) =>
      finder(text).map((finding) => ({ ...finding, same: finding.same.toLowerCase() })),
);
