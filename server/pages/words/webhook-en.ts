/** The same for a name nobody knows and one inside a network: which it was is nobody's business outside. */
const NOWHERE = 'the name leads to no address of the internet, so nothing was called.';

/** The page of a team's webhook, in English. */
export const webhook = {
  title: (team: string) => `Webhook of ${team}`,
  link: 'Webhook: tell another program what happens',
  lead: 'The server calls this address when something happens in the team. A call says what happened, when, and the ids of the team and of the lesson, submission or flag. It holds no title, no text and no name.',
  url: 'Address',
  urlHint: 'It begins with https:// and is reachable on the internet. Leave it empty to end the calls.',
  urlWrong: 'Enter an address that begins with https:// and holds no password.',
  which: 'What it is told',
  events: {
    'submission.waiting': 'A submission waits for a decision',
    'submission.decided': 'A decision was made about a submission',
    'lesson.live': 'A lesson is live, or has a new text',
    'lesson.verified': 'A lesson was verified again',
    'lesson.retired': 'A lesson was retired',
    'flag.raised': 'A lesson was flagged',
  },
  anew: 'Sign calls with a new key from now on',
  save: 'Save the webhook',
  state: 'Calls',
  never: 'No call was made yet.',
  last: (at: string, what: string) => `The last call was made on ${at}: ${what}`,
  done: 'it was taken.',
  secret: 'Key of the signature',
  secretText:
    'Each call bears the header Passalong-Signature, made with this key, so that the program can tell it from others. The manual for whoever runs this server says how.',
  test: 'Send a test',
  testing: 'A test is on its way. Go back in some seconds to see what became of it.',
  noAddress: 'There is no address yet. Save one first.',
  dead: 'Calls that were given up',
  deadText: 'Each was tried eight times in about two hours. They are kept for a week.',
  event: 'What',
  subject: 'Id',
  at: 'When',
  why: 'Why it failed last',
  again: 'Try these again',
  waiting: (n: number) => (n === 1 ? '1 call waits to be made again.' : `${n} calls wait to be made again.`),
  problem: {
    'bad-address': 'the address cannot be used.',
    unresolved: NOWHERE,
    'closed-address': NOWHERE,
    unreachable: 'nothing could be reached there, or its certificate is not trusted.',
    timeout: 'it did not answer within ten seconds.',
    redirect: 'it answered with another address, which is not followed.',
    refused: 'it answered that it does not take the call.',
  },
};

export type WebhookWords = typeof webhook;
