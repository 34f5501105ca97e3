import type { Config } from '../config/index.js';
import type { UntrustedReason, Incident, Observed } from '../incident/index.js';

/** Whether an incident's text may cause writes. `voucher` is who added the label, if that was the reason. */
export type Trust =
  | { readonly trusted: true; readonly voucher: string | null }
  | { readonly trusted: false; readonly reason: UntrustedReason };

/**
 * An incident's text may cause writes in a private or internal repository, if its author is trusted, or if someone else
 * added the incident label after the author's last edit. Who triggered the run doesn't matter.
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
  const untrusted = (kind: UntrustedReason['kind'], by: string | null): Trust => ({
    trusted: false,
    reason: { kind, by },
  });
  const labelled = incident.labelled.get(incidentLabel.toLowerCase());
  // A deleted account may have been the author's, and there is no one to ask.
  if (labelled === undefined || labelled.actor === 'ghost') return untrusted('nobody', null);
  const { actor, at } = labelled;
  if (isSame(actor, incident.author)) return untrusted('author', null);
  // A bot that adds labels hasn't read the text.
  if (actor.endsWith('[bot]') && !isListed(actor, config)) return untrusted('bot', actor);
  // The label was added in another repository, by its people.
  if (incident.transferredAt !== null && at <= incident.transferredAt)
    return untrusted('nobody', null);
  const { authorEdit } = incident;
  // Within the same second, it is unknown which came first.
  if (authorEdit === null || at > authorEdit.at) return { trusted: true, voucher: actor };
  return untrusted(authorEdit.certain ? 'edited' : 'perhaps edited', actor);
}

function isSame(login: string, other: string): boolean {
  return login.toLowerCase() === other.toLowerCase();
}

// Also accepts a login as people copy it: with `@`, or as GitHub's command line names an app.
function isListed(login: string, { trust }: Config): boolean {
  if (login === 'ghost') return false;
  return trust.logins.some((listed) => {
    const plain = listed.trim().replace(/^@/u, '');
    return isSame(plain.startsWith('app/') ? `${plain.slice(4)}[bot]` : plain, login);
  });
}
