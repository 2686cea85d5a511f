import { byPattern, type Finder } from './finding.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const PRIVATE_IP = new RegExp(
  `(?<![\\w.-])(?:10\\.${OCTET}|172\\.(?:1[6-9]|2\\d|3[01])|192\\.168|169\\.254|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))\\.${OCTET}\\.${OCTET}(?![\\w-]|\\.\\d)`,
);
// `10.2.3.4` after the word version is one.
const isAddress = (_it: string, match: RegExpExecArray): boolean =>
  !/(?:\bv|version|release|build)[\s:=]*$/i.test(
    match.input.slice(Math.max(0, match.index - 12), match.index),
  );

const LOCAL_SIX = /(?<![\w:.])(?:f[cd][0-9a-f]{2}|fe80):(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{1,4}(?![\w:])/i;
const INTERNAL_HOST =
  /(?<![\w./@-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}(?:internal|corp|lan|intranet|localdomain|home\.arpa)(?![\w-]|\.\w)/i;
const LOCAL_HOST =
  /(?:(?<=:\/\/|@)|(?<![\w./@-])(?=[\w.-]+\.local:\d))(?<it>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}local)(?![\w-]|\.\w)/i;
const IN_LINK =
  /(?<=:\/\/|@)(?<it>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}(?:internal|corp|lan|intranet|localdomain|home\.arpa))(?![\w-]|\.\w)/i;

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
  byPattern('address', PRIVATE_IP, isAddress),
  byPattern('address', LOCAL_SIX),
  byPattern('address', INTERNAL_HOST, isHost),
  byPattern('address', LOCAL_HOST, isOwn),
  byPattern('address', IN_LINK, isOwn),
].map(
  (finder): Finder =>
    (text) =>
      finder(text).map((finding) => ({ ...finding, same: finding.same.toLowerCase() })),
);
