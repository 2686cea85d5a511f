import { MIN_PASSWORD } from '../../auth/identity.ts';
import type { Words } from './en.ts';

export const de: Words = {
  lang: 'de',
  time: (ms) =>
    `${new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(ms)} UTC`,
  day: (ms) => new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(ms),
  skip: 'Zum Inhalt springen',
  signOut: 'Abmelden',
  wrongTitle: 'Fehler',
  wrong: 'Das ist noch nicht geschehen:',
  notDone: 'Nicht geschehen',
  missing: 'Hier ist nichts',
  missingText: 'Diese Seite gibt es nicht, oder sie ist nicht für Sie bestimmt.',
  foreignForm:
    'Dieses Formular kam nicht von der Seite in diesem Browser, oder es ist zu alt. Nichts wurde geändert. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.',
  badForm:
    'Dieses Formular war nicht lesbar. Nichts wurde geändert. Gehen Sie zurück und versuchen Sie es noch einmal.',
  signInFirst:
    'Sie sind nicht mehr angemeldet. Nichts wurde geändert. Melden Sie sich an und versuchen Sie es noch einmal.',
  adminsOnly: 'Das kann nur eine Admin-Person dieses Teams.',
  tooOften: (minutes) =>
    `Das wurde zu oft versucht. Warten Sie ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`} und versuchen Sie es dann noch einmal.`,
  email: 'E-Mail-Adresse',
  name: 'Ihr Name',
  password: 'Passwort',
  newPassword: 'Neues Passwort',
  passwordHint: `Mindestens ${MIN_PASSWORD} Zeichen. Ein paar Wörter lassen sich leichter merken als Sonderzeichen.`,
  emailWrong: 'Geben Sie eine E-Mail-Adresse ein, etwa name@example.com.',
  nameWrong: 'Geben Sie einen Namen ein.',
  passwordShort: `Geben Sie ein Passwort mit mindestens ${MIN_PASSWORD} Zeichen ein.`,
  passwordLong: 'Dieses Passwort ist zu lang: höchstens 128 Zeichen.',
  passwordIsEmail: 'Das Passwort darf nicht Ihre E-Mail-Adresse sein.',
  setup: {
    title: 'Diesen Server einrichten',
    lead: 'Sie legen das erste Konto an, das Admin ist, und das erste Team.',
    team: 'Name des Teams',
    teamHint: 'Die Mitglieder sehen ihn. Er lässt sich später ändern.',
    teamWrong: 'Geben Sie einen Namen für das Team ein.',
    submit: 'Konto und Team anlegen',
    used: 'Dieser Server ist schon eingerichtet. Melden Sie sich an.',
    expired: 'Dieser Link ist älter als ein Tag. Starten Sie den Server neu: Er gibt einen neuen aus.',
    unknown: 'Das ist nicht der neueste Link. Nehmen Sie den, den der Server zuletzt ausgegeben hat.',
  },
  signIn: {
    title: 'Anmelden',
    submit: 'Anmelden',
    forgot: 'Passwort vergessen?',
    wrong: 'E-Mail-Adresse und Passwort passen nicht zusammen.',
    with: (name) => `Mit ${name} anmelden`,
    going: (name) => `Weiter zu ${name}`,
    goOn: 'Weiter',
    ssoDown: (name) =>
      `${name} antwortet nicht. Versuchen Sie es in ein paar Minuten noch einmal, oder melden Sie sich mit einem Passwort an.`,
    failed: {
      unknown:
        'Sie haben hier noch kein Konto. Bitten Sie eine Admin-Person des Teams um eine Einladung für diese Adresse.',
      unverified:
        'Ihr Anmeldedienst hat Ihre E-Mail-Adresse nicht bestätigt und beweist deshalb nichts. Fragen Sie, wer ihn betreibt.',
      other:
        'Ihr Konto hier gehört zu einer anderen Identität desselben Dienstes. Fragen Sie eine Admin-Person Ihres Teams.',
      any: 'Die Anmeldung ist nicht gelungen, und nichts wurde geändert. Versuchen Sie es noch einmal.',
    },
    again: 'Für diesen Schritt müssen Sie noch einmal zeigen, wer Sie sind.',
  },
  forgot: {
    title: 'Neues Passwort',
    lead: 'Ein Link, mit dem Sie ein neues Passwort setzen, geht an Ihre Adresse.',
    submit: 'Link schicken',
    sent: 'Wenn es zu dieser Adresse ein Konto gibt, ist eine Mail mit einem Link unterwegs. Der Link gilt einmal, eine Stunde lang.',
    noMail:
      'Dieser Server verschickt keine Mails. Fragen Sie eine Admin-Person Ihres Teams: Sie kann Ihnen einen Link für ein neues Passwort geben.',
  },
  reset: {
    title: 'Neues Passwort setzen',
    submit: 'Passwort setzen',
    done: 'Ihr Passwort ist gesetzt. Jeder Browser, der angemeldet war, ist abgemeldet.',
    ended: 'Dieser Link wurde schon benutzt oder ist abgelaufen. Fordern Sie einen neuen an.',
    subject: 'Neues Passwort setzen',
    mail: (link) =>
      `Jemand, vermutlich Sie, möchte für diese Adresse ein neues Passwort setzen.\n\n${link}\n\nDer Link gilt einmal, eine Stunde lang. Wenn Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.\n`,
  },
  home: {
    title: 'Ihre Teams',
    none: 'Sie sind in keinem Team. Eine Admin-Person eines Teams kann Sie einladen.',
    admin: 'Admin',
    devices: 'Verbundene Geräte',
    members: 'Mitglieder',
    connect: 'Gerät verbinden',
  },
  invite: {
    subject: (team) => `Einladung in das Team ${team} in Passalong`,
    mail: (team, link) =>
      `Sie sind eingeladen, dem Team ${team} in Passalong beizutreten.\n\n${link}\n\nDer Link gilt einmal, sieben Tage lang.\n`,
  },
  devices: {
    title: (team) => `Ihre Geräte in ${team}`,
    lead: 'Jedes von ihnen liest und sendet in Ihrem Namen. Beenden Sie die Verbindung von jedem, das Sie nicht kennen.',
    none: 'Kein Gerät ist verbunden.',
    name: 'Gerät',
    since: 'Verbunden',
    used: 'Zuletzt benutzt',
    revoke: (name) => `${name} trennen`,
    subject: 'Ein Gerät wurde mit Ihrem Konto verbunden',
    mail: (name, at, link) =>
      `Das Gerät "${name}" wurde am ${at} mit Ihrem Konto verbunden.\n\nWenn Sie es nicht waren, beenden Sie die Verbindung jetzt:\n${link}\n`,
  },
  team: {
    title: (team) => `Mitglieder von ${team}`,
    person: 'Name',
    role: 'Rolle',
    roles: { member: 'Mitglied', admin: 'Admin' },
    since: 'Mitglied seit',
    manage: (name) => `${name} verwalten`,
    you: 'Sie',
    leave: 'Dieses Team verlassen',
    leaveText:
      'Ihre Geräte werden von diesem Team getrennt. Ihr eigenes Protokoll und Ihre Lektionen bleiben in Ihrem Browser. Fertigkeiten, die Sie verantworten, gehen an die Vertretung, sonst an die Admins.',
    left: 'Sie haben das Team verlassen.',
    inviteTitle: 'Jemanden einladen',
    inviteMailed: 'Eine Einladung ist unterwegs an diese Adresse. Sie gilt einmal, sieben Tage lang.',
    inviteLink:
      'Geben Sie diesen Link der Person, für die er ist, und niemandem sonst. Er wird nur jetzt gezeigt und gilt einmal, sieben Tage lang.',
    invite: 'Einladen',
    domainTitle: 'Alle einer Domain einladen',
    domainText:
      'Wer diesen Link und eine Adresse der Domain hat, kann als Mitglied beitreten. An jede Adresse geht vorher eine Einladung per Mail.',
    domain: 'Domain',
    domainLink: 'Dieser Link wird nur jetzt gezeigt. Er gilt sieben Tage lang.',
    invited: 'Eingeladen',
    until: (day) => `bis ${day}`,
    endInvite: (whom) => `Einladung an ${whom} beenden`,
    makeAdmin: 'Zur Admin-Person machen',
    makeMember: 'Zum Mitglied machen',
    roleText:
      'Ein Wechsel der Rolle beendet das Recht zu entscheiden, das in einem Browser dieser Person offen ist.',
    remove: 'Aus dem Team entfernen',
    removeText:
      'Die Geräte dieser Person werden sofort getrennt. Was sie geschrieben hat, bleibt mit ihrem Namen. Ihr verschlüsseltes Protokoll wird nach 30 Tagen vom Server gelöscht.',
    resetLink: 'Link für ein neues Passwort machen',
    resetText:
      'Dieser Server verschickt keine Mails, deshalb geben Sie den Link weiter. Er gilt einmal, einen Tag lang, und das Protokoll hält fest, dass Sie ihn gemacht haben.',
    resetShown:
      'Geben Sie diesen Link der Person, für die er ist, und niemandem sonst. Er wird nur jetzt gezeigt.',
    problem: {
      'not-admin': 'Das kann nur eine Admin-Person dieses Teams.',
      'not-member': 'Diese Person ist nicht Mitglied dieses Teams.',
      'last-admin': 'Die letzte Admin-Person bleibt es: Machen Sie zuerst jemand anderen dazu.',
      'in-other-team':
        'Diese Person ist auch in einem anderen Team. Wer den Server betreibt, kann ihr helfen.',
      'domain-not-listed': 'Wer den Server betreibt, hat diese Domain nicht erlaubt.',
      'no-mail': 'Dieser Server verschickt keine Mails und kann deshalb Adressen einer Domain nicht prüfen.',
      'member-already': 'Diese Adresse gehört einem Mitglied dieses Teams.',
    },
  },
  join: {
    title: (team) => `${team} beitreten`,
    ended: 'Diese Einladung wurde schon benutzt, beendet oder ist abgelaufen. Bitten Sie um eine neue.',
    otherAddress:
      'Diese Einladung ist für eine andere Adresse als die, mit der Sie angemeldet sind. Melden Sie sich zuerst ab und öffnen Sie den Link dann noch einmal.',
    signIn: 'Zu der eingeladenen Adresse gibt es ein Konto. Melden Sie sich an, um beizutreten.',
    as: (email) => `Sie treten als ${email} bei.`,
    submit: 'Dem Team beitreten',
    make: 'Konto anlegen und beitreten',
    with: (name) => `Beitreten und mit ${name} anmelden`,
    joined: 'Sie sind jetzt Mitglied.',
    domainLead: (domain) =>
      `Mitglieder haben eine Adresse bei ${domain}. Eine Einladung geht per Mail an Ihre.`,
    domainSubmit: 'Einladung schicken',
    domainSent: 'Wenn diese Adresse eingeladen werden kann, ist eine Mail mit einem Link unterwegs.',
    domainWrong: (domain) => `Geben Sie eine Adresse ein, die auf @${domain} endet.`,
  },
  connect: {
    title: 'Gerät verbinden',
    lead: 'Beginnen Sie in der Erweiterung auf Ihrem eigenen Rechner. Sie zeigt einen Code; tippen Sie ihn hier ein.',
    code: 'Code des Geräts',
    codeHint: 'Acht Buchstaben, etwa BCDF-GHJK. Er gilt zehn Minuten.',
    next: 'Weiter',
    unknown: 'Kein Gerät wartet mit diesem Code. Prüfen Sie ihn, oder beginnen Sie in der Erweiterung neu.',
    question: 'Haben Sie das gerade eben auf Ihrem eigenen Rechner begonnen?',
    device: 'Gerät',
    address: 'Netzadresse',
    asked: 'Angefragt am',
    warning:
      'Wenn Ihnen jemand den Code geschickt oder gesagt hat, dass Sie hierher kommen sollen, sagen Sie nein: Diese Person würde in Ihrem Namen lesen und senden.',
    team: 'Verbinden mit dem Team',
    approve: 'Ja, dieses Gerät verbinden',
    deny: 'Nein, das war ich nicht',
    approved:
      'Verbunden. Gehen Sie zurück zur Erweiterung; sie macht in ein paar Sekunden von selbst weiter.',
    denied: 'Nicht verbunden. Das Gerät kann diesen Code nicht mehr benutzen.',
    gone: 'Diese Anfrage ist abgelaufen oder schon beantwortet. Beginnen Sie in der Erweiterung neu.',
  },
  grant: {
    title: 'Entscheidungen erlauben',
    question: (device) => `Darf das Gerät "${device}" acht Stunden lang Ihre Entscheidungen senden?`,
    lead: 'Sie entscheiden in der Erweiterung. Lektionen, die viel Schaden machen, wenn sie falsch sind, bestätigen Sie jedes Mal hier.',
    submit: 'Für acht Stunden erlauben',
    done: 'Erlaubt. Gehen Sie zurück zur Erweiterung. Es endet nach acht Stunden, mit dem Schließen des Browsers und wenn Sie sich hier abmelden.',
    confirmTitle: 'Eine Entscheidung bestätigen',
    confirmLead: (device) =>
      `Das Gerät "${device}" bittet Sie, diese Entscheidung zu bestätigen. Sie zählt einmal.`,
    verdict: 'Ihre Entscheidung',
    verdicts: { approve: 'freigeben', 'request-changes': 'Änderungen verlangen', reject: 'ablehnen' },
    confirm: {
      approve: 'Bestätigen: freigeben',
      'request-changes': 'Bestätigen: Änderungen verlangen',
      reject: 'Bestätigen: ablehnen',
    },
    changed:
      'Diese Einreichung wartet nicht mehr, oder ihr Text hat sich geändert, seit Sie ihn gesehen haben. Sehen Sie sie in der Erweiterung noch einmal an.',
    confirmed:
      'Bestätigt. Gehen Sie innerhalb von zehn Minuten zurück zur Erweiterung; sie sendet die Entscheidung.',
    problem: {
      'not-member': 'Sie sind nicht mehr Mitglied dieses Teams.',
      service: 'Ein Dienstkonto entscheidet nichts.',
      'no-device': 'Dieses Gerät ist nicht mit Ihrem Konto verbunden. Verbinden Sie es zuerst.',
      'sign-in-again':
        'Ihre Anmeldung ist zu lange her. Melden Sie sich noch einmal an und wiederholen Sie das.',
      'no-proof-time':
        'Ihr Anmeldedienst sagt nicht, wann Sie gezeigt haben, wer Sie sind; darauf kann keine Entscheidung ruhen. Bitten Sie Ihre Admin-Person, dass er "auth_time" sendet, oder setzen Sie für Ihr Konto ein Passwort.',
      'used-before': 'Das wurde schon einmal benutzt. Beginnen Sie in der Erweiterung neu.',
    },
  },
  lesson: {
    team: 'Team',
    lesson: 'Lektion',
    tier: 'Schaden, wenn falsch',
    tiers: { 1: 'gering', 2: 'normal', 3: 'hoch', 4: 'kritisch' },
    author: 'Geschrieben von',
    submitter: 'Eingereicht von',
    formerMember: 'ein früheres Mitglied',
    situation: 'Situation',
    insight: 'Einsicht',
    steps: 'Schritte',
    caution: 'Vorsicht:',
    branches: 'Was wann zu tun ist',
    when: 'Wenn',
    escalate: 'Sonst fragen:',
    symptom: 'Symptom',
    tried: 'Was versucht wurde',
    cause: 'Ursache',
    fix: 'Behebung',
    prevention: 'Vorbeugung',
    definition: 'Definition',
    examples: 'Beispiele',
    nonExamples: 'Was es nicht ist',
    mistakes: 'Fehler',
    why: 'Warum es hier wichtig ist',
    sources: 'Quellen',
    quote: 'Zitat, gefunden im Auszug der Seite, den die Autorin oder der Autor mitgab',
    testimony: (by, day) => `Aussage von ${by}, ${day}`,
    none: 'kein Beleg',
  },
  me: { title: 'Mein Konto' },
};
