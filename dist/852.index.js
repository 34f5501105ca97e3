const se=852,re=[852],oe={6466:((N,A,r)=>{r.d(A,{i:()=>w});function w(y){return(y?.nodes??[]).filter($=>$!==null)}}),4786:((N,A,r)=>{r.d(A,{$Q:()=>e,Af:()=>l,Bt:()=>y,I_:()=>v,SP:()=>b,f1:()=>T,jP:()=>$});class w extends Error{name="GitHubRefusal"}class y extends Error{name="UnknownOutcome"}class $ extends Error{constructor(a){super(`GitHub's rate limit for this token is used up for ${String(a)} seconds. Nothing is lost: the next event or the daily sweep goes on from here.`),this.seconds=a}seconds;name="Limited"}class v extends Error{name="Unread"}function T(t){const a=S(t,"status"),m=S(t,"response"),c=S(m,"headers");return{status:typeof a=="number"&&m!==void 0?a:null,message:t instanceof Error?t.message:String(t),headers:typeof c=="object"&&c!==null?{...c}:{}}}function S(t,a){return typeof t=="object"&&t!==null?Reflect.get(t,a):void 0}function b(t,a){const{status:m,message:c,headers:p}=t;return m===401?new w("GitHub refused the token (401 Bad credentials). Leave the input token out to use the workflow's own token, or check that the secret it names is current."):m===429||m===403&&f(c,p)?new $(O(p)):m===403?o(c,a):m===404?d(a):null}function O(t){const a=Number(t["retry-after"]);if(a>0)return Math.ceil(a);const m=Number(t["x-ratelimit-reset"]);return t["x-ratelimit-remaining"]==="0"&&m>0?Math.max(60,Math.ceil(m-Date.now()/1e3)):60}function l(t){return t.some(({type:a,message:m})=>a==="RATE_LIMITED"||/submitted too quickly/iu.test(m))}function f(t,a){return a["retry-after"]!==void 0||a["x-ratelimit-remaining"]==="0"||/rate limit/iu.test(t)}function o(t,a){return new w(`GitHub refused the request in ${a} (403: ${s(t)}). The token lacks a right: add "issues: write" and "contents: read" under "permissions:" of the job.`)}function d(t){return new w(`GitHub shows this token no repository ${t} (404). Check that the token may see it: add "issues: write" and "contents: read" under "permissions:" of the job.`)}function e(t,a,m){const[c]=t,p=s(c?.message??"no reason given");return c?.type==="FORBIDDEN"||c?.type==="INSUFFICIENT_SCOPES"?new w(`GitHub refused to ${a} in ${m}: ${p}. The token lacks a right: add "issues: write" and "contents: read" under "permissions:" of the job.`):c?.type==="NOT_FOUND"&&c.path.join(".")==="repository"?d(m):new w(`GitHub refused to ${a} in ${m}: ${p}.`)}function s(t){return(t.split(/[\r\n]/u)[0]??"").replace(/\.$/u,"").slice(0,300)}}),425:((N,A,r)=>{r.d(A,{Mz:()=>o,lB:()=>O,eb:()=>l});const w={wasOpen:!1,unseen:[],known:new Set,rows:new Map,claims:new Map};var y=r(6466),$=r(4786),v=r(557),T=r(6512);async function S(d,e){const s=new Map,t=c=>{for(const p of c)s.set(p.id,p)};t((0,y.i)(e.first).map(T.W3)),t((0,y.i)(e.last).map(T.W3));const a=e.last.pageInfo.startCursor;let m=e.first.pageInfo.endCursor;for(;s.size<e.first.totalCount;){const{data:c,errors:p}=await d.read(v.TK,{id:e.id,after:m,before:a});if(!c?.node||p.length>0)throw new $.I_("The comments of the incident could not be read. Nothing was changed.");const{nodes:C,pageInfo:k}=c.node.comments;if(t((0,y.i)({nodes:C}).map(T.W3)),!k.hasNextPage)break;m=k.endCursor}return[...s.values()]}var b=r(5566);async function O(d,e,s){const t=await(0,b.Fl)(d,v.N0,{number:e,...(0,b.ik)(d,s)});return t.repository.issue===null?null:o(d,t,t.repository.issue)}async function l(d,{number:e,incident:s},t){const a=await(0,b.Fl)(d,v.KR,{number:e??0,withTracking:e!==null,marked:s??0,withMarked:s!==null,...(0,b.ik)(d,t)}),{tracking:m,issue:c}=a.repository,p=m?.parent??null,C=p?.repository.nameWithOwner.toLowerCase()===d.repository.toLowerCase();if(c!=null){const k=p!==null&&C&&p.number!==c.number?p.number:null;return{observation:await o(d,a,c),other:k}}return p===null||!C?{observation:null,other:null}:f(p)?{observation:await o(d,a,p),other:null}:{observation:null,other:p.number}}function f(d){return d.id!==void 0&&d.first!==void 0}async function o(d,e,s){const t=(0,b.St)(e),a=await S(d,s);return{surroundings:t,observed:{viewer:t.viewer,repository:t.repository,incident:(0,T.rM)(s,a),subIssues:(0,y.i)(s.subIssues).map(T.ui),linked:new Map,base:null,memory:w}}}}),557:((N,A,r)=>{r.d(A,{Gf:()=>t,Ix:()=>o,KR:()=>f,Lu:()=>e,N0:()=>l,TK:()=>d,c1:()=>s});const w="author { __typename login }",y=`timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
    nodes {
      __typename
      ... on ClosedEvent { createdAt actor { __typename login } }
      ... on ReopenedEvent { createdAt actor { __typename login } }
    }
  }`,$=`fragment Tracking on Issue {
  __typename id number title url body state stateReason(enableDuplicate: true)
  ${w}
  repository { nameWithOwner }
  labels(first: 50) { nodes { name } }
  assignees(first: 10) { nodes { login } }
  parent { number repository { nameWithOwner } }
  turns: ${y}
}`,v=`fragment Incident on Issue {
  id number title url body state closedAt lastEditedAt authorAssociation
  ${w}
  parent { number repository { nameWithOwner } }
  labels(first: 100) { nodes { id name } }
  labelled: timelineItems(last: 50, itemTypes: [LABELED_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { __typename login } label { name } }
    }
  }
  turns: ${y}
  userContentEdits(first: 20) { nodes { editedAt editor { __typename login } } }
  subIssues(first: 100) { nodes { ...Tracking } }
}`,T=`fragment Comments on Issue {
  first: comments(first: $comments) {
    totalCount
    pageInfo { endCursor }
    nodes { ...Comment }
  }
  last: comments(last: $comments) { pageInfo { startCursor } nodes { ...Comment } }
}`,S=`fragment Comment on IssueComment { id body createdAt ${w} }`,b=`viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner url isPrivate
    config: object(expression: $config) { __typename ... on Blob { text isBinary isTruncated } }
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }`,O=`${v}
${$}
${T}
${S}`,l=`query ObserveIncident(
  $owner: String!, $name: String!, $number: Int!, $config: String!, $comments: Int!
) {
  ${b}
    issue(number: $number) { ...Incident ...Comments }
  }
}
${O}`,f=`query ObserveTracking(
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
${O}`,o=`query ObservePage(
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
${O}`,d=`query ReadComments(
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
${S}`,e=`query ReadHistory($id: ID!) {
  node(id: $id) {
    ... on Issue {
      userContentEdits(first: 10) { nodes { editedAt editor { __typename login } diff } }
    }
  }
}`;function s(a){const m=Array.from({length:a},(p,C)=>`$owner${String(C)}: String!, $name${String(C)}: String!, $number${String(C)}: Int!`),c=Array.from({length:a},(p,C)=>{const k=String(C);return`linked${k}: repository(owner: $owner${k}, name: $name${k}) {
    issueOrPullRequest(number: $number${k}) {
      ...Tracking
      ... on PullRequest { __typename number title url merged pullState: state repository { nameWithOwner } }
    }
  }`});return`query ReadLinked(${m.join(", ")}) {
${c.join(`
`)}
}
${$}`}const t={incident:v,trackingIssue:$}}),6512:((N,A,r)=>{r.d(A,{W3:()=>O,YA:()=>d,mN:()=>$,rM:()=>v,ui:()=>l});var w=r(3156),y=r(6466);function $(e){return e==null?"ghost":e.__typename==="Bot"&&!e.login.endsWith("[bot]")?`${e.login}[bot]`:e.login}function v(e,s){return{id:e.id,number:e.number,title:e.title,url:e.url,body:e.body,storedBody:e.body,state:e.state==="OPEN"?"open":"closed",author:$(e.author),association:e.authorAssociation.toLowerCase(),labels:(0,y.i)(e.labels),labelled:T(e.labelled),authorEditedAt:S(e),historyReadable:e.userContentEdits!==null,lastTurn:b(e.turns),parent:f(e.parent),comments:s}}function T(e){const s=new Map;for(const{label:t,actor:a,createdAt:m}of(0,y.i)(e))t===void 0||m===void 0||s.set(t.name.toLowerCase(),{actor:$(a),at:m});return s}function S(e){if(e.userContentEdits===null)return e.lastEditedAt;const s=(0,y.i)(e.userContentEdits),t=s.length<20?s.slice(0,-1):s,a=$(e.author),m=t.find(({editor:p})=>p===null||$(p)===a),c=s.length>=20?t.at(-1)?.editedAt??null:null;return m?.editedAt??c}function b(e){const s=(0,y.i)(e).at(-1);return s?.createdAt===void 0?null:{to:s.__typename==="ClosedEvent"?"closed":"open",actor:$(s.actor),at:s.createdAt}}function O(e){const{id:s,body:t,createdAt:a}=e;return{id:s,body:t,createdAt:a,author:$(e.author)}}function l(e){return{kind:"issue",id:e.id,repository:e.repository.nameWithOwner,number:e.number,title:e.title,url:e.url,body:e.body,author:$(e.author),state:o(e),labels:(0,y.i)(e.labels).map(({name:s})=>s),assignees:(0,y.i)(e.assignees).map(({login:s})=>s),parent:f(e.parent),lastTurn:b(e.turns)}}function f(e){return e===null?null:(0,w.cu)(e.repository.nameWithOwner,e.number)}function o({state:e,stateReason:s}){return e==="OPEN"?"open":s==="NOT_PLANNED"?"not-planned":s==="DUPLICATE"?"duplicate":"completed"}function d(e){if(e==null)return{kind:"unreadable"};if(e.__typename==="Issue")return l(e);const{number:s,title:t,url:a,merged:m,pullState:c,repository:p}=e;return{kind:"pull-request",repository:p.nameWithOwner,number:s,title:t,url:a,state:m?"merged":c==="OPEN"?"open":"closed"}}}),5566:((N,A,r)=>{r.d(A,{Fl:()=>$,St:()=>S,ik:()=>O});var w=r(6466),y=r(4786);async function $(l,f,o){const d=typeof o.size=="number"?o.size:1,e=[o,{...o,comments:20,size:Math.ceil(d/3)},{...o,comments:5,size:1}];let s=new y.I_("GitHub gave no answer. Nothing was changed.");for(const[t,a]of e.entries()){const m=t===e.length-1,c=await v(l,f,a,m);if(c===null)continue;const p=c.errors.filter(C=>!T(C));if(c.data?.repository&&p.length===0)return{...c.data,repository:c.data.repository,errors:c.errors};if(s=(0,y.$Q)(p,"read the incident",l.repository),p.every(({type:C})=>C!==null))throw s}throw s}async function v(l,f,o,d){try{return await l.read(f,o,d?3:1)}catch(e){if(d||!(e instanceof y.I_))throw e;return await l.pause(1e3),null}}function T({path:l,type:f}){return l[0]!=="repository"?!1:l[1]==="config"||l.length===2&&f==="NOT_FOUND"}function S({viewer:l,repository:f,errors:o}){return{viewer:l.login,repository:{id:f.id,name:f.nameWithOwner,url:f.url,private:f.isPrivate},config:b(f,o),labels:new Map((0,w.i)(f.labels).map(({id:d,name:e})=>[e.toLowerCase(),d])),labelsComplete:f.labels?.pageInfo.hasNextPage===!1}}function b({config:l},f){const o=f.find(({path:t})=>t[0]==="repository"&&t[1]==="config");if(o!==void 0)return{state:"unreadable",why:o.message};if(l===null)return{state:"absent"};if(l.__typename!=="Blob")return{state:"unreadable",why:"it is no file"};const{text:d,isBinary:e,isTruncated:s}=l;return typeof d!="string"||e===!0?{state:"unreadable",why:"it is no text"}:s===!0?{state:"unreadable",why:"it is too long to be read whole"}:{state:"read",text:d}}function O(l,f){return{owner:l.owner,name:l.name,config:`HEAD:${f}`,comments:50}}}),3156:((N,A,r)=>{r.d(A,{U6:()=>v,cu:()=>y,kW:()=>S,mX:()=>T,t9:()=>$});var w=r(7598);function y(b,O){return`${b.toLowerCase()}#${String(O)}`}function $(b,O){return y(b.repository??O,b.number)}function v(b){return b.normalize("NFKC").replace(/\s+/gu," ").trim().replace(/\s*[.…]+$/u,"").toLowerCase()}function T(b){return(0,w.createHash)("sha256").update(v(b)).digest("hex").slice(0,12)}function S(b,O){const l=new Set(O);return b.map(f=>{const o=T(f.text);if(f.link!==null)return{task:f,key:`${o}-linked`};let d=1;for(;l.has(`${o}-${String(d)}`);)d+=1;const e=`${o}-${String(d)}`;return l.add(e),{task:f,key:e}})}}),4199:((N,A,r)=>{r.d(A,{aE:()=>b,rh:()=>S});var w=r(3156),y=r(4408);const $=["open","completed","not-planned","duplicate"],v=["latest-event-wins","both-renamed"],T=null;function S(l){const f=[...l.tasks.values()].map(o=>({i:o.issue,c:o.created?1:0,t:o.text,h:o.title,b:o.ticked===null?null:o.ticked?1:0,s:o.state,...o.turned===null?{}:{e:o.turned},...o.unlinked?{u:1}:{},...o.said===null?{}:{n:o.said}}));return(0,y.en)("status",{v:1,incident:l.incident,closed:l.closed,...l.keptOpen===null?{}:{keptOpen:l.keptOpen},tasks:f})}function b(l,f){const o=(0,y.t7)("status",l.body);if(o===null||typeof o.incident!="string"||o.incident.toLowerCase()!==f)return null;const e=(Array.isArray(o.tasks)?o.tasks:[]).map(O).filter(s=>s!==null);return{incident:f,closed:o.closed===!0,keptOpen:typeof o.keptOpen=="string"?o.keptOpen:null,tasks:new Map(e.map(s=>[s.issue,s]))}}function O(l){if(!(0,y.Gv)(l))return null;const{i:f,c:o,t:d,h:e,b:s,s:t,e:a,u:m,n:c}=l,p=$.find(C=>C===t);return typeof f!="string"||typeof d!="string"||typeof e!="string"||!p?null:{issue:f.toLowerCase(),created:o===1,text:d,title:e,ticked:s===1?!0:s===0?!1:null,state:p,turned:typeof a=="string"?a:null,unlinked:m===1,said:v.find(C=>C===c)??null}}}),2852:((N,A,r)=>{r.r(A),r.d(A,{runAction:()=>q});var w=r(6853),y=r(9778),$=r(7809),v=r(4786),T=r(8564);const S=6e4;function b(){const i=new T.Qq(void 0,[],{allowRedirects:!1,allowRetries:!1,keepAlive:!0,socketTimeout:S});return async(n,{method:u,headers:g,body:h})=>{const I=await i.request(u,n,h??null,g),P=await I.readBody(),{statusCode:E=0,headers:R}=I.message,L=Object.entries(R).map(([M,x])=>[M,String(x)]);return{url:n,status:E,headers:new Map(L),text:()=>Promise.resolve(P)}}}const O=60,l=400;class f{#t;#e=0;#n=0;constructor(n){this.#t=n}async reserve(n){return this.#n+n>l?!1:(this.#e+n>O&&(await this.#t(6e4),this.#e=0),this.#e+=n,this.#n+=n,!0)}}const o=60;class d{repository;#t;#e;pace;#n=0;constructor({token:n,repository:u,fetch:g,pause:h}){this.repository=u,this.#e=h??(I=>new Promise(P=>setTimeout(P,I))),this.pace=new f(this.#e),this.#t=new $.E({...y.NT.baseUrl===void 0?{}:{baseUrl:y.NT.baseUrl},...(0,y.EG)(n,{userAgent:"postmortem-loop"}),log:{debug:e,info:e,warn:e,error:e},request:{fetch:g??b()}})}get requests(){return this.#n}get owner(){return this.repository.split("/")[0]??""}get name(){return this.repository.split("/")[1]??""}pause(n){return this.#e(n)}async read(n,u,g=3){for(let h=1;;h++)try{return await this.#s(n,u)}catch(I){const P=(0,v.f1)(I),E=(0,v.SP)(P,this.repository);if(E instanceof v.jP&&h<3&&E.seconds<=o){await this.#e(E.seconds*1e3);continue}if(E!==null)throw E;if(h>=g)throw new v.I_(`GitHub could not be read: ${P.message}. Nothing was changed.`);await this.#e(1e3*h)}}async write(n,u){try{return await this.#s(n,u)}catch(g){const h=(0,v.f1)(g);throw(0,v.SP)(h,this.repository)??new v.Bt(h.message)}}async#s(n,u){this.#n+=1;try{return{data:await this.#t.graphql(n,{...u}),errors:[]}}catch(g){const h=s(g);if(h===null)throw g;return h}}}function e(){}function s(i){if(!(i instanceof Error)||i.name!=="GraphqlResponseError")return null;const{data:n,errors:u}=i;return{data:n??null,errors:(u??[]).map(({message:g,type:h,path:I})=>({message:g??"",type:h??null,path:I??[]}))}}var t=r(8888);const a=120;class m{#t;#e=0;#n=0;constructor(n){this.#t=n}async wait(n){return this.#e+n>a?!1:(this.#e+=n,await this.#t(n*1e3),!0)}waitAfterCut(){return this.#n+=1,this.wait(2**this.#n)}}var c=r(425),p=r(6466),C=r(557),k=r(5566);async function*G(i,n,u,g){let h={after:null},I=g===null?null:{after:null};for(;h!==null||I!==null;){const P=await(0,k.Fl)(i,C.Ix,{label:n,since:g??"1970-01-01T00:00:00Z",size:5,openAfter:h?.after??null,closedAfter:I?.after??null,withOpen:h!==null,withClosed:I!==null,...(0,k.ik)(i,u)}),{repository:E}=P,R=[...(0,p.i)(E.open),...(0,p.i)(E.closed)].filter(M=>M.closedAt===null||g===null||M.closedAt>=g),L=[];for(const M of R)L.push(await(0,c.Mz)(i,P,M));yield L,h=j(E.open),I=j(E.closed)}}function j(i){return i?.pageInfo.hasNextPage===!0?{after:i.pageInfo.endCursor}:null}var K=r(3156),_=r(4408),Y=r(4199);async function*Q(i,{client:n,inputs:u,now:g}){switch(i.kind){case"incident":{const{number:h,follows:I}=i;yield*B(h,n,u),I!==null&&(yield*z({number:h,...I},n,u));return}case"tracking":yield*z(i,n,u);return;case"start":i.incident==="all"?yield*V(n,u):yield*B(i.incident,n,u);return;case"sweep":yield*X(n,u,g)}}async function*z(i,n,u){const{observation:g,other:h}=await(0,c.eb)(n,i,u.config);g!==null&&(yield g),h!==null&&(yield*B(h,n,u))}async function*B(i,n,u){const g=await(0,c.lB)(n,i,u.config);if(g===null)throw new t.dz(`There is no issue #${String(i)} in ${n.repository}.`);yield g}async function*V(i,n){for await(const u of G(i,n.incidentLabel,n.config,null))yield*u}const J=30;async function*X(i,n,u){const g=new Date(u.getTime()-J*24*60*60*1e3).toISOString();for await(const h of G(i,n.incidentLabel,n.config,g))for(const I of h)Z(I)&&(yield I)}function Z({observed:i}){const n=(0,K.cu)(i.repository.name,i.incident.number);return i.incident.comments.some(u=>(0,Y.aE)(u,n)!==null)||i.subIssues.some(({body:u})=>(0,_.Gl)(u)?.incident===n)}async function q(i,n){const u=(0,t.Ko)(n),g=ee(n),h=new d({token:u.token,repository:g}),I=u.dryRun??i.kind==="start",P=Promise.all([r.e(885),r.e(829),r.e(724)]).then(r.bind(r,5724)),E=i.kind!=="sweep",R=new m(D=>h.pause(D)),L={client:h,inputs:u,dryRun:I,log:w.pq,patience:R,mayStart:E},M=[],x=[];try{const D=Q(i,{client:h,inputs:u,now:new Date});for await(const U of D)try{const{reconcile:W}=await P,H=await W(U,L);M.push(H),H.problem!==null&&x.push(F(U,H.problem))}catch(W){x.push(F(U,W))}}catch(D){x.push(D instanceof Error?D.message:String(D))}await te(M,x,h,u)}function F({observed:i},n){const u=n instanceof Error?n.message:String(n);return`Incident #${String(i.incident.number)}: ${u}`}function ee(i){const n=i.GITHUB_REPOSITORY??"";if(/^[^/\s]+\/[^/\s]+$/u.test(n))return n;throw new t.dz(`GITHUB_REPOSITORY is "${n}", expected owner/name as GitHub's runner sets it.`)}async function te(i,n,u,g){const[{describeOutputs:h},{renderJobSummary:I,renderProblem:P}]=await Promise.all([r.e(675).then(r.bind(r,7675)),Promise.all([r.e(829),r.e(516)]).then(r.bind(r,1516))]);for(const[E,R]of Object.entries(h(i)))(0,w.uH)(E,R);for(const{plan:E,applied:R,held:L}of i){const M=L===null?R:E.steps;w.z.addRaw(I(E.report,{steps:M,held:L}),!0)}(0,w.pq)(`Done: ${String(i.length)} incident(s), ${String(i.reduce((E,{applied:R})=>E+R.length,0))} step(s) taken, ${String(u.requests)} request(s).`);for(const E of n)w.z.addRaw(P(E),!0),(0,w.setFailed)(E);process.env.GITHUB_STEP_SUMMARY!==void 0&&process.env.GITHUB_STEP_SUMMARY!==""&&await w.z.write(),ne(i,g)}function ne(i,{failOn:n}){if(n==="never")return;const u=i.flatMap(({plan:g})=>g.report.findings).filter(({severity:g})=>n==="warning"||g==="error");u.length>0&&((0,w.z3)(`${String(u.length)} finding(s) of the severity that fail-on names.`),process.exitCode=1)}})};export{se as id,re as ids,oe as modules};
