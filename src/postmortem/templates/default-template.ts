import type { Template } from '../template.js';

/**
 * The template that counts where a repository has none of its own. Names stand without accents, as they are compared: that
 * spares each start the work of taking them off.
 */
export const defaultTemplate: Template = {
  sections: [
    {
      name: 'Issue Summary',
      aliases: parseNames(`
        Summary, Incident Summary, Executive Summary, Overview, Incident Overview, Issue Overview,
        Summary of the incident, Incident Description, Issue Description, What happened, TL;DR,
        At a glance, Abstract, Resumen, Resumen ejecutivo, Resumo, Resumo do incidente, Resume,
        Sommaire, Zusammenfassung, Uberblick, Сводка, Краткое описание, Резюме, Что произошло,
        摘要, 概要, 概述, 事件概述, 何が起きた, サマリー, 요약, Riepilogo, Sintesi, Samenvatting,
        Podsumowanie, Description, Problem description, Problem statement, What happend,
        Short summary, Outage summary, Description de l'incident, Resume de l'incident, Synthese,
        Resumen del incidente, Descripcion, Descripcion del incidente, Que paso, Que ocurrio,
        Resumo executivo, Descricao do incidente, O que aconteceu, Visao geral, Kurzfassung,
        Beschreibung, Vorfallbeschreibung, Was ist passiert, Sommario, Descrizione dell'incidente,
        Описание инцидента, Описание, Краткое содержание, 故障概述, 事故概述, 故障描述, 事件描述,
        障害概要, 事象, 개요, 장애 개요, Ozet, Tom tat, Ringkasan
      `),
      required: true,
      role: 'summary',
      fields: [
        {
          name: 'Duration',
          aliases: parseNames(`
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
          aliases: parseNames(`
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
          aliases: parseNames(`
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
      aliases: parseNames(`
        Incident Timeline, Timeline of events, Events Timeline, Timeline of the incident, Time line,
        Chronology, Chronology of events, Sequence of events, Event log, Incident log,
        Chain of events, Course of events, Linea de tiempo, Linea temporal, Cronologia,
        Linha do tempo, Cronologia, Chronologie, Chronologie detaillee, Fil des evenements,
        Deroule, Zeitleiste, Zeitlicher Ablauf, Zeitverlauf, Ablauf, Хронология,
        Хронология событий, Таймлайн, Ход событий, 时间线, 时间轴, 事件时间线, 時間線,
        タイムライン, 時系列, 経緯, 타임라인, Tijdlijn, Os czasu, Key events, What happened when,
        Incident chronology, Chronologie des evenements, Chronologie de l'incident, Deroulement,
        Deroulement de l'incident, Frise chronologique, Cronologia de eventos,
        Cronologia del incidente, Cronologia do incidente, Secuencia de eventos, Linha temporal,
        Linea temporale, Zeitlicher Verlauf, Zeitstrahl, Zeitachse, Verlauf, Przebieg zdarzen,
        Chronologia, Лента событий, Временная шкала, Хронология инцидента, 故障时间线, 事件经过,
        处理过程, 時間軸, 対応履歴, 経過, 시간대별 경과, Zaman cizelgesi, Dong thoi gian, Kronologi
      `),
      required: true,
      role: 'timeline',
      fields: [],
      instructions: [],
    },
    {
      name: 'Root Cause and Resolution',
      aliases: parseNames(`
        Root Cause, Root Cause Analysis, Root Cause and Recovery, Root Cause and Fix, RCA, Cause,
        Cause and Resolution, Causes, Resolution, Resolution and Recovery, Contributing factors,
        Actions taken, Technical analysis, Incident analysis, Why did it happen, 5 Whys, Five Whys,
        Working theory, Causa raiz, Causas, Causa raiz, Cause racine, Causes profondes, Causes,
        Ursache, Ursachen, Grundursache, Ursachenanalyse, Fehlerursache, Причина, Причины,
        Корневая причина, Первопричина, Анализ причин, 根因, 根本原因, 原因, 原因分析, 根因分析,
        근본 원인, 원인, Oorzaak, Przyczyna, How did this happen, How did it happen,
        How it happened, How this happened, Why did this happen, Why it happened,
        Why this happened, What caused it, What caused this, What caused the outage,
        What caused the incident, What caused the issue, What was the cause, Cause and fix,
        Cause and solution, How we fixed it, How was it fixed, How it was fixed,
        How was it resolved, How it was resolved, Cause premiere, Cause principale,
        Origine de l'incident, Analyse des causes, Causa raiz y resolucion, Resolucion,
        Analisis de causa raiz, Causa principal, Causa raiz e resolucao, Resolucao,
        Analise de causa raiz, Hauptursache, Ursache und Behebung, Behebung, Causa principale,
        Causa radice, Risoluzione, Grondoorzaak, Hoofdoorzaak, Oplossing, Glowna przyczyna,
        Główna przyczyna, Основная причина, Причина инцидента, Устранение, 故障原因, 根本原因分析,
        解决方案, 直接原因, 원인 분석, 장애 원인, Kok neden, Nguyen nhan goc re, Akar masalah
      `),
      required: true,
      role: 'cause',
      fields: [],
      instructions: [],
    },
    {
      name: 'Corrective and Preventative Measures',
      aliases: parseNames(`
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
        Azioni correttive, Acties, Vervolgacties, Działania naprawcze, What's next, Work items,
        Repair items, Long term solutions, Permanent fix, Safeguards, Countermeasures,
        What we are changing, What we're changing, What we are doing about it,
        What are we doing about it, Plan d'amelioration, Ameliorations, Pistes d'amelioration,
        Axes d'amelioration, Mesures preventives, Mesures correctives et preventives,
        Recommandations, Actions a mener, Actions a entreprendre, Suivi, Taches,
        Medidas correctivas y preventivas, Elementos de accion, Puntos de accion, Mejoras,
        Prevencion, Recomendaciones, Seguimiento, Medidas corretivas,
        Medidas corretivas e preventivas, Melhorias, Recomendacoes, Tarefas, Massnahmen,
        Praventivmaßnahmen, Verbesserungen, Verbesserungsmaßnahmen, Empfehlungen, Pravention,
        Azioni preventive, Azioni correttive e preventive, Misure correttive, Prossimi passi,
        Prevenzione, Actiepunten, Maatregelen, Vervolgstappen, Verbeterpunten,
        Działania zapobiegawcze, Zadania, Профилактические меры, Меры по предотвращению,
        Рекомендации, Дальнейшие шаги, Дальнейшие действия, 改进方案, 改进计划, 行动计划, 后续改进,
        后续计划, 待办事项, 改善措施, 預防措施, 後續行動, 恒久対応, 恒久対策, 今後の対策,
        アクションプラン, ネクストアクション, 조치 사항, 개선 사항, 향후 계획, 향후 조치,
        재발 방지 대책, 액션 플랜, Aksiyonlar, Hanh dong khac phuc, Tindakan perbaikan
      `),
      required: true,
      role: 'corrective',
      fields: [],
      instructions: [],
    },
    {
      name: 'Conclusion',
      aliases: parseNames(`
        Conclusions, Closing remarks, Final thoughts, Summation, Lessons learned, Lessons learnt,
        Takeaways, Key takeaways, Learnings, What we learned, Conclusion, Lecciones aprendidas,
        Conclusao, Licoes aprendidas, Lecons apprises, Lecons tirees, Fazit, Lessons,
        Gelernte Lektionen, Erkenntnisse, Schlussfolgerung, Выводы, Заключение, Извлеченные уроки,
        总结, 结论, 经验教训, 教訓, まとめ, 結論, 学び, 学んだこと, 결론, 교훈, 배운 점, Wrap-up,
        Reflections, Closing thoughts, Key learnings, Lecons, Lecons retenues, Enseignements,
        Retour d'experience, Bilan, Conclusiones, Lecciones, Conclusoes, Aprendizados, Licoes,
        Lehren, Conclusioni, Lezioni apprese, Conclusie, Geleerde lessen, Wnioski,
        Уроки, Итоги, 经验总结, 复盘总结, 振り返り
      `),
      required: false,
      role: 'conclusion',
      fields: [],
      instructions: [],
    },
  ],
};

function parseNames(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim().replace(/\s+/g, ' '));
}
