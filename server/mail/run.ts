import type { Deps } from '../deps.ts';
import { sendAccountMail } from './account-mail.ts';
import { smtpMailer } from './mailer.ts';

const EVERY = 5_000;

/** Sends mail about accounts every few seconds while there is a mail server; the answer ends it. */
export function runAccountMail(deps: Deps): () => Promise<void> {
  const { SMTP_URL, MAIL_FROM } = deps.config;
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return async () => undefined;
  const mailer = smtpMailer(SMTP_URL, MAIL_FROM);
  const stop = new AbortController();
  let running: Promise<unknown> | null = null;
  const turn = () => {
    running ??= sendAccountMail(deps, mailer, stop.signal)
      .catch((error: unknown) => deps.log.error({ err: error }, 'mail was not sent'))
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(turn, EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}
