/** Where the full page shows a submission. */
export const reviewHash = ({ team, submission }: { team: string; submission: string }): string =>
  `#review/${team}/${submission}`;
