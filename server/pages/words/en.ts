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
  team: {
    title: (team: string) => `Members of ${team}`,
    person: 'Name',
    role: 'Role',
    roles: { member: 'member', admin: 'admin' } as Record<string, string>,
    since: 'Member since',
    manage: (name: string) => `Manage ${name}`,
    you: 'you',
    leave: 'Leave this team',
    leaveText:
      'Your devices are disconnected from this team. Your own log and lessons stay in your browser. Skills you own go to the deputy, else to the admins.',
    left: 'You left the team.',
    inviteTitle: 'Invite someone',
    inviteMailed: 'An invitation is on its way to this address. It works once, for seven days.',
    inviteLink:
      'Give this link to the person it is for, and to nobody else. It is shown only now and works once, for seven days.',
    invite: 'Invite',
    domainTitle: 'Invite everyone of a domain',
    domainText:
      'Whoever has this link and an address of the domain can join as a member. An invitation is mailed to each address first.',
    domain: 'Domain',
    domainLink: 'This link is shown only now. It works for seven days.',
    invited: 'Invited',
    until: (day: string) => `until ${day}`,
    endInvite: (whom: string) => `End the invitation of ${whom}`,
    makeAdmin: 'Make admin',
    makeMember: 'Make member',
    roleText: 'A change of role ends the person’s right to decide that is open in a browser.',
    remove: 'Remove from the team',
    removeText:
      'The devices of this person are disconnected at once. What they wrote stays with their name. Their encrypted log is deleted from the server after 30 days.',
    resetLink: 'Make a link to set a new password',
    resetText:
      'This server sends no mail, so you hand the link out. It works once, for a day, and the trail keeps that you made it.',
    resetShown: 'Give this link to the person it is for, and to nobody else. It is shown only now.',
    problem: {
      'not-admin': 'Only an admin of this team can do this.',
      'not-member': 'This person is not a member of this team.',
      'last-admin': 'The last admin stays one: make somebody else an admin first.',
      'in-other-team': 'This person is in another team as well. Whoever runs the server can help them.',
      'domain-not-listed': 'Whoever runs the server has not allowed this domain.',
      'no-mail': 'This server sends no mail, so it cannot check addresses of a domain.',
      'member-already': 'This address belongs to a member of this team.',
    },
  },
  join: {
    title: (team: string) => `Join ${team}`,
    ended: 'This invitation was used already, was ended or has expired. Ask for a new one.',
    otherAddress:
      'This invitation is for another address than the one you are signed in with. Sign out first, then open the link again.',
    signIn: 'There is an account with the invited address. Sign in to join.',
    as: (email: string) => `You join as ${email}.`,
    submit: 'Join the team',
    make: 'Make account and join',
    joined: 'You are a member now.',
    domainLead: (domain: string) => `Members have an address at ${domain}. An invitation is mailed to yours.`,
    domainSubmit: 'Send me an invitation',
    domainSent: 'If this address can be invited, a mail with a link is on its way.',
    domainWrong: (domain: string) => `Enter an address that ends in @${domain}.`,
  },
  me: { title: 'My account' },
};

export type Words = typeof en;
