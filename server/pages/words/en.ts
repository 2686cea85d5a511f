import { MIN_PASSWORD } from '../../auth/identity.ts';

/** Every text of the pages, in English. The other languages have the same keys. */
export const en = {
  lang: 'en' as 'en' | 'de',
  /** A time in ms as people read it; the server does not know where they are, so the zone is said. */
  time: (ms: number) =>
    `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(ms)} UTC`,
  day: (ms: number) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(ms),
  skip: 'Skip to the content',
  signOut: 'Sign out',
  wrongTitle: 'Error',
  wrong: 'This was not done yet:',
  notDone: 'Not done',
  missing: 'Nothing here',
  missingText: 'There is no such page, or it is not yours to see.',
  foreignForm:
    'This form did not come from this browser’s page, or it is too old. Nothing was changed. Go back, reload the page and try again.',
  badForm: 'This form could not be read. Nothing was changed. Go back and try again.',
  signInFirst: 'You are not signed in any more. Nothing was changed. Sign in and try again.',
  adminsOnly: 'Only an admin of this team can do this.',
  tooOften: (minutes: number) =>
    `That was tried too often. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`,
  email: 'E-mail address',
  name: 'Your name',
  password: 'Password',
  newPassword: 'New password',
  passwordHint: `At least ${MIN_PASSWORD} characters. A few words are easier to keep than signs.`,
  emailWrong: 'Enter an e-mail address, such as name@example.com.',
  nameWrong: 'Enter a name.',
  passwordShort: `Enter a password of at least ${MIN_PASSWORD} characters.`,
  passwordLong: 'This password is too long: 128 characters at most.',
  passwordIsEmail: 'The password must not be your e-mail address.',
  setup: {
    title: 'Set up this server',
    lead: 'You make the first account, which is an admin, and the first team.',
    team: 'Name of the team',
    teamHint: 'Members see it. It can be changed later.',
    teamWrong: 'Enter a name for the team.',
    submit: 'Make account and team',
    used: 'This server has been set up already. Sign in instead.',
    expired: 'This link is older than a day. Start the server again: it prints a new one.',
    unknown: 'This link is not the newest one. Use the link the server printed last.',
  },
  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    forgot: 'Forgot your password?',
    wrong: 'E-mail address and password do not fit together.',
    with: (name: string) => `Sign in with ${name}`,
    going: (name: string) => `Going on to ${name}`,
    goOn: 'Continue',
    done: 'You are signed out.',
    again: 'For this step you have to prove again who you are.',
  },
  forgot: {
    title: 'New password',
    lead: 'A link to set a new password is sent to your address.',
    submit: 'Send the link',
    sent: 'If there is an account with this address, a mail with a link is on its way. The link works once, for an hour.',
    noMail:
      'This server sends no mail. Ask an admin of your team: they can give you a link to set a new password.',
  },
  reset: {
    title: 'Set a new password',
    submit: 'Set the password',
    done: 'Your password is set. Every browser that was signed in has been signed out.',
    ended: 'This link was used already or has expired. Ask for a new one.',
    subject: 'Set a new password',
    mail: (link: string) =>
      `Someone, probably you, asked to set a new password for this address.\n\n${link}\n\nThe link works once, for an hour. If it was not you, do nothing: your password stays as it is.\n`,
  },
  verify: {
    title: 'Confirm your address',
    submit: 'Confirm the address',
    done: 'Your address is confirmed. You can sign in.',
    ended: 'This link was used already or has expired.',
    subject: 'Confirm your address',
    mail: (link: string) =>
      `Someone, probably you, made an account with this address.\n\n${link}\n\nThe link works once, for a day. If it was not you, do nothing.\n`,
  },
  home: {
    title: 'Your teams',
    none: 'You are in no team. An admin of a team can invite you.',
    admin: 'admin',
    devices: 'Connected devices',
    members: 'Members',
    connect: 'Connect a device',
  },
  invite: {
    subject: (team: string) => `You are invited to the team ${team} in Passalong`,
    mail: (team: string, link: string) =>
      `You are invited to join the team ${team} in Passalong.\n\n${link}\n\nThe link works once, for seven days.\n`,
  },
  devices: {
    subject: 'A device was connected to your account',
    mail: (name: string, at: string, link: string) =>
      `The device "${name}" was connected to your account on ${at}.\n\nIf it was not you, end its connection now:\n${link}\n`,
  },
  me: { title: 'My account' },
};

export type Words = typeof en;
