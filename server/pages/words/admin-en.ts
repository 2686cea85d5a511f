import { erase } from './erase-en.ts';
import { webhook } from './webhook-en.ts';

/** What admins set and what mails say, in English. */
export const admin = {
  erase,
  webhook,
  mail: {
    subject: 'Passalong: something waits for you',
    urgentSubject: 'Passalong: a decision with critical harm if wrong waits for you',
    team: (name: string) => `Team ${name}`,
    lines: {
      decide: (n: number) =>
        n === 1 ? '1 submission waits for your decision' : `${n} submissions wait for your decision`,
      'no-reviewer': (n: number) =>
        n === 1
          ? '1 submission waits and nobody can decide it'
          : `${n} submissions wait and nobody can decide them`,
      answer: (n: number) => (n === 1 ? '1 flag waits for your answer' : `${n} flags wait for your answer`),
      accept: (n: number) => (n === 1 ? '1 skill was offered to you' : `${n} skills were offered to you`),
      verify: (n: number) =>
        n === 1 ? '1 lesson has to be verified again' : `${n} lessons have to be verified again`,
      questions: (n: number) =>
        n === 1
          ? 'Few answer the questions of 1 lesson right: read them once more'
          : `Few answer the questions of ${n} lessons right: read them once more`,
      changes: (n: number) =>
        n === 1
          ? 'Changes were requested for 1 submission of yours'
          : `Changes were requested for ${n} submissions of yours`,
      approved: (n: number) =>
        n === 1 ? '1 submission of yours was approved' : `${n} submissions of yours were approved`,
      rejected: (n: number) =>
        n === 1 ? '1 submission of yours was rejected' : `${n} submissions of yours were rejected`,
      answered: (n: number) =>
        n === 1 ? '1 flag of yours was answered' : `${n} flags of yours were answered`,
    },
    digest: (teams: string, link: string, off: string) =>
      `${teams}\n\nOpen Passalong in your browser to see more, or your teams here:\n${link}\n\nAt most one such mail a day. To get none:\n${off}\n`,
    urgent: (team: string, link: string, off: string) =>
      `In the team ${team} a submission whose harm is critical if it is wrong waits for your decision.\n\nOpen Passalong in your browser, or your teams here:\n${link}\n\nTo get no mails about your teams:\n${off}\n`,
    offTitle: 'No more mails about your teams',
    offText:
      'You will get no daily mail and no mail about urgent decisions. Mails about your account, such as a new device, still come.',
    offSubmit: 'Send me no more',
    offDone: 'Done. You can switch these mails on again in your account.',
    offWrong:
      'This link is not whole. Copy all of it from the mail, or sign in and change it in your account.',
    title: 'Mails about your teams',
    lead: 'At most one mail a day says how much waits for you, and one at once when a decision with critical harm waits. No mail says what a lesson is about.',
    noServer: 'This server sends no mail.',
    send: 'Send me these mails',
    language: 'Language of the mails',
    languages: { en: 'English', de: 'German' } as Record<string, string>,
    save: 'Save',
    saved: 'Saved.',
  },
  settings: {
    title: (team: string) => `Settings of ${team}`,
    save: (what: string) => `Save: ${what}`,
    policy: 'Review',
    policyText:
      'These rules can only become stricter than the product’s own. What waits already keeps the rule it was submitted under.',
    tier: (name: string) => `Harm if wrong: ${name}`,
    seats: {
      1: 'Any one member who is not an author approves.',
      2: 'The owner of the skill approves, or the deputy where the owner is an author.',
      3: 'The owner or the deputy approves, and one member an admin named for the skill.',
      4: 'The owner or the deputy approves, and the domain approver of the skill.',
    },
    moreLabel: 'Further approvals of anyone',
    more: (n: number) => (n === 0 ? 'none' : `${n} more`),
    days: 'Days until it has to be verified again',
    daysHint: (most: number) => `A whole number, ${most} at most.`,
    signs: 'Signs of harm',
    signsText:
      'A lesson in which one of these words stands as a whole word gets at least this tier. They are added to the product’s own signs.',
    signsHint: 'One word or phrase a line, 2 to 60 characters, among them a letter or digit.',
    high: 'Words that mean high harm',
    critical: 'Words that mean critical harm',
    badSign: (word: string) => `A sign has 2 to 60 characters, among them a letter or digit: "${word}".`,
    tooManySigns: 'There are more than 200 signs. Take some out.',
    wholeNumber: (from: number, to: number) => `Enter a whole number from ${from} to ${to}.`,
    retention: 'Logs of people who left',
    retentionText:
      'The server keeps an encrypted copy of each member’s own log, which nobody here can read. After someone has left or was removed it is deleted.',
    leftDays: 'Days until it is deleted',
    models: 'Models',
    modelsText:
      'Members may draft lessons with these. What a model costs and where it runs, whoever runs this server knows.',
    noModels: 'Whoever runs this server offers no models.',
    mail: 'Mails',
    digest: 'Send mails about what waits to members of this team',
    domains: 'Invitations of a whole domain',
    domainsText:
      'Admins may invite everyone with an address of these domains. Whoever runs this server sets the list.',
    noDomains: 'Whoever runs this server has allowed no domain, so people are invited one by one.',
    problem: {
      'not-admin': 'Only an admin of this team can do this.',
      changed:
        'Somebody changed this since you opened the page. Nothing was saved. Go back, reload the page and look again.',
      looser: 'This is looser than the product’s own rules. Nothing was saved.',
    },
  },
  skills: {
    title: (team: string) => `Skills of ${team}`,
    none: 'This team has no skills yet.',
    columns: {
      id: 'Id',
      name: 'Name',
      cues: 'Cues',
      levels: 'Levels',
      alignments: 'Addresses in public frameworks',
      owner: 'Owner',
      deputy: 'Deputy',
      named: 'Second approvers',
      domain_approver: 'Domain approver',
    },
    download: 'Download as CSV',
    upload: 'Bring in a CSV',
    uploadText:
      'Change the file you downloaded, or make one with these columns. A skill that is not in it stays as it is, and so does what a missing column would say. A new owner is offered the skill and accepts it in the extension.',
    file: 'CSV file',
    fileHint:
      'UTF-8. Lists have one entry a line inside their cell; people are e-mail addresses of members. You see what would change first.',
    preview: 'Show what would change',
    previewTitle: 'What would change',
    notYet: 'Nothing is written yet. Read the changes, then write them.',
    noChange: 'Nothing would change.',
    same: (n: number) => (n === 1 ? '1 skill stays as it is.' : `${n} skills stay as they are.`),
    new: (name: string) => `New: ${name}`,
    changed: (name: string) => `Changed: ${name}`,
    what: 'What',
    now: 'Now',
    later: 'Then',
    apply: (n: number) => (n === 1 ? 'Write 1 change' : `Write ${n} changes`),
    back: 'Back without a change',
    nothing: 'Nothing was written. Each line that is wrong is named at the top of the page.',
    changedSince:
      'The skills or the people have changed since you saw this. Nothing was written. Bring the file in again.',
    wrong: (line: number, what: string, column: string | null) =>
      column === null ? `Line ${line}: ${what}` : `Line ${line}, ${column}: ${what}`,
    problem: {
      'open-quote': 'a quote is opened and not closed.',
      'stray-quote': 'a quote stands where none may be; a cell with quotes is quoted as a whole.',
      cells: 'it has another number of cells than the first line.',
      empty: 'the file has no skills.',
      header: 'the first line has to name the columns, each once, with at least "name".',
      value: 'this cannot be used: it is empty, too long or not of the right form.',
      'bad-text': 'it holds characters that hide or look like others, or the file is not UTF-8.',
      twice: 'this skill stands in the file already.',
      limit: 'a team has 30 skills at most.',
      'no-member': 'this is not the address of a member, or there is more than one.',
      'not-owner': 'only the owner hands a skill on or names the deputy.',
      'not-allowed': 'this person cannot have this place.',
    },
  },
};

export type AdminWords = typeof admin;
