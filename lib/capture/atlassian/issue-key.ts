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

const SHOWN = [
  '[data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]',
  '[data-test-id="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]',
  '#key-val',
  '#issuekey-val',
  '[data-issue-key]',
];

/** The issue the page itself says it shows. */
export function keyShown(root: Element): string | null {
  for (const selector of SHOWN) {
    for (const element of root.querySelectorAll(selector)) {
      const found = keyIn(element.getAttribute('data-issue-key')) ?? keyIn(element.textContent);
      if (found !== null) return found;
    }
  }
  return null;
}
