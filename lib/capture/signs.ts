/** The parts of a page that say which issue it shows; their words are its key. */
export const KEYS = [
  '[data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]',
  '[data-test-id="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]',
  '#key-val',
  '#issuekey-val',
  // Not the cards of a board: each of them has a key.
  ':is(#issue-content,.ghx-detail-view,#ghx-detail-issue)[data-issue-key]',
  ':is(#issue-content,.ghx-detail-view,#ghx-detail-issue) [data-issue-key]',
];

/** The dialog an issue stands in over a board. */
export const DIALOG =
  '[data-testid="issue.views.issue-details.issue-modal.modal-dialog"],[data-test-id="issue.views.issue-details.issue-modal.modal-dialog"]';

/** Parts only a page of the one product or of the other has. */
export const ISSUE = '#key-val,[data-testid="issue.views.issue-details.issue-layout.issue-layout"]';
export const WIKI = '#main-content.wiki-content,[data-testid="page-content-only"]';
