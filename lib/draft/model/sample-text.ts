/** A page of nobody's, to try a model with: it holds no one's words. */
export const SAMPLE = `# Restore one table from the nightly backup

Use this page when somebody has changed or deleted rows in one table by mistake and the rest of the database is fine. Do not restore the whole database for one table, because every order placed since the backup would be lost.

## Before you start

Write down the time of the mistake in UTC. The nightly backup starts at 02:00 and takes about forty minutes. Pause the import job first, otherwise it fills the table again while you compare.

Never restore into the schema named live. The restore command drops a table of the same name before it writes, and there is no question and no undo.

## Steps

1. Pause the import job and wait until its state is paused.
2. Find the newest backup that is older than the mistake.
3. Create an empty schema named rescue on the same server.
4. Restore only the table you need into that schema.
5. Compare the number of rows per day in both tables and look at ten of the missing rows by hand.
6. Copy the missing rows back in one transaction.
7. Resume the import job and drop the rescue schema after one working day.

## When the numbers do not match

If the rescued table has fewer rows than the live one, you have taken a backup that is too old. If more than 10,000 rows are missing, stop and call the database lead, because a transaction of that size blocks the checkout.
`;
