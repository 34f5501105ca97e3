const N=807,Z=[807],G={8807:((h,f,n)=>{n.d(f,{readSetup:()=>U});var C=n(3024),r=n(1455),c=n(6760),d=n(5359),w=n(8302),D=n(6698);function S(u,e){const s=new Map(Object.entries(e).map(([t,a])=>[t.toLowerCase(),a]));if(s.size===0)return u;const o=t=>({...t,aliases:[...t.aliases,...s.get(t.name.toLowerCase())??[]]});return{...u,sections:u.sections.map(t=>({...o(t),fields:t.fields.map(o)}))}}var E=n(2496);const g=65536;async function I(u,e,s){const o=u.template===null?await P(u,s):await R(u.template,u,e,s);if(o.problem!==null)return{template:E.o,problem:o.problem};const t=o.template??E.o,a=$(t,u.aliases);if(a.length>0&&e!==null){const{describeAliases:i}=await Promise.all([n.e(637),n.e(534),n.e(199)]).then(n.bind(n,3199)),l=i(e.text,a,b(t));return{template:E.o,problem:{file:e.file,issues:l}}}return{template:S(t,u.aliases),problem:null}}async function P({aliases:u},e){for(const s of d.cY){const o=await e(s);if(o.state==="absent")continue;const{template:t,issue:a}=await B(s,o,u);if(t===null)return{template:t,problem:{file:s,issues:[a]}};if(y(t))return{template:t,problem:null}}return{template:null,problem:null}}async function R(u,{aliases:e},s,o){const t=await o(u),{template:a,issue:i}=await B(u,t,e);if(a!==null&&y(a))return{template:a,problem:null};const l=a===null?`"${u}" can't be used${L(i)}: ${i.message}`:`"${u}" has no section for corrective tasks, expected a heading such as "Action items" in it; if one of its headings means that, say so under aliases: { "That heading": [Action items] }`,{describeLate:F}=await Promise.all([n.e(637),n.e(534),n.e(199)]).then(n.bind(n,3199)),m=s?.text??"",v=[F(m,"template",l)];return{template:null,problem:{file:s?.file??u,issues:v}}}async function B(u,e,s){if(e.state==="absent")return A("there is no such file, expected its path from the root of the repository");if(e.state==="unreadable")return A(`the file can't be read (${e.why}), expected a Markdown template or an issue form`);if(e.text.length>g)return A(`it is longer than an issue can be, expected at most ${String(g)} characters`);if(!/\.ya?ml$/iu.test(u)){const{readMarkdownTemplate:i}=await n.e(126).then(n.bind(n,2126));return{template:i(e.text,s),issue:null}}const{readIssueForm:o}=await Promise.all([n.e(637),n.e(858)]).then(n.bind(n,1858)),{template:t,problem:a}=o(e.text,s);return t===null?{template:null,issue:{...a,key:null}}:{template:t,issue:null}}function A(u){return{template:null,issue:{line:null,column:null,key:null,message:u}}}function L({line:u,column:e}){return u===null?"":` (line ${String(u)}, column ${String(e??1)})`}function y({sections:u}){return u.some(({role:e})=>e==="corrective")}function b({sections:u}){return[...new Set(u.flatMap(({name:e,fields:s})=>[e,...s.map(o=>o.name)]))]}function $(u,e){const s=Object.keys(e);if(s.length===0)return[];const o=new Set(b(u).map(t=>t.toLowerCase()));return s.filter(t=>!o.has(t.toLowerCase()))}var M=n(8866),x=n(8627),z=n(7276),p=n(4362);async function U(u,e){for(const m of Object.keys(u.rules))k(m);const s=u.config===null?(0,x.u0)(e):(0,c.resolve)(e,u.config),{config:o,source:t}=s===null?{config:d.sb,source:null}:await j(s,e),a=(0,x.wg)(e),{template:i,problem:l}=await I(o,t,m=>W(a,m));l!==null&&T(l);const F={overrides:O(o.rules,u.rules),converted:o.tasks.convert};return{config:o,template:i,check:m=>{const v=(0,w.q)(m,i);return{postmortem:v,findings:(0,D.z)(v,i,F)}}}}function k(u){const e=D.a.map(s=>s.name);if(!e.includes(u))throw new p.z(`Unknown rule "${u}" in --rule, ${(0,M.Z)(u,e)}`)}function O(u,e){const s=Object.entries(e).map(([o,t])=>{const a=u[o];return[o,typeof a=="object"?{...a,severity:t}:t]});return{...u,...Object.fromEntries(s)}}async function j(u,e){const s=(0,c.relative)(e,u),t=(await(0,r.readFile)(u,"utf8").catch(F=>{throw new p.z(`The configuration ${s} can't be read (${(0,p.R)(F)}).`)})).replace(/^\ufeff/u,""),{parseConfig:a}=await Promise.all([n.e(637),n.e(534),n.e(199)]).then(n.bind(n,3199)),{config:i,problem:l}=a(t,s);return i===null&&T(l),{config:i,source:{file:s,text:t}}}function T({file:u,issues:e}){throw new p.z(...e.map(({line:s,column:o,key:t,message:a})=>{const i=s===null?"":`:${String(s)}:${String(o??1)}`;return`${u}${i}: ${t===null?"":`${t}: `}${a}`}))}async function W(u,e){const s=(0,c.join)(u,e);if(!(0,C.existsSync)(s))return{state:"absent"};try{return{state:"read",text:(await(0,z.yR)(s)).text}}catch(o){if(!(o instanceof p.z))throw o;const t=o.lines.join(" ").replace(/\.$/u,"");return{state:"unreadable",why:/^can't be read \((.*)\)$/u.exec(t)?.[1]??`it ${t}`}}}}),5359:((h,f,n)=>{n.d(f,{HX:()=>c,Tg:()=>r,cY:()=>C,sb:()=>d});const C=[".github/ISSUE_TEMPLATE/incident.md",".github/ISSUE_TEMPLATE/incident.yml",".github/ISSUE_TEMPLATE/postmortem.md",".github/ISSUE_TEMPLATE/postmortem.yml"],r=["checkbox","table","list"],c=["owner","member","collaborator","contributor","first_time_contributor","first_timer","none"],d={template:null,aliases:{},rules:{},tasks:{convert:["checkbox","table"],max:50},tracking:{title:"{task}",labels:[],milestone:null,assign:!0,repository:null,repositories:null,public:"refuse"},loop:{close:!0,reopen:!0,"not-planned":"done","on-early-close":"warn"},labels:{incomplete:"postmortem: incomplete",tracking:"postmortem: tracking",done:"postmortem: done",hold:"postmortem: hold"},trust:{authors:["owner","member","collaborator"],logins:[]},formerly:[]}}),2496:((h,f,n)=>{n.d(f,{o:()=>C});const C={sections:[{name:"Issue Summary",aliases:r(`
        Summary, Incident Summary, Executive Summary, Overview, Incident Overview, Issue Overview,
        Summary of the incident, Incident Description, Issue Description, What happened, TL;DR,
        At a glance, Abstract, Resumen, Resumen ejecutivo, Resumo, Resumo do incidente, Resume,
        Sommaire, Zusammenfassung, Uberblick, Сводка, Краткое описание, Резюме, Что произошло,
        摘要, 概要, 概述, 事件概述, 何が起きた, サマリー, 요약, Riepilogo, Sintesi, Samenvatting,
        Podsumowanie
      `),required:!0,role:"summary",fields:[{name:"Duration",aliases:r(`
            Outage duration, Incident duration, Total duration, Duration of the outage,
            Duration of outage, Duration of the incident, Downtime, Total downtime, Incident time,
            Time of outage, Outage time, Outage length, Impact duration, Time, Time frame,
            Duracion, Duracion total, Duree, Duracao, Duracao total, Dauer, Ausfalldauer,
            Длительность, Продолжительность, 持续时间, 时长, 影響時間, 継続時間, 지속 시간
          `),required:!0,role:"duration"},{name:"Impact",aliases:r(`
            Incident impact, Customer impact, User impact, Business impact, Service impact,
            Impact summary, Impact assessment, Impact on users, Effect, Who was affected,
            Impacto, Usuarios afectados, Incidence, Auswirkung, Auswirkungen, Влияние, Последствия,
            影响, 影响范围, 影響, 影響範囲, 영향
          `),required:!0,role:"impact"},{name:"Root Cause",aliases:r(`
            Cause, Root cause summary, Main cause, Primary cause, Causa raiz,
            Cause racine, Ursache, Первопричина, Корневая причина, 根因, 根本原因, 근본 원인
          `),required:!0,role:"root-cause"}],instructions:[]},{name:"Timeline",aliases:r(`
        Incident Timeline, Timeline of events, Events Timeline, Timeline of the incident, Time line,
        Chronology, Chronology of events, Sequence of events, Event log, Incident log,
        Chain of events, Course of events, Linea de tiempo, Linea temporal, Cronologia,
        Linha do tempo, Cronologia, Chronologie, Chronologie detaillee, Fil des evenements,
        Deroule, Zeitleiste, Zeitlicher Ablauf, Zeitverlauf, Ablauf, Хронология,
        Хронология событий, Таймлайн, Ход событий, 时间线, 时间轴, 事件时间线, 時間線,
        タイムライン, 時系列, 経緯, 타임라인, Tijdlijn, Os czasu
      `),required:!0,role:"timeline",fields:[],instructions:[]},{name:"Root Cause and Resolution",aliases:r(`
        Root Cause, Root Cause Analysis, Root Cause and Recovery, Root Cause and Fix, RCA, Cause,
        Cause and Resolution, Causes, Resolution, Resolution and Recovery, Contributing factors,
        Actions taken, Technical analysis, Incident analysis, Why did it happen, 5 Whys, Five Whys,
        Working theory, Causa raiz, Causas, Causa raiz, Cause racine, Causes profondes, Causes,
        Ursache, Ursachen, Grundursache, Ursachenanalyse, Fehlerursache, Причина, Причины,
        Корневая причина, Первопричина, Анализ причин, 根因, 根本原因, 原因, 原因分析, 根因分析,
        근본 원인, 원인, Oorzaak, Przyczyna
      `),required:!0,role:"cause",fields:[],instructions:[]},{name:"Corrective and Preventative Measures",aliases:r(`
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
      `),required:!0,role:"corrective",fields:[],instructions:[]},{name:"Conclusion",aliases:r(`
        Conclusions, Closing remarks, Final thoughts, Summation, Lessons learned, Lessons learnt,
        Takeaways, Key takeaways, Learnings, What we learned, Conclusion, Lecciones aprendidas,
        Conclusao, Licoes aprendidas, Lecons apprises, Lecons tirees, Fazit, Lessons,
        Gelernte Lektionen, Erkenntnisse, Schlussfolgerung, Выводы, Заключение, Извлеченные уроки,
        总结, 结论, 经验教训, 教訓, まとめ, 結論, 학んだ점, 결론
      `),required:!1,role:"conclusion",fields:[],instructions:[]}]};function r(c){return c.split(",").map(d=>d.trim().replace(/\s+/g," "))}})};export{N as id,Z as ids,G as modules};
