import { createTransport } from 'nodemailer';

/** A mail in plain text to one address. */
export type Mail = { to: string; subject: string; text: string };

/** What sends mail; it throws what the other side said when it could not. */
export type Mailer = { send: (mail: Mail) => Promise<void> };

/** Sends by SMTP, from one address. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from });
  return {
    async send({ to, subject, text }) {
      // As an object, an address cannot smuggle a second one in.
      await transport.sendMail({ to: { address: to, name: '' }, subject, text });
    },
  };
}
