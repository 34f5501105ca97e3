const stages = new Set([
  'detection',
  'detection time',
  'time of detection',
  'detection method',
  'method of detection',
  'how it was detected',
  'how was it detected',
  'how it was noticed',
  'issue detected',
  'investigation',
  'initial investigation',
  'investigation path',
  'diagnosis',
  'assumption',
  'initial assumption',
  'action taken',
  'initial action',
  'initial response',
  'response',
  'escalation',
  'escalation path',
  'incident escalation',
  'communication',
  'mitigation',
  'recovery',
  'resolution',
  'incident resolution',
  'resolution time',
  'time of resolution',
]);

/** Whether one of these names is that of a stage that a timeline is told by, such as "Detection" or "Escalation". */
export function isStage(names: readonly string[]): boolean {
  return names.some((name) => stages.has(name) || name.startsWith('misleading '));
}
