import type { Config } from '../config/index.js';
import type { UntrustedReason, Incident, Observed } from '../incident/index.js';

/**
 * Whether an incident's text may cause writes; `voucher` is who put the label on where that decided
 * it, and `doubt` what is wrong with the word that was given.
 */
export type Trust =
  | { readonly trusted: true; readonly voucher: string | null }
  | { readonly trusted: false; readonly doubt: UntrustedReason };

/**
 * May this incident's text cause writes? In a private repository; where the author is trusted; or
 * where somebody else put the incident label on after the author's last edit. Who triggered the run
 * has no say.
 */
export function judgeTrust(
  { incident, repository }: Observed,
  incidentLabel: string,
  config: Config,
): Trust {
  const trusted: Trust = { trusted: true, voucher: null };
  if (repository.visibility !== 'public') return trusted;
  if (config.trust.authors.some((association) => association === incident.association)) {
    return trusted;
  }
  if (isListed(incident.author, config)) return trusted;
  return judgeLabel(incident, incidentLabel, config);
}

function judgeLabel(incident: Incident, incidentLabel: string, config: Config): Trust {
  const doubt = (kind: UntrustedReason['kind'], by: string | null): Trust => ({
    trusted: false,
    doubt: { kind, by },
  });
  const labelled = incident.labelled.get(incidentLabel.toLowerCase());
  // A deleted account may have been the author's, and names nobody who could be asked.
  if (labelled === undefined || labelled.actor === 'ghost') return doubt('nobody', null);
  const { actor, at } = labelled;
  if (isSame(actor, incident.author)) return doubt('author', null);
  // What labels by itself does so on a stranger's words; it hasn't read them.
  if (actor.endsWith('[bot]') && !isListed(actor, config)) return doubt('bot', actor);
  // Put on in another repository, by its people.
  if (incident.transferredAt !== null && at <= incident.transferredAt) return doubt('nobody', null);
  const { authorEdit } = incident;
  // Within one second nobody can tell which came first.
  if (authorEdit === null || at > authorEdit.at) return { trusted: true, voucher: actor };
  return doubt(authorEdit.certain ? 'edited' : 'perhaps edited', actor);
}

function isSame(login: string, other: string): boolean {
  return login.toLowerCase() === other.toLowerCase();
}

// Also as people copy a login: with a sign before it, or as GitHub's command line names an app.
function isListed(login: string, { trust }: Config): boolean {
  if (login === 'ghost') return false;
  return trust.logins.some((listed) => {
    const plain = listed.trim().replace(/^@/u, '');
    return isSame(plain.startsWith('app/') ? `${plain.slice(4)}[bot]` : plain, login);
  });
}
