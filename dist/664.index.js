const Y=664,Q=[664],V={6466:((B,I,s)=>{s.d(I,{i:()=>f});function f(p){return(p?.nodes??[]).filter(y=>y!==null)}}),4786:((B,I,s)=>{s.d(I,{$Q:()=>c,Bt:()=>p,I_:()=>y,SP:()=>C,f1:()=>$});class f extends Error{name="GitHubRefusal"}class p extends Error{name="UnknownOutcome"}class y extends Error{name="Unread"}function $(e){const t=T(e,"status"),r=T(e,"response"),l=T(r,"headers");return{status:typeof t=="number"&&r!==void 0?t:null,message:e instanceof Error?e.message:String(e),headers:typeof l=="object"&&l!==null?{...l}:{}}}function T(e,t){return typeof e=="object"&&e!==null?Reflect.get(e,t):void 0}function C(e,t){const{status:r,message:l,headers:g}=e;return r===401?new f("GitHub refused the token (401 Bad credentials). Leave the input token out to use the workflow's own token, or check that the secret it names is current."):r===429||r===403&&b(l,g)?new f(`GitHub's rate limit for this token is used up (${String(r)}). Nothing is lost: the next event or the daily sweep goes on from here.`):r===403?d(l,t):r===404?a(t):null}function b(e,t){return t["retry-after"]!==void 0||t["x-ratelimit-remaining"]==="0"||/rate limit/iu.test(e)}function d(e,t){return new f(`GitHub refused the request in ${t} (403: ${n(e)}). The token lacks a right: add "issues: write" and "contents: read" under "permissions:" of the job.`)}function a(e){return new f(`GitHub shows this token no repository ${e} (404). Check that the token may see it: add "issues: write" and "contents: read" under "permissions:" of the job.`)}function c(e,t,r){const[l]=e,g=n(l?.message??"no reason given");return l?.type==="FORBIDDEN"||l?.type==="INSUFFICIENT_SCOPES"?new f(`GitHub refused to ${t} in ${r}: ${g}. The token lacks a right: add "issues: write" and "contents: read" under "permissions:" of the job.`):l?.type==="NOT_FOUND"&&l.path.join(".")==="repository"?a(r):new f(`GitHub refused to ${t} in ${r}: ${g}.`)}function n(e){return(e.split(/[\r\n]/u)[0]??"").replace(/\.$/u,"").slice(0,300)}}),7561:((B,I,s)=>{s.d(I,{Mz:()=>c,lB:()=>b,eb:()=>d});var f=s(6466),p=s(4786),y=s(557),$=s(6512);async function T(n,e){const t=new Map,r=w=>{for(const E of w)t.set(E.id,E)};r((0,f.i)(e.first).map($.W3)),r((0,f.i)(e.last).map($.W3));const l=e.last.pageInfo.startCursor;let g=e.first.pageInfo.endCursor;for(;t.size<e.first.totalCount;){const{data:w,errors:E}=await n.read(y.TK,{id:e.id,after:g,before:l});if(!w?.node||E.length>0)throw new p.I_("The comments of the incident could not be read. Nothing was changed.");const{nodes:S,pageInfo:M}=w.node.comments;if(r((0,f.i)({nodes:S}).map($.W3)),!M.hasNextPage)break;g=M.endCursor}return[...t.values()]}var C=s(5566);async function b(n,e,t){const r=await(0,C.Fl)(n,y.N0,{number:e,...(0,C.ik)(n,t)});return r.repository.issue===null?null:c(n,r,r.repository.issue)}async function d(n,{number:e,incident:t},r){const l=await(0,C.Fl)(n,y.KR,{number:e??0,withTracking:e!==null,marked:t??0,withMarked:t!==null,...(0,C.ik)(n,r)}),{tracking:g,issue:w}=l.repository,E=g?.parent??null,S=E?.repository.nameWithOwner.toLowerCase()===n.repository.toLowerCase();if(w!=null){const M=E!==null&&S&&E.number!==w.number?E.number:null;return{observation:await c(n,l,w),other:M}}return E===null||!S?{observation:null,other:null}:a(E)?{observation:await c(n,l,E),other:null}:{observation:null,other:E.number}}function a(n){return n.id!==void 0&&n.first!==void 0}async function c(n,e,t){const r=(0,C.St)(e),l=await T(n,t);return{surroundings:r,observed:{viewer:r.viewer,repository:r.repository,incident:(0,$.rM)(t,l),subIssues:(0,f.i)(t.subIssues).map($.ui),linked:new Map,base:null}}}}),557:((B,I,s)=>{s.d(I,{Gf:()=>r,Ix:()=>n,KR:()=>c,N0:()=>a,TK:()=>e,c1:()=>t});const f="author { __typename login }",p=`timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
    nodes {
      __typename
      ... on ClosedEvent { createdAt actor { __typename login } }
      ... on ReopenedEvent { createdAt actor { __typename login } }
    }
  }`,y=`fragment Tracking on Issue {
  __typename id number title url body state stateReason(enableDuplicate: true)
  ${f}
  repository { nameWithOwner }
  labels(first: 50) { nodes { name } }
  assignees(first: 10) { nodes { login } }
  parent { number repository { nameWithOwner } }
  turns: ${p}
}`,$=`fragment Incident on Issue {
  id number title url body state closedAt lastEditedAt authorAssociation
  ${f}
  labels(first: 100) { nodes { id name } }
  labelled: timelineItems(last: 50, itemTypes: [LABELED_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { __typename login } label { name } }
    }
  }
  turns: ${p}
  userContentEdits(first: 20) { nodes { editedAt editor { __typename login } } }
  subIssues(first: 100) { nodes { ...Tracking } }
}`,T=`fragment Comments on Issue {
  first: comments(first: $comments) {
    totalCount
    pageInfo { endCursor }
    nodes { ...Comment }
  }
  last: comments(last: $comments) { pageInfo { startCursor } nodes { ...Comment } }
}`,C=`fragment Comment on IssueComment { id body createdAt ${f} }`,b=`viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner url isPrivate
    config: object(expression: $config) { __typename ... on Blob { text isBinary isTruncated } }
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }`,d=`${$}
${y}
${T}
${C}`,a=`query ObserveIncident(
  $owner: String!, $name: String!, $number: Int!, $config: String!, $comments: Int!
) {
  ${b}
    issue(number: $number) { ...Incident ...Comments }
  }
}
${d}`,c=`query ObserveTracking(
  $owner: String!, $name: String!, $number: Int!, $marked: Int!, $withTracking: Boolean!,
  $withMarked: Boolean!, $config: String!, $comments: Int!
) {
  ${b}
    tracking: issue(number: $number) @include(if: $withTracking) {
      parent {
        repository { nameWithOwner }
        number
        ...Incident @skip(if: $withMarked)
        ...Comments @skip(if: $withMarked)
      }
    }
    issue(number: $marked) @include(if: $withMarked) { ...Incident ...Comments }
  }
}
${d}`,n=`query ObservePage(
  $owner: String!, $name: String!, $label: String!, $config: String!, $comments: Int!,
  $size: Int!, $since: DateTime!, $openAfter: String, $closedAfter: String,
  $withOpen: Boolean!, $withClosed: Boolean!
) {
  ${b}
    open: issues(
      labels: [$label], states: OPEN, first: $size, after: $openAfter,
      orderBy: { field: CREATED_AT, direction: ASC }
    ) @include(if: $withOpen) { ...Page }
    closed: issues(
      labels: [$label], states: CLOSED, first: $size, after: $closedAfter,
      orderBy: { field: CREATED_AT, direction: ASC }, filterBy: { since: $since }
    ) @include(if: $withClosed) { ...Page }
  }
}
fragment Page on IssueConnection {
  pageInfo { hasNextPage endCursor }
  nodes { ...Incident ...Comments }
}
${d}`,e=`query ReadComments(
  $id: ID!, $after: String, $before: String
) {
  node(id: $id) {
    ... on Issue {
      comments(first: 100, after: $after, before: $before) {
        pageInfo { hasNextPage endCursor }
        nodes { ...Comment }
      }
    }
  }
}
${C}`;function t(l){const g=Array.from({length:l},(E,S)=>`$owner${String(S)}: String!, $name${String(S)}: String!, $number${String(S)}: Int!`),w=Array.from({length:l},(E,S)=>{const M=String(S);return`linked${M}: repository(owner: $owner${M}, name: $name${M}) {
    issueOrPullRequest(number: $number${M}) {
      ...Tracking
      ... on PullRequest { __typename number title url merged pullState: state repository { nameWithOwner } }
    }
  }`});return`query ReadLinked(${g.join(", ")}) {
${w.join(`
`)}
}
${y}`}const r={incident:$,trackingIssue:y}}),6512:((B,I,s)=>{s.d(I,{W3:()=>d,YA:()=>n,rM:()=>$,ui:()=>a});var f=s(3156),p=s(6466);function y(e){return e==null?"ghost":e.__typename==="Bot"&&!e.login.endsWith("[bot]")?`${e.login}[bot]`:e.login}function $(e,t){return{id:e.id,number:e.number,title:e.title,url:e.url,body:e.body,storedBody:e.body,state:e.state==="OPEN"?"open":"closed",author:y(e.author),association:e.authorAssociation.toLowerCase(),labels:(0,p.i)(e.labels),labelled:T(e.labelled),authorEditedAt:C(e),lastTurn:b(e.turns),comments:t}}function T(e){const t=new Map;for(const{label:r,actor:l,createdAt:g}of(0,p.i)(e))r===void 0||g===void 0||t.set(r.name.toLowerCase(),{actor:y(l),at:g});return t}function C(e){if(e.userContentEdits===null)return e.lastEditedAt;const t=(0,p.i)(e.userContentEdits),r=y(e.author),l=t.find(({editor:w})=>w===null||y(w)===r),g=t.length>=20?t.at(-1)?.editedAt??null:null;return l?.editedAt??g}function b(e){const t=(0,p.i)(e).at(-1);return t?.createdAt===void 0?null:{to:t.__typename==="ClosedEvent"?"closed":"open",actor:y(t.actor),at:t.createdAt}}function d(e){const{id:t,body:r,createdAt:l}=e;return{id:t,body:r,createdAt:l,author:y(e.author)}}function a(e){const{parent:t}=e;return{kind:"issue",id:e.id,repository:e.repository.nameWithOwner,number:e.number,title:e.title,url:e.url,body:e.body,author:y(e.author),state:c(e),labels:(0,p.i)(e.labels).map(({name:r})=>r),assignees:(0,p.i)(e.assignees).map(({login:r})=>r),parent:t===null?null:(0,f.cu)(t.repository.nameWithOwner,t.number),lastTurn:b(e.turns)}}function c({state:e,stateReason:t}){return e==="OPEN"?"open":t==="NOT_PLANNED"?"not-planned":t==="DUPLICATE"?"duplicate":"completed"}function n(e){if(e==null)return{kind:"unreadable"};if(e.__typename==="Issue")return a(e);const{number:t,title:r,url:l,merged:g,pullState:w,repository:E}=e;return{kind:"pull-request",repository:E.nameWithOwner,number:t,title:r,url:l,state:g?"merged":w==="OPEN"?"open":"closed"}}}),5566:((B,I,s)=>{s.d(I,{Fl:()=>y,St:()=>T,ik:()=>b});var f=s(6466),p=s(4786);async function y(d,a,c){const n=typeof c.size=="number"?c.size:1,e=[c,{...c,comments:20,size:Math.ceil(n/3)},{...c,comments:5,size:1}];let t=new p.I_("GitHub gave no answer. Nothing was changed.");for(const r of e){const l=await d.read(a,r),g=l.errors.filter(w=>!$(w));if(l.data?.repository&&g.length===0)return{...l.data,repository:l.data.repository,errors:l.errors};if(t=(0,p.$Q)(g,"read the incident",d.repository),g.every(({type:w})=>w!==null))throw t}throw t}function $({path:d,type:a}){return d[0]!=="repository"?!1:d[1]==="config"||d.length===2&&a==="NOT_FOUND"}function T({viewer:d,repository:a,errors:c}){return{viewer:d.login,repository:{id:a.id,name:a.nameWithOwner,url:a.url,private:a.isPrivate},config:C(a,c),labels:new Map((0,f.i)(a.labels).map(({id:n,name:e})=>[e.toLowerCase(),n])),labelsComplete:a.labels?.pageInfo.hasNextPage===!1}}function C({config:d},a){const c=a.find(({path:r})=>r[0]==="repository"&&r[1]==="config");if(c!==void 0)return{state:"unreadable",why:c.message};if(d===null)return{state:"absent"};if(d.__typename!=="Blob")return{state:"unreadable",why:"it is no file"};const{text:n,isBinary:e,isTruncated:t}=d;return typeof n!="string"||e===!0?{state:"unreadable",why:"it is no text"}:t===!0?{state:"unreadable",why:"it is too long to be read whole"}:{state:"read",text:n}}function b(d,a){return{owner:d.owner,name:d.name,config:`HEAD:${a}`,comments:50}}}),3156:((B,I,s)=>{s.d(I,{U6:()=>$,cu:()=>p,kW:()=>C,mX:()=>T,t9:()=>y});var f=s(7598);function p(b,d){return`${b.toLowerCase()}#${String(d)}`}function y(b,d){return p(b.repository??d,b.number)}function $(b){return b.normalize("NFKC").replace(/\s+/gu," ").trim().replace(/\s*[.…]+$/u,"").toLowerCase()}function T(b){return(0,f.createHash)("sha256").update($(b)).digest("hex").slice(0,12)}function C(b){const d=new Map;return b.tasks.map(a=>{const c=T(a.text),n=(d.get(c)??0)+1;return d.set(c,n),{task:a,key:`${c}-${String(n)}`}})}}),4199:((B,I,s)=>{s.d(I,{aE:()=>b,rh:()=>C});var f=s(3156),p=s(4408);const y=["open","completed","not-planned","duplicate"],$=["latest-event-wins","both-renamed"],T=null;function C(a){const c=[...a.tasks.values()].map(n=>({i:n.issue,c:n.created?1:0,t:n.text,h:n.title,b:n.ticked===null?null:n.ticked?1:0,s:n.state,...n.turned===null?{}:{e:n.turned},...n.said===null?{}:{n:n.said}}));return(0,p.en)("status",{v:1,incident:a.incident,closed:a.closed,...a.keptOpen===null?{}:{keptOpen:a.keptOpen},tasks:c})}function b(a,c){const n=(0,p.t7)("status",a.body);if(n===null||typeof n.incident!="string"||n.incident.toLowerCase()!==c)return null;const t=(Array.isArray(n.tasks)?n.tasks:[]).map(d).filter(r=>r!==null);return{incident:c,closed:n.closed===!0,keptOpen:typeof n.keptOpen=="string"?n.keptOpen:null,tasks:new Map(t.map(r=>[r.issue,r]))}}function d(a){if(!(0,p.Gv)(a))return null;const{i:c,c:n,t:e,h:t,b:r,s:l,e:g,n:w}=a,E=y.find(S=>S===l);return typeof c!="string"||typeof e!="string"||typeof t!="string"||!E?null:{issue:c.toLowerCase(),created:n===1,text:e,title:t,ticked:r===1?!0:r===0?!1:null,state:E,turned:typeof g=="string"?g:null,said:$.find(S=>S===w)??null}}}),664:((B,I,s)=>{s.r(I),s.d(I,{runAction:()=>j});var f=s(6853),p=s(9778),y=s(7809),$=s(4786),T=s(8564);const C=6e4;function b(){const i=new T.Qq(void 0,[],{allowRedirects:!1,allowRetries:!1,keepAlive:!0,socketTimeout:C});return async(o,{method:u,headers:m,body:h})=>{const v=await i.request(u,o,h??null,m),A=await v.readBody(),{statusCode:O=0,headers:k}=v.message,R=Object.entries(k).map(([P,N])=>[P,String(N)]);return{url:o,status:O,headers:new Map(R),text:()=>Promise.resolve(A)}}}class d{repository;#t;#e;#n=0;constructor({token:o,repository:u,fetch:m,pause:h}){this.repository=u,this.#e=h??(v=>new Promise(A=>setTimeout(A,v))),this.#t=new y.E({...p.NT.baseUrl===void 0?{}:{baseUrl:p.NT.baseUrl},...(0,p.EG)(o,{userAgent:"postmortem-loop"}),log:{debug:a,info:a,warn:a,error:a},request:{fetch:m??b()}})}get requests(){return this.#n}get owner(){return this.repository.split("/")[0]??""}get name(){return this.repository.split("/")[1]??""}pause(o){return this.#e(o)}async read(o,u){for(let m=1;;m++)try{return await this.#r(o,u)}catch(h){const v=(0,$.f1)(h),A=(0,$.SP)(v,this.repository);if(A!==null)throw A;if(m===3)throw new $.I_(`GitHub could not be read: ${v.message}. Nothing was changed.`);await this.#e(1e3*m)}}async write(o,u){try{return await this.#r(o,u)}catch(m){const h=(0,$.f1)(m);throw(0,$.SP)(h,this.repository)??new $.Bt(h.message)}}async#r(o,u){this.#n+=1;try{return{data:await this.#t.graphql(o,{...u}),errors:[]}}catch(m){const h=c(m);if(h===null)throw m;return h}}}function a(){}function c(i){if(!(i instanceof Error)||i.name!=="GraphqlResponseError")return null;const{data:o,errors:u}=i;return{data:o??null,errors:(u??[]).map(({message:m,type:h,path:v})=>({message:m??"",type:h??null,path:v??[]}))}}var n=s(8888),e=s(7561),t=s(6466),r=s(557),l=s(5566);async function*g(i,o,u,m){let h={after:null},v=m===null?null:{after:null};for(;h!==null||v!==null;){const A=await(0,l.Fl)(i,r.Ix,{label:o,since:m??"1970-01-01T00:00:00Z",size:10,openAfter:h?.after??null,closedAfter:v?.after??null,withOpen:h!==null,withClosed:v!==null,...(0,l.ik)(i,u)}),{repository:O}=A,k=[...(0,t.i)(O.open),...(0,t.i)(O.closed)].filter(P=>P.closedAt===null||m===null||P.closedAt>=m),R=[];for(const P of k)R.push(await(0,e.Mz)(i,A,P));yield R,h=w(O.open),v=w(O.closed)}}function w(i){return i?.pageInfo.hasNextPage===!0?{after:i.pageInfo.endCursor}:null}var E=s(3156),S=s(4199);async function*M(i,{client:o,inputs:u,now:m,log:h}){switch(i.kind){case"incident":yield*D(i.number,o,u);return;case"tracking":{const{observation:v,other:A}=await(0,e.eb)(o,i,u.config);v===null&&A===null&&h("This tracking issue has no incident here."),v!==null&&(yield v),A!==null&&(yield*D(A,o,u));return}case"start":i.incident==="all"?yield*U(o,u):yield*D(i.incident,o,u);return;case"sweep":yield*G(o,u,m)}}async function*D(i,o,u){const m=await(0,e.lB)(o,i,u.config);if(m===null)throw new n.dz(`There is no issue #${String(i)} in ${o.repository}.`);yield m}async function*U(i,o){for await(const u of g(i,o.incidentLabel,o.config,null))yield*u}const z=30;async function*G(i,o,u){const m=new Date(u.getTime()-z*24*60*60*1e3).toISOString();for await(const h of g(i,o.incidentLabel,o.config,m))for(const v of h)H(v)&&(yield v)}function H({observed:i}){const o=(0,E.cu)(i.repository.name,i.incident.number);return i.incident.comments.some(u=>(0,S.aE)(u,o)!==null)}async function j(i,o){const u=(0,n.Ko)(o),m=F(o),h=new d({token:u.token,repository:m}),v=u.dryRun??i.kind==="start",A=Promise.all([s.e(885),s.e(829),s.e(49)]).then(s.bind(s,1049)),O={client:h,inputs:u,dryRun:v,log:f.pq},k=[],R=[];try{const P=M(i,{client:h,inputs:u,now:new Date,log:f.pq});for await(const N of P)try{const{reconcile:L}=await A,x=await L(N,O);k.push(x),x.problem!==null&&R.push(W(N,x.problem))}catch(L){R.push(W(N,L))}}catch(P){R.push(P instanceof Error?P.message:String(P))}await K(k,R,h,u)}function W({observed:i},o){const u=o instanceof Error?o.message:String(o);return`Incident #${String(i.incident.number)}: ${u}`}function F(i){const o=i.GITHUB_REPOSITORY??"";if(/^[^/\s]+\/[^/\s]+$/u.test(o))return o;throw new n.dz(`GITHUB_REPOSITORY is "${o}", expected owner/name as GitHub's runner sets it.`)}async function K(i,o,u,m){const[{describeOutputs:h},{renderJobSummary:v,renderProblem:A}]=await Promise.all([s.e(675).then(s.bind(s,7675)),Promise.all([s.e(829),s.e(516)]).then(s.bind(s,1516))]);for(const[O,k]of Object.entries(h(i)))(0,f.uH)(O,k);for(const{plan:O,applied:k,held:R}of i){const P=R===null?k:O.steps;f.z.addRaw(v(O.report,{steps:P,held:R}),!0)}(0,f.pq)(`Done: ${String(i.length)} incident(s), ${String(i.reduce((O,{applied:k})=>O+k.length,0))} step(s) taken, ${String(u.requests)} request(s).`);for(const O of o)f.z.addRaw(A(O),!0),(0,f.setFailed)(O);process.env.GITHUB_STEP_SUMMARY!==void 0&&process.env.GITHUB_STEP_SUMMARY!==""&&await f.z.write(),_(i,m)}function _(i,{failOn:o}){if(o==="never")return;const u=i.flatMap(({plan:m})=>m.report.findings).filter(({severity:m})=>o==="warning"||m==="error");u.length>0&&((0,f.z3)(`${String(u.length)} finding(s) of the severity that fail-on names.`),process.exitCode=1)}})};export{Y as id,Q as ids,V as modules};
