import type { FieldRole, SectionRole } from '../template.js';

/** Names in a template, by what they stand for, beside those of the default template: there a heading alone must tell. */
export const furtherNames: {
  readonly section: Readonly<Record<SectionRole, string>>;
  readonly field: Readonly<Record<FieldRole, string>>;
} = {
  section: {
    summary: `
      Resume de l'incident, Description de l'incident, Synthese, Resumen del incidente,
      Descripcion del incidente, Que paso, Que ocurrio, Resumo executivo, Descricao do incidente,
      O que aconteceu, Kurzfassung, Vorfallbeschreibung, Was ist passiert, Описание инцидента,
      Обзор, 事件概要, 事件摘要, 事故概述, 故障概述, 发生了什么, 障害概要, インシデント概要, 何が起きたか, サマリ
    `,
    timeline: `
      Chronologie des evenements, Deroulement, Cronologia de eventos,
      Linea de tiempo del incidente, Linha do tempo do incidente, Zeitachse, Zeitlinie,
      Chronologischer Ablauf, 处理过程, 事件经过, 時系列と対応
    `,
    cause: `
      What caused the incident, Contributing conditions, Cause profonde, Causes racines, Analyse des causes,
      Facteurs contributifs, Analisis de causa raiz, Factores contribuyentes, Resolucion,
      Causas raizes, Analise de causa raiz, Fatores contribuintes, Resolucao, Correcao, Losung,
      Behebung, Устранение, Анализ первопричин, 故障原因, 事故原因, 原因定位, 处置, 恢复, 発生原因, 直接原因, 復旧, 復旧対応,
      暫定対応, 応急対応
    `,
    corrective: `
      Actions a mener, Mesures preventives, Mesures correctives et preventives, Taches,
      Elementos de accion, Medidas correctivas y preventivas, Acoes de acompanhamento, Tarefas,
      Medidas corretivas, Medidas preventivas, Maßnahmenplan, Praventivmaßnahmen,
      Предупреждающие действия, Превентивные меры, Дальнейшие действия, План мероприятий, 行动计划,
      待办, 待办事项, 改进计划, 改进行动, 下一步, 恒久対策, 恒久対応, 是正措置, 今後の対策, 改善策, 改善アクション, アクション, ネクストアクション, Suivi,
      Seguimiento, Ameliorations, Mejoras, Melhorias, Verbesserungen, Улучшения, Рекомендации,
      Recommandations, Recomendaciones, Recomendacoes, Empfehlungen, 改进, 建议, 改善
    `,
    conclusion: `
      Enseignements, Bilan, Aprendizajes, Lecciones, Aprendizados, Notas finais,
      Was wir gelernt haben, Уроки, Итоги, 教训, 反思, 复盘总结, 学び, 学んだこと, 振り返り
    `,
  },
  field: {
    duration: `
      Duree de l'incident, Duree totale, Duracion del incidente, Duracao do incidente,
      Gesamtdauer, Dauer des Ausfalls, Время простоя, 故障时长, 影响时长, 影響期間, ダウンタイム, 障害時間
    `,
    impact: `
      Impacts, Repercussions, Impact utilisateurs, Impact sur les utilisateurs,
      Impacto en los usuarios, Impacto no negocio, Auswirkungen auf Kunden, Воздействие,
      Влияние на пользователей, 影响面, 业务影响, 用户影响, 影響内容, ユーザー影響
    `,
    'root-cause': `
      Root causes, Cause principale, Causa principal, Grundursache, Hauptursache, Причина, 直接原因,
      原因
    `,
  },
};

/** Names of the corrective section that stand for other things as well: they count where nothing plainer does. */
export const vagueNames = `
  Action, Actions, Measures, Tasks, To do, Improvements, Future improvements, Improvements and fixes,
  Follow-up, Prevention, Future prevention, Preventing, Prevent, Remediation, Remediation items, Corrective,
  Preventative, Next steps, Future work, Recommendations, Mitigation plan, Acciones, Acoes, Mejoras,
  Melhorias, Ameliorations, Verbesserungen, Suivi, Seguimiento, Recommandations, Recomendaciones,
  Recomendacoes, Empfehlungen, Меры, Действия, Задачи, Улучшения, Рекомендации, Предотвращение,
  Prevencao, 预防, 改进, 建议, 改善, 対策, アクション
`;
