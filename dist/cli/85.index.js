const k=85,x=[85],P={4085:((v,c,u)=>{u.d(c,{readSetup:()=>g});var l=u(1455),t=u(6760),m=u(5359);function F(e,o){const s=new Map(Object.entries(o).map(([n,i])=>[n.toLowerCase(),i]));if(s.size===0)return e;const a=n=>({...n,aliases:[...n.aliases,...s.get(n.name.toLowerCase())??[]]});return{sections:e.sections.map(n=>({...a(n),fields:n.fields.map(a)}))}}var A=u(2496),E=u(7866),D=u(1596),f=u(8866),B=u(8627),C=u(4362);async function g(e,o){for(const d of Object.keys(e.rules))h(d);const s=e.config===null?(0,B.u0)(o):(0,t.resolve)(o,e.config),a=s===null?m.sb:await w(s,o),n=F(A.o,a.aliases),i={overrides:y(a.rules,e.rules),converted:a.tasks.convert};return{config:a,template:n,check:d=>{const r=(0,E.q)(d,n);return{postmortem:r,findings:(0,D.z)(r,n,i)}}}}function h(e){const o=D.a.map(s=>s.name);if(!o.includes(e))throw new C.z(`Unknown rule "${e}" in --rule, ${(0,f.Z)(e,o)}`)}function y(e,o){const s=Object.entries(o).map(([a,n])=>{const i=e[a];return[a,typeof i=="object"?{...i,severity:n}:n]});return{...e,...Object.fromEntries(s)}}async function w(e,o){const s=(0,t.relative)(o,e),a=await(0,l.readFile)(e,"utf8").catch(r=>{throw new C.z(`The configuration ${s} can't be read (${(0,C.R)(r)}).`)}),{parseConfig:n}=await Promise.all([u.e(250),u.e(199)]).then(u.bind(u,3199)),{config:i,problem:d}=n(a.replace(/^\ufeff/u,""),s);if(i!==null)return i;throw new C.z(...d.issues.map(({line:r,column:R,key:p,message:b})=>{const I=r===null?"":`:${String(r)}:${String(R??1)}`;return`${s}${I}: ${p===null?"":`${p}: `}${b}`}))}}),5359:((v,c,u)=>{u.d(c,{HX:()=>t,Tg:()=>l,sb:()=>m});const l=["checkbox","table","list"],t=["owner","member","collaborator","contributor","first_time_contributor","first_timer","none"],m={template:null,aliases:{},rules:{},tasks:{convert:["checkbox","table"],max:50},tracking:{title:"{task}",labels:[],milestone:null,assign:!0},loop:{close:!0,reopen:!0,"not-planned":"done","on-early-close":"warn"},labels:{incomplete:"postmortem: incomplete",tracking:"postmortem: tracking",done:"postmortem: done",hold:"postmortem: hold"},trust:{authors:["owner","member","collaborator"],logins:[]},formerly:[]}}),2496:((v,c,u)=>{u.d(c,{o:()=>l});const l={sections:[{name:"Issue Summary",aliases:t(`
        Summary, Incident Summary, Executive Summary, Overview, Incident Overview, Issue Overview,
        Summary of the incident, Incident Description, Issue Description, What happened, TL;DR,
        At a glance, Abstract, Resumen, Resumen ejecutivo, Resumo, Resumo do incidente, Resume,
        Sommaire, Zusammenfassung, Uberblick, Сводка, Краткое описание, Резюме, Что произошло,
        摘要, 概要, 概述, 事件概述, 何が起きた, サマリー, 요약, Riepilogo, Sintesi, Samenvatting,
        Podsumowanie
      `),required:!0,role:"summary",fields:[{name:"Duration",aliases:t(`
            Outage duration, Incident duration, Total duration, Duration of the outage,
            Duration of outage, Duration of the incident, Downtime, Total downtime, Incident time,
            Time of outage, Outage time, Outage length, Impact duration, Time, Time frame,
            Duracion, Duracion total, Duree, Duracao, Duracao total, Dauer, Ausfalldauer,
            Длительность, Продолжительность, 持续时间, 时长, 影響時間, 継続時間, 지속 시간
          `),required:!0,role:"duration"},{name:"Impact",aliases:t(`
            Incident impact, Customer impact, User impact, Business impact, Service impact,
            Impact summary, Impact assessment, Impact on users, Effect, Who was affected,
            Impacto, Usuarios afectados, Incidence, Auswirkung, Auswirkungen, Влияние, Последствия,
            影响, 影响范围, 影響, 影響範囲, 영향
          `),required:!0,role:"impact"},{name:"Root Cause",aliases:t(`
            Cause, Root cause summary, Main cause, Primary cause, Causa raiz,
            Cause racine, Ursache, Первопричина, Корневая причина, 根因, 根本原因, 근본 원인
          `),required:!0,role:"root-cause"}],instructions:[]},{name:"Timeline",aliases:t(`
        Incident Timeline, Timeline of events, Events Timeline, Timeline of the incident, Time line,
        Chronology, Chronology of events, Sequence of events, Event log, Incident log,
        Chain of events, Course of events, Linea de tiempo, Linea temporal, Cronologia,
        Linha do tempo, Cronologia, Chronologie, Chronologie detaillee, Fil des evenements,
        Deroule, Zeitleiste, Zeitlicher Ablauf, Zeitverlauf, Ablauf, Хронология,
        Хронология событий, Таймлайн, Ход событий, 时间线, 时间轴, 事件时间线, 時間線,
        タイムライン, 時系列, 経緯, 타임라인, Tijdlijn, Os czasu
      `),required:!0,role:"timeline",fields:[],instructions:[]},{name:"Root Cause and Resolution",aliases:t(`
        Root Cause, Root Cause Analysis, Root Cause and Recovery, Root Cause and Fix, RCA, Cause,
        Cause and Resolution, Causes, Resolution, Resolution and Recovery, Contributing factors,
        Actions taken, Technical analysis, Incident analysis, Why did it happen, 5 Whys, Five Whys,
        Working theory, Causa raiz, Causas, Causa raiz, Cause racine, Causes profondes, Causes,
        Ursache, Ursachen, Grundursache, Ursachenanalyse, Fehlerursache, Причина, Причины,
        Корневая причина, Первопричина, Анализ причин, 根因, 根本原因, 原因, 原因分析, 根因分析,
        근본 원인, 원인, Oorzaak, Przyczyna
      `),required:!0,role:"cause",fields:[],instructions:[]},{name:"Corrective and Preventative Measures",aliases:t(`
        Corrective Measures, Preventative Measures, Corrective Actions, Preventative Actions,
        Corrective and Preventative Actions, Corrective, Preventative, Measures, Action Items,
        Actions, Action plan, Action points, Future actions, Resulting actions, Tasks,
        Specific tasks, To do, Follow-up, Follow-up actions, Follow-up improvements, Next steps,
        Improvements, Improvements and fixes, Future improvements, Prevention, Future prevention,
        Preventing recurrence, Preventing, Prevent, Remediation, Remediation items,
        Recommendations, Recommended'actions, Action points and owners, Corrective action plan,
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
      `),required:!0,role:"corrective",fields:[],instructions:[]},{name:"Conclusion",aliases:t(`
        Conclusions, Closing remarks, Final thoughts, Summation, Lessons learned, Lessons learnt,
        Takeaways, Key takeaways, Learnings, What we learned, Conclusion, Lecciones aprendidas,
        Conclusao, Licoes aprendidas, Lecons apprises, Lecons tirees, Fazit, Lessons,
        Gelernte Lektionen, Erkenntnisse, Schlussfolgerung, Выводы, Заключение, Извлеченные уроки,
        总结, 结论, 经验教训, 教訓, まとめ, 結論, 학んだ점, 결론
      `),required:!1,role:"conclusion",fields:[],instructions:[]}]};function t(m){return m.split(",").map(F=>F.trim().replace(/\s+/g," "))}})};export{k as id,x as ids,P as modules};
