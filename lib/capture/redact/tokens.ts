import { byPattern, type Finder } from './finding.ts';
import { isNamed } from './passwords.ts';

// Formats that name themselves: by prefix, length and alphabet. Each is a class of its own in the tests.
const TOKENS: readonly RegExp[] = [
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/, // JSON Web Token
  /\b(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA)[A-Z2-7]{16}\b/, // AWS access key id
  /\bgh[pousr]_[A-Za-z0-9]{36,}\b/, // GitHub
  /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/,
  /\bgl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|oas)-[\w-]{20,}/, // GitLab
  /\bxox[abeoprs]-(?:[A-Za-z0-9]{1,40}-){1,5}[A-Za-z0-9]{8,}/, // Slack
  /\bxapp-\d-[A-Z0-9]{1,20}-\d{1,20}-[a-z0-9]{32,}/i,
  /\bsk-(?:proj-|svcacct-|admin-|ant-[a-z0-9]+-|or-v1-)?[A-Za-z0-9_-]{20,}/, // OpenAI, Anthropic, OpenRouter
  /\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,}/, // Stripe
  /\bwhsec_[A-Za-z0-9+/=]{24,}/,
  /\bAIza[\w-]{35}/, // Google API key
  /\bya29\.[\w-]{20,}/, // Google OAuth
  /\bGOCSPX-[\w-]{20,}/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bpypi-[\w-]{50,}/,
  /\bdckr_pat_[\w-]{20,}/,
  /\bSG\.[\w-]{16,32}\.[\w-]{32,}/, // SendGrid
  /\bkey-[0-9a-f]{32}\b/, // Mailgun
  /\b(?:AC|SK)[0-9a-f]{32}\b/, // Twilio
  /\bhv[sbr]\.[\w-]{20,}/, // Vault
  /\bhf_[A-Za-z0-9]{30,}\b/, // Hugging Face
  /\bgsk_[A-Za-z0-9]{40,}\b/,
  /\bdop_v1_[0-9a-f]{64}\b/, // DigitalOcean
  /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/, // Shopify
  /\b(?:ATATT3|ATCTT3|ATBB)[\w=-]{20,}/, // Atlassian
  /\blin_(?:api|oauth)_[A-Za-z0-9]{32,}/,
  /\b(?:secret|ntn)_[A-Za-z0-9]{43,}\b/, // Notion
  /\bfigd_[\w-]{40,}/,
  /\bglsa_[A-Za-z0-9]{32}_[0-9a-f]{8}\b/, // Grafana
  /\bdapi[0-9a-f]{32}\b/, // Databricks
  /\b\d{8,10}:AA[\w-]{33}\b/, // Telegram
  /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/,
  /\bops_eyJ[\w-]{40,}/, // 1Password
  /\bLS0tLS1CRUdJTi(?!BDRVJUSUZJQ0FURS|BQVUJMSUMgS0VZ)[A-Za-z0-9+/]{40,}=*/, // a private key in base64, as Kubernetes keeps it
];

const WEBHOOK =
  /https:\/\/(?:hooks\.slack\.com\/(?:services|workflows)\/|discord(?:app)?\.com\/api\/webhooks\/|[\w-]+\.webhook\.office\.com\/webhookb2\/)(?<it>[\w/@-]{20,})/;
const HEADER = /\b(?:bearer|basic|token)\s+(?<it>[A-Za-z0-9._~+/-]{16,}=*)/i;
const SIGNED =
  /[?&](?:sig|signature|x-amz-signature|x-amz-security-token|x-goog-signature|token|access_token|id_token|refresh_token|auth|api_?key|apikey|code|session(?:id)?|sid|jwt|ticket|password|pwd|secret)=(?<it>[^&#\s"'<>)\]]{6,})/i;
const COOKIE =
  /\b(?:JSESSIONID|PHPSESSID|ASP\.NET_SessionId|connect\.sid|sessionid|session_id|session|sid|csrftoken|cloud\.session\.token)\s*=\s*(?<it>[\w%.:+/-]{12,}=*)/i;

const isMixed = (it: string): boolean => /\d/.test(it) && /[A-Za-z]/.test(it);
// Chance gives half of the letters as capitals, words joined together far fewer.
const isChance = (it: string): boolean =>
  it.length >= 24 && (it.match(/[A-Z]/g)?.length ?? 0) > it.length * 0.3 && /[a-z]/.test(it);
const isStandIn = (it: string): boolean =>
  /^(?:your|my|some|example|placeholder|xxx|<|\$|\{|%)/i.test(it) || /^(.)\1+$/.test(it);

/** Keys and tickets a machine gave out. */
export const tokenFinders: readonly Finder[] = [
  ...TOKENS.map((pattern) => byPattern('token', pattern)),
  byPattern('token', WEBHOOK),
  byPattern('token', HEADER, (it) => (isMixed(it) || isChance(it)) && !isStandIn(it) && !isNamed(it)),
  byPattern('token', SIGNED, (it) => (isMixed(it) || it.length >= 20) && !isStandIn(it)),
  byPattern('token', COOKIE, (it) => isMixed(it) && !isStandIn(it)),
];
