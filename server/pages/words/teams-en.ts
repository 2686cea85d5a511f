/** Teams, and the accounts of programs in them, in English. */
export const teams = {
  nav: {
    pages: (team: string) => `Pages of ${team}`,
    teams: 'Your teams',
    members: 'Members',
    devices: 'My devices',
    settings: 'Settings',
    skills: 'Skills',
    services: 'Service accounts',
  },
  nameTaken: 'Somebody in a team of yours has this name. Add something that tells the two of you apart.',
  nameTakenThere: 'Somebody in this team has this name. Add something that tells the two of you apart.',
  teamName: {
    title: 'Name of the team',
    lead: 'Members see it here, in the extension when they connect a device, and in invitations.',
    label: 'Name of the team',
    save: 'Rename the team',
  },
  newTeam: {
    title: 'Make a team',
    lead: 'You become its admin. Nobody of your other teams is in it until you invite them, and nothing is shared between teams.',
    submit: 'Make the team',
    one: 'This server holds one team. Whoever runs it can allow more with TEAMS=many.',
  },
  services: {
    title: (team: string) => `Service accounts of ${team}`,
    lead: 'For programs that read what the team has and send flags or needs, such as a monitor. A service account cannot sign in, gets no grant and decides nothing.',
    none: 'There is no service account.',
    name: 'Name',
    nameHint: 'Members see it beside what the program sends.',
    made: 'Made',
    used: 'Last used',
    never: 'not yet',
    make: 'Make a service account',
    token: (name: string) => `Token of ${name}`,
    tokenText:
      'Give this token to the program. It is shown only now; who has it reads what the team has. It ends when it is not used for 90 days.',
    renew: (name: string) => `Renew the token of ${name}`,
    renewText:
      'A new token is made and shown once. The old one is good for 7 more days, so that the program misses nothing while it is given the new one.',
    atOnce: 'End the old token at once, because somebody else may have it',
    ended: 'The old token has ended.',
    goes: (day: string) => `The old token is good until ${day}.`,
    until: (day: string) => `old token until ${day}`,
    revoke: (name: string) => `End ${name}`,
    revokeText: 'Its token ends at once. What it has sent stays.',
    marked: 'service account',
    many: 'A team has 20 service accounts at most. End one first.',
  },
};

export type TeamWords = typeof teams;
