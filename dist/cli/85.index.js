const F=85,k=[85],S={4085:((v,u,e)=>{e.d(u,{readSetup:()=>R});var l=e(1455),s=e(6760),m=e(5359);function p(t,a){const o=new Map(Object.entries(a).map(([n,r])=>[n.toLowerCase(),r]));if(o.size===0)return t;const i=n=>({...n,aliases:[...n.aliases,...o.get(n.name.toLowerCase())??[]]});return{sections:t.sections.map(n=>({...i(n),fields:n.fields.map(i)}))}}var C=e(2496),x=e(9419),g=e(1596),y=e(8866),w=e(8627),f=e(4362);async function R(t,a){for(const d of Object.keys(t.rules))I(d);const o=t.config===null?(0,w.u0)(a):(0,s.resolve)(a,t.config),i=o===null?m.sb:await b(o,a),n=p(C.o,i.aliases),r={overrides:T(i.rules,t.rules),converted:i.tasks.convert};return{config:i,template:n,check:d=>{const c=(0,x.q)(d,n);return{postmortem:c,findings:(0,g.z)(c,n,r)}}}}function I(t){const a=g.a.map(o=>o.name);if(!a.includes(t))throw new f.z(`Unknown rule "${t}" in --rule, ${(0,y.Z)(t,a)}`)}function T(t,a){const o=Object.entries(a).map(([i,n])=>{const r=t[i];return[i,typeof r=="object"?{...r,severity:n}:n]});return{...t,...Object.fromEntries(o)}}async function b(t,a){const o=(0,s.relative)(a,t),i=await(0,l.readFile)(t,"utf8").catch(c=>{throw new f.z(`The configuration ${o} can't be read (${(0,f.R)(c)}).`)}),{parseConfig:n}=await Promise.all([e.e(250),e.e(199)]).then(e.bind(e,3199)),{config:r,problem:d}=n(i.replace(/^\ufeff/u,""),o);if(r!==null)return r;throw new f.z(...d.issues.map(({line:c,column:A,key:h,message:D})=>{const E=c===null?"":`:${String(c)}:${String(A??1)}`;return`${o}${E}: ${h===null?"":`${h}: `}${D}`}))}}),5359:((v,u,e)=>{e.d(u,{HX:()=>s,Tg:()=>l,sb:()=>m});const l=["checkbox","table","list"],s=["owner","member","collaborator","contributor","first_time_contributor","first_timer","none"],m={template:null,aliases:{},rules:{},tasks:{convert:["checkbox","table"],max:50},tracking:{title:"{task}",labels:[],milestone:null,assign:!0},loop:{close:!0,reopen:!0,"not-planned":"done","on-early-close":"warn"},labels:{incomplete:"postmortem: incomplete",tracking:"postmortem: tracking",done:"postmortem: done",hold:"postmortem: hold"},trust:{authors:["owner","member","collaborator"],logins:[]},formerly:[]}}),2496:((v,u,e)=>{e.d(u,{o:()=>l});const l={sections:[{name:"Issue Summary",aliases:s(`
        Summary, Incident Summary, Executive Summary, Overview, Incident Overview, Issue Overview,
        Summary of the incident, Incident Description, Issue Description, What happened, TL;DR,
        Resumen, Resumo, Résumé, Zusammenfassung
      `),required:!0,role:"summary",fields:[{name:"Duration",aliases:s(`
            Outage duration, Incident duration, Total duration, Duration of the outage,
            Duration of outage, Duration of the incident, Downtime, Total downtime, Incident time,
            Time of outage, Outage time, Outage length, Impact duration, Time, Time frame,
            Duración, Durée, Duração, Dauer
          `),required:!0,role:"duration"},{name:"Impact",aliases:s(`
            Incident impact, Customer impact, User impact, Business impact, Service impact,
            Impact summary, Impact assessment, Impact on users, Effect, Who was affected,
            Impacto, Auswirkung
          `),required:!0,role:"impact"},{name:"Root Cause",aliases:s(`
            Cause, Root cause summary, Main cause, Primary cause, Causa raíz,
            Cause racine, Ursache
          `),required:!0,role:"root-cause"}],instructions:[]},{name:"Timeline",aliases:s(`
        Incident Timeline, Timeline of events, Events Timeline, Timeline of the incident, Time line,
        Chronology, Chronology of events, Sequence of events, Event log, Incident log,
        Línea de tiempo, Cronología, Linha do tempo, Chronologie, Zeitleiste, Zeitlicher Ablauf
      `),required:!0,role:"timeline",fields:[],instructions:[]},{name:"Root Cause and Resolution",aliases:s(`
        Root Cause, Root Cause Analysis, Root Cause and Recovery, Root Cause and Fix, RCA, Cause,
        Cause and Resolution, Causes, Resolution, Resolution and Recovery, Contributing factors,
        Actions taken, Technical analysis, Incident analysis, Why did it happen, 5 Whys, Five Whys,
        Working theory, Causa raíz, Cause racine, Ursache
      `),required:!0,role:"cause",fields:[],instructions:[]},{name:"Corrective and Preventative Measures",aliases:s(`
        Corrective Measures, Preventative Measures, Corrective Actions, Preventative Actions,
        Corrective and Preventative Actions, Corrective, Preventative, Measures, Action Items,
        Actions, Action plan, Action points, Future actions, Resulting actions, Tasks,
        Specific tasks, To do, Follow-up, Follow-up actions, Follow-up improvements, Next steps,
        Improvements, Improvements and fixes, Future improvements, Prevention, Future prevention,
        Preventing recurrence, Preventing, Prevent, Remediation, Remediation items,
        Acciones correctivas, Acciones, Ações corretivas, Actions correctives, Maßnahmen
      `),required:!0,role:"corrective",fields:[],instructions:[]},{name:"Conclusion",aliases:s(`
        Conclusions, Closing remarks, Final thoughts, Summation, Lessons learned, Lessons learnt,
        Takeaways, Key takeaways, Learnings, What we learned, Conclusión, Conclusão, Fazit
      `),required:!1,role:"conclusion",fields:[],instructions:[]}]};function s(m){return m.split(",").map(p=>p.trim().replace(/\s+/g," "))}})};export{F as id,k as ids,S as modules};
