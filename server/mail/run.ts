import type { Deps } from '../deps.ts';
import { repeating } from '../jobs/repeating.ts';
import { sendAccountMail } from './account-mail.ts';
import { smtpMailer } from './mailer.ts';

const EVERY = 5_000;

/** Sends mail about accounts every few seconds while there is a mail server; the answer ends it. */
export function runAccountMail(deps: Deps): () => Promise<void> {
  const { SMTP_URL, MAIL_FROM } = deps.config;
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return async () => undefined;
  const mailer = smtpMailer(SMTP_URL, MAIL_FROM);
  return repeating(
    { every: EVERY, failed: (error) => deps.log.error({ err: error }, 'mail was not sent') },
    (stop) => sendAccountMail(deps, mailer, stop),
  );
}
