import { NOTHING, type Signs } from './signs.ts';

/** English. */
export const en: Signs = {
  money: {
    plain:
      /\b(?:payouts?|payroll|refunds?|chargebacks?|bank (?:accounts?|transfers?|details)|wire transfers?|credit cards?|direct debits?|general ledger|tax returns?|vat return|purchase orders?|payment (?:run|provider|gateway|details|file)s?|write[- ]offs?)\b/iu,
    faint:
      /\b(?:payments?|invoices?|billing|charged|taxes|vat|salary|salaries|budget|price list|discount)\b/giu,
  },
  'customer-data': {
    plain:
      /\b(?:customers?['’]?s? (?:data|records?|details|accounts?|information)|personal(?:ly identifiable)? (?:data|information)|\bPII\b|patients?['’]? (?:data|records?)|health records?|data (?:breach|subject|protection)(?:es|s)?|user data|GDPR)\b/iu,
    faint:
      /\b(?:customers?|e-?mail addresses|addresses of|date of birth|consent|anonymi[sz]e\w*|pseudonymi[sz]e\w*)\b/giu,
  },
  security: {
    plain:
      /\b(?:private keys?|secret keys?|api keys?|signing keys?|encryption keys?|credentials?|vulnerabilit(?:y|ies)|exploits?|malware|ransomware|phishing|compromised|privilege escalation|root access|(?:revoke|rotate|leak)(?:s|d|ed|ing)? (?:the |a |an |all |your )?(?:\w+ )?(?:keys?|tokens?|certificates?|secrets?|passwords?)|multi-factor|two-factor|MFA|firewall rules?|security (?:incidents?|patch(?:es)?|policy|hole|risks?|team)|access control)\b/iu,
    faint:
      /\b(?:passwords?|passphrases?|secrets|access tokens?|certificates?|firewalls?|encrypt(?:ed|ion|s)?|authenticat(?:e|es|ed|ion)|authori[sz](?:e|es|ed|ation)|permissions?|sudo|admin rights|intruders?|attackers?)\b/giu,
  },
  production: {
    plain:
      /\b(?:(?:in|to|on|into|against) (?:the )?(?:live )?production(?![- ](?:modes?|builds?|bundles?|versions?|usage|use|ready|quality|code|of|lines?|costs?)\b)|production (?:environments?|databases?|systems?|clusters?|servers?|deployments?|traffic|hosts?|data|changes?|incident)|live (?:systems?|production|databases?|traffic)|prod (?:database|cluster|environment|server|db)|maintenance windows?|change freeze|fail ?over|primary (?:database|node)|outages?|hotfix(?:es)?)\b/iu,
    faint:
      /\b(?:prod|rollback|roll back|deploy(?:s|ed|ing|ment)?|downtime|migrations?|on-call|release train|go-live)\b/giu,
  },
  law: {
    plain:
      /\b(?:legal (?:hold|department|counsel|obligations?|requirements?|team)|lawsuits?|litigation|court orders?|subpoenas?|liabilit(?:y|ies)|statutory|regulators?|regulatory|works council|export controls?|sanctions list|non-disclosure|retention (?:period|obligation)s?|audit trail|compliance)\b/iu,
    faint:
      /\b(?:legal(?:ly)?|illegal|lawful(?:ly)?|unlawful|contracts?|regulations?|licen[cs]e terms|audits?|fines?)\b/giu,
  },
  people: {
    plain:
      /\b(?:dismissals?|termination of employment|notice period|disciplinary|harassment|discriminat(?:e|ion|ory)|grievances?|sick (?:leave|notes?)|parental leave|performance reviews?|background checks?|redundanc(?:y|ies) (?:plan|package|notice)s?|hiring decisions?|employment contracts?|whistle-?blow\w*)\b/iu,
    faint:
      /\b(?:employees?|applicants?|candidates?|salary|salaries|overtime|probation|works council|manager's approval)\b/giu,
  },
  'data-loss': {
    plain:
      /\b(?:cannot be undone|can['’]t be undone|cannot be (?:recovered|restored)|irreversibl\w+|irrecoverabl\w+|unrecoverabl\w+|permanent(?:ly)? (?:data )?(?:delet|eras|destroy|remov|los)\w*|data loss|los(?:e|es|ing) (?:all )?(?:your |the )?data|(?:drop|truncat|wip|purg|eras|delet|destroy|overwrit)\w*(?: \S+){0,4} (?:production|live|customers?['’]?|primary|backups?)(?: \S+){0,2} (?:data|databases?|tables?|volumes?|buckets?|clusters?|records?|backups?))\b/iu,
    faint: NOTHING,
  },
  safety: {
    plain:
      /\b(?:injur(?:y|ies|ed)|life-threatening|risk of death|electric shock|electrocut\w+|high[- ]voltage|lock-?out[ /-]tag-?out|flammable|explosi(?:ve|on) (?:hazard|risk|atmosphere|limit)s?|toxic|asphyxia\w*|radiation (?:dose|exposure|hazard)|personal protective|protective (?:gloves|goggles|clothing|equipment)|emergency stop|first aid|evacuat(?:e|ion)|medication|dosage|patient safety|hazardous|burn hazard)\b/iu,
    faint: NOTHING,
  },
};
