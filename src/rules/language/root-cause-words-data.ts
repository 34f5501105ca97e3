// Made from root-cause-words.yml by `npm run data`.
export const rootCauseWords = {
  fillers:
    'the a an our its it this that these those of on in to at for with by and or was were is are be been being had has have there due because caused cause causing root we i which all some completely totally suddenly unexpectedly unexpected sudden main primary production prod new recent latest last routine scheduled planned faulty bad failed major minor also just simply then',
  things:
    "servers server sites site website webserver services service apps app applications application systems system database db databases apis api web platform pages page backend frontend hosts host cluster network machines machine instances instance nodes node users user customers customer clients client requests request everything nothing incident issue problem website's infrastructure processes process logins login connections connection connectivity internet",
  symptoms:
    "down downtime went go goes gone going unavailable unavailability unreachable unresponsive offline outages outage failures failure fails fail failing crashed crashes crashing crash errors error errored slowness slowed slower slow slowdown stopped stops stopping stop working worked works work responding responded respond not no longer did didn't didn’t couldn't couldn’t could cannot can't can’t broken broke breaks break unable accessed accessible accessing access inaccessible reached reachable reach loading loaded load time timed out timeouts timeout interruption interrupted disruption disrupted degraded degradation became become started getting returned returning threw throwing internal http 5xx hung froze frozen",
  triggers:
    'deployed deployment deployments deploys deploy releases released release updated updates update upgraded upgrades upgrade changes changed change config configuration migrations migration migrated merged merges merge maintenance restarted restarts restart rebooted reboots reboot traffic spikes spike surge load high heavy increased increase rollout pushed push code version commit software power',
  stopWords:
    'the an a our of on in to at for with by and or was were is are be not could from that this it',
} as const;
