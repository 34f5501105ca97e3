import type { Template } from './template.js';

/** The template that counts where a repository has none of its own. */
export const defaultTemplate: Template = {
  sections: [
    {
      name: 'Issue Summary',
      aliases: readNames(`
        Summary, Incident Summary, Executive Summary, Overview, Incident Overview, Issue Overview,
        Summary of the incident, Incident Description, Issue Description, What happened, TL;DR,
        Resumen, Resumo, Résumé, Zusammenfassung
      `),
      required: true,
      role: 'summary',
      fields: [
        {
          name: 'Duration',
          aliases: readNames(`
            Outage duration, Incident duration, Total duration, Duration of the outage,
            Duration of outage, Duration of the incident, Downtime, Total downtime, Incident time,
            Time of outage, Outage time, Outage length, Impact duration, Time, Time frame,
            Duración, Durée, Duração, Dauer
          `),
          required: true,
          role: 'duration',
        },
        {
          name: 'Impact',
          aliases: readNames(`
            Incident impact, Customer impact, User impact, Business impact, Service impact,
            Impact summary, Impact assessment, Impact on users, Effect, Who was affected,
            Impacto, Auswirkung
          `),
          required: true,
          role: 'impact',
        },
        {
          name: 'Root Cause',
          aliases: readNames(`
            Cause, Root cause summary, Main cause, Primary cause, Causa raíz,
            Cause racine, Ursache
          `),
          required: true,
          role: 'root-cause',
        },
      ],
      instructions: [],
    },
    {
      name: 'Timeline',
      aliases: readNames(`
        Incident Timeline, Timeline of events, Events Timeline, Timeline of the incident, Time line,
        Chronology, Chronology of events, Sequence of events, Event log, Incident log,
        Línea de tiempo, Cronología, Linha do tempo, Chronologie, Zeitleiste, Zeitlicher Ablauf
      `),
      required: true,
      role: 'timeline',
      fields: [],
      instructions: [],
    },
    {
      name: 'Root Cause and Resolution',
      aliases: readNames(`
        Root Cause, Root Cause Analysis, Root Cause and Recovery, Root Cause and Fix, RCA, Cause,
        Cause and Resolution, Causes, Resolution, Resolution and Recovery, Contributing factors,
        Actions taken, Technical analysis, Incident analysis, Why did it happen, 5 Whys, Five Whys,
        Working theory, Causa raíz, Cause racine, Ursache
      `),
      required: true,
      role: 'cause',
      fields: [],
      instructions: [],
    },
    {
      name: 'Corrective and Preventative Measures',
      aliases: readNames(`
        Corrective Measures, Preventative Measures, Corrective Actions, Preventative Actions,
        Corrective and Preventative Actions, Corrective, Preventative, Measures, Action Items,
        Actions, Action plan, Action points, Future actions, Resulting actions, Tasks,
        Specific tasks, To do, Follow-up, Follow-up actions, Follow-up improvements, Next steps,
        Improvements, Improvements and fixes, Future improvements, Prevention, Future prevention,
        Preventing recurrence, Preventing, Prevent, Remediation, Remediation items,
        Acciones correctivas, Acciones, Ações corretivas, Actions correctives, Maßnahmen
      `),
      required: true,
      role: 'corrective',
      fields: [],
      instructions: [],
    },
    {
      name: 'Conclusion',
      aliases: readNames(`
        Conclusions, Closing remarks, Final thoughts, Summation, Lessons learned, Lessons learnt,
        Takeaways, Key takeaways, Learnings, What we learned, Conclusión, Conclusão, Fazit
      `),
      required: false,
      role: 'conclusion',
      fields: [],
      instructions: [],
    },
  ],
};

function readNames(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim().replace(/\s+/g, ' '));
}
