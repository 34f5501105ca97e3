import type { Template } from './template.js';

/**
 * The template that counts where a repository has none of its own. Names stand without accents, as they are compared: that
 * spares each start the work of taking them off.
 */
export const defaultTemplate: Template = {
  sections: [
    {
      name: 'Issue Summary',
      aliases: readNames(`
        Summary, Incident Summary, Executive Summary, Overview, Incident Overview, Issue Overview,
        Summary of the incident, Incident Description, Issue Description, What happened, TL;DR,
        At a glance, Abstract, Resumen, Resumen ejecutivo, Resumo, Resumo do incidente, Resume,
        Sommaire, Zusammenfassung, Uberblick, Сводка, Краткое описание, Резюме, Что произошло,
        摘要, 概要, 概述, 事件概述, 何が起きた, サマリー, 요약, Riepilogo, Sintesi, Samenvatting,
        Podsumowanie
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
            Duracion, Duracion total, Duree, Duracao, Duracao total, Dauer, Ausfalldauer,
            Длительность, Продолжительность, 持续时间, 时长, 影響時間, 継続時間, 지속 시간
          `),
          required: true,
          role: 'duration',
        },
        {
          name: 'Impact',
          aliases: readNames(`
            Incident impact, Customer impact, User impact, Business impact, Service impact,
            Impact summary, Impact assessment, Impact on users, Effect, Who was affected,
            Impacto, Usuarios afectados, Incidence, Auswirkung, Auswirkungen, Влияние, Последствия,
            影响, 影响范围, 影響, 影響範囲, 영향
          `),
          required: true,
          role: 'impact',
        },
        {
          name: 'Root Cause',
          aliases: readNames(`
            Cause, Root cause summary, Main cause, Primary cause, Causa raiz,
            Cause racine, Ursache, Первопричина, Корневая причина, 根因, 根本原因, 근본 원인
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
        Chain of events, Course of events, Linea de tiempo, Linea temporal, Cronologia,
        Linha do tempo, Cronologia, Chronologie, Chronologie detaillee, Fil des evenements,
        Deroule, Zeitleiste, Zeitlicher Ablauf, Zeitverlauf, Ablauf, Хронология,
        Хронология событий, Таймлайн, Ход событий, 时间线, 时间轴, 事件时间线, 時間線,
        タイムライン, 時系列, 経緯, 타임라인, Tijdlijn, Os czasu
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
        Working theory, Causa raiz, Causas, Causa raiz, Cause racine, Causes profondes, Causes,
        Ursache, Ursachen, Grundursache, Ursachenanalyse, Fehlerursache, Причина, Причины,
        Корневая причина, Первопричина, Анализ причин, 根因, 根本原因, 原因, 原因分析, 根因分析,
        근본 원인, 원인, Oorzaak, Przyczyna
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
        Recommendations, Recommended actions, Action points and owners, Corrective action plan,
        Mitigation plan, Improvement actions, Long term fixes, Preventive steps, Future work,
        Acciones, Acciones correctivas, Acciones preventivas, Acciones correctivas y preventivas,
        Acciones de seguimiento, Medidas correctivas, Medidas preventivas, Plan de accion,
        Proximos pasos, Tareas, Acoes, Acoes corretivas, Acoes preventivas,
        Acoes corretivas e preventivas, Itens de acao, Plano de acao, Proximos passos, Prevencao,
        Actions correctives, Actions preventives, Actions correctives et preventives,
        Actions de suivi, Elements d'action, Mesures correctives, Plan d'action,
        Prochaines etapes, Maßnahmen, Korrekturmaßnahmen, Gegenmaßnahmen, Vorbeugende Maßnahmen,
        Folgemaßnahmen, Nachste Schritte, Aufgaben, Корректирующие действия, Корректирующие меры,
        Предотвращение, План действий, Действия, Меры, Следующие шаги, Задачи, 行动项, 改进措施,
        改进项, 后续行动, 后续措施, 纠正措施, 预防措施, 预防, 整改措施, 再発防止, 再発防止策,
        アクションアイテム, 対策, 是正, 是正処置, 今後の対応, 후속 조치, 재발 방지, 액션 아이템,
        Azioni correttive, Acties, Vervolgacties, Działania naprawcze
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
        Takeaways, Key takeaways, Learnings, What we learned, Conclusion, Lecciones aprendidas,
        Conclusao, Licoes aprendidas, Lecons apprises, Lecons tirees, Fazit, Lessons,
        Gelernte Lektionen, Erkenntnisse, Schlussfolgerung, Выводы, Заключение, Извлеченные уроки,
        总结, 结论, 经验教训, 教訓, まとめ, 結論, 학んだ점, 결론
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
