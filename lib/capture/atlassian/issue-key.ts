import { findAllIn, findAllOn, rootOf, textOf, valueIn } from '../safe-dom.ts';
import { DIALOG, KEYS } from '../signs.ts';

const KEY = /^[A-Z][A-Z0-9_]{0,30}-\d{1,12}$/;
const IN_PATH = [
  /\/browse\/([^/]+)/,
  /\/issues\/([A-Z][^/]*-\d+)/,
  /\/portal\/\d+\/([^/]+)/,
  /\/queues\/(?:custom|issue-type)?\/?[^/]*\/([A-Z][^/]*-\d+)/,
];
const PARAMETERS = ['selectedIssue', 'issueKey', 'createdIssueKey'];

const keyIn = (text: string | null | undefined): string | null => {
  const key = (text ?? '').trim().toUpperCase();
  return KEY.test(key) ? key : null;
};

/** The issue an address names: the one that is selected before the one of the path, as the products show them. */
export function keyOfAddress(url: URL): string | null {
  for (const name of PARAMETERS) {
    const found = keyIn(url.searchParams.get(name));
    if (found !== null) return found;
  }
  for (const pattern of IN_PATH) {
    const found = keyIn(pattern.exec(url.pathname)?.[1]);
    if (found !== null) return found;
  }
  return keyIn(/(?:selectedIssue=|browse\/)([A-Za-z][\w]*-\d+)/.exec(url.hash)?.[1]);
}

/** The issue the page itself says it shows; safe to ask in a live page. */
export function keyShown(root: Element): string | null {
  for (const selector of KEYS) {
    for (const element of findAllIn(root, selector)) {
      const found = keyIn(valueIn(element, 'data-issue-key')) ?? keyIn(textOf(element));
      if (found !== null) return found;
    }
  }
  return null;
}

const APP = 'meta[name="application-name"][content="JIRA" i]';

/** True while a live page of the tracker is on its way to the issue its address names. */
export function isOnItsWay(document: Document, address: URL): boolean {
  const wanted = keyOfAddress(address);
  const [app] = findAllOn(document, APP);
  if (wanted === null || app === undefined) return false;
  const [dialog] = findAllOn(document, DIALOG);
  return keyShown(dialog ?? rootOf(document)) !== wanted;
}
