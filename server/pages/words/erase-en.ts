/** The page on which a person erases single events, in English. */
export const erase = {
  title: 'Erase events of my log',
  badLink: 'This link is not whole. Open it again from the extension.',
  lead: (team: string) =>
    `These events of yours are removed from the copy of your log that the team ${team} keeps for you, and from your other devices when they next connect. This cannot be undone.`,
  named: 'Events to erase',
  here: 'Of them on this server',
  made: 'Made',
  range: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  notHere:
    'Events that are not on this server are marked as erased all the same, so that no other device brings them.',
  tooManyUnheard: (most: number) =>
    `Of events this server never had, ${most.toLocaleString('en')} can be marked in a day, and nothing was erased now. Erase the others alone, or try again tomorrow.`,
  submit: (count: number) => (count === 1 ? 'Erase 1 event' : `Erase ${count} events`),
};

export type EraseWords = typeof erase;
