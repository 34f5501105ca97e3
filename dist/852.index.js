const se=852,re=[852],oe={6466:((L,A,s)=>{s.d(A,{i:()=>b});function b(h){return(h?.nodes??[]).filter($=>$!==null)}}),4786:((L,A,s)=>{s.d(A,{$Q:()=>c,Af:()=>d,Bt:()=>h,I_:()=>E,SP:()=>w,f1:()=>T,jP:()=>$});class b extends Error{name="GitHubRefusal"}class h extends Error{name="UnknownOutcome"}class $ extends Error{constructor(r){super(`GitHub's rate limit for this token is used up for ${String(r)} seconds. Nothing is lost: the next event or the daily sweep goes on from here.`),this.seconds=r}seconds;name="Limited"}class E extends Error{name="Unread"}function T(t){const r=S(t,"status"),m=S(t,"response"),a=S(m,"headers");return{status:typeof r=="number"&&m!==void 0?r:null,message:t instanceof Error?t.message:String(t),headers:typeof a=="object"&&a!==null?{...a}:{}}}function S(t,r){return typeof t=="object"&&t!==null?Reflect.get(t,r):void 0}function w(t,r){const{status:m,message:a,headers:g}=t;return m===401?new b("GitHub refused the token (401 Bad credentials). Leave the input token out to use the workflow's own token, or check that the secret it names is current."):m===429||m===403&&i(a,g)?new $(C(g)):m===403?u(a,r):m===404?f(r):null}function C(t){const r=Number(t["retry-after"]);if(r>0)return Math.ceil(r);const m=Number(t["x-ratelimit-reset"]);return t["x-ratelimit-remaining"]==="0"&&m>0?Math.max(60,Math.ceil(m-Date.now()/1e3)):60}function d(t){return t.some(({type:r,message:m})=>r==="RATE_LIMITED"||/submitted too quickly/iu.test(m))}function i(t,r){return r["retry-after"]!==void 0||r["x-ratelimit-remaining"]==="0"||/rate limit/iu.test(t)}function u(t,r){return new b(`GitHub refused the request in ${r} (403: ${e(t)}). The token lacks a right: add "issues: write" and "contents: read" under "permissions:" of the job.`)}function f(t){return new b(`GitHub shows this token no repository ${t} (404). Check that the token may see it: add "issues: write" and "contents: read" under "permissions:" of the job.`)}function c(t,r,m){const[a]=t,g=e(a?.message??"no reason given");return a?.type==="FORBIDDEN"||a?.type==="INSUFFICIENT_SCOPES"?new b(`GitHub refused to ${r} in ${m}: ${g}. The token lacks a right: add "issues: write" and "contents: read" under "permissions:" of the job.`):a?.type==="NOT_FOUND"&&a.path.join(".")==="repository"?f(m):new b(`GitHub refused to ${r} in ${m}: ${g}.`)}function e(t){return(t.split(/[\r\n]/u)[0]??"").replace(/\.$/u,"").slice(0,300)}}),425:((L,A,s)=>{s.d(A,{Mz:()=>u,lB:()=>C,eb:()=>d});const b={wasOpen:!1,unseen:[],known:new Set,rows:new Map,claims:new Map};var h=s(6466),$=s(4786),E=s(557),T=s(6512);async function S(f,c){const e=new Map,t=a=>{for(const g of a)e.set(g.id,g)};t((0,h.i)(c.first).map(T.W3)),t((0,h.i)(c.last).map(T.W3));const r=c.last.pageInfo.startCursor;let m=c.first.pageInfo.endCursor;for(;e.size<c.first.totalCount;){const{data:a,errors:g}=await f.read(E.TK,{id:c.id,after:m,before:r});if(!a?.node||g.length>0)throw new $.I_("The comments of the incident could not be read. Nothing was changed.");const{nodes:O,pageInfo:M}=a.node.comments;if(t((0,h.i)({nodes:O}).map(T.W3)),!M.hasNextPage)break;m=M.endCursor}return[...e.values()]}var w=s(5566);async function C(f,c,e){const t=await(0,w.Fl)(f,E.N0,{number:c,...(0,w.ik)(f,e)});return t.repository.issue===null?null:u(f,t,t.repository.issue)}async function d(f,{number:c,incident:e},t){const r=await(0,w.Fl)(f,E.KR,{number:c??0,withTracking:c!==null,marked:e??0,withMarked:e!==null,...(0,w.ik)(f,t)}),{tracking:m,issue:a}=r.repository,g=m?.parent??null,O=g?.repository.nameWithOwner.toLowerCase()===f.repository.toLowerCase();if(a!=null){const M=g!==null&&O&&g.number!==a.number?g.number:null;return{observation:await u(f,r,a),other:M}}return g===null||!O?{observation:null,other:null}:i(g)?{observation:await u(f,r,g),other:null}:{observation:null,other:g.number}}function i(f){return f.id!==void 0&&f.first!==void 0}async function u(f,c,e){const t=(0,w.St)(c),r=await S(f,e);return{surroundings:t,observed:{viewer:t.viewer,repository:t.repository,incident:(0,T.rM)(e,r),subIssues:(0,h.i)(e.subIssues).map(T.ui),linked:new Map,base:null,memory:b}}}}),557:((L,A,s)=>{s.d(A,{Gf:()=>m,Ix:()=>c,KR:()=>f,Lu:()=>t,N0:()=>u,TK:()=>e,c1:()=>r});const b="author { __typename login }",h=`timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
    nodes {
      __typename
      ... on ClosedEvent { createdAt actor { __typename login } }
      ... on ReopenedEvent { createdAt actor { __typename login } }
    }
  }`,$=`fragment Tracking on Issue {
  __typename id number title url body state stateReason(enableDuplicate: true)
  ${b}
  repository { nameWithOwner }
  labels(first: 50) { nodes { name } }
  assignees(first: 10) { nodes { login } }
  parent { number repository { nameWithOwner } }
  turns: ${h}
  duplicate: timelineItems(last: 1, itemTypes: [MARKED_AS_DUPLICATE_EVENT]) {
    nodes {
      __typename
      ... on MarkedAsDuplicateEvent {
        canonical {
          ... on Issue { number repository { nameWithOwner } }
          ... on PullRequest { number repository { nameWithOwner } }
        }
      }
    }
  }
}`,E=7;function T(a){return a===0?"":`parent { number repository { nameWithOwner } ${T(a-1)} }`}const S=`fragment Incident on Issue {
  id number title url body state closedAt lastEditedAt authorAssociation
  ${b}
  ${T(E)}
  labels(first: 100) { nodes { id name } }
  labelled: timelineItems(last: 50, itemTypes: [LABELED_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { __typename login } label { name } }
    }
  }
  turns: ${h}
  transfers: timelineItems(last: 1, itemTypes: [TRANSFERRED_EVENT]) { nodes { __typename } }
  userContentEdits(first: 20) { nodes { editedAt editor { __typename login } } }
  subIssues(first: 100) { nodes { ...Tracking } }
}`,w=`fragment Comments on Issue {
  first: comments(first: $comments) {
    totalCount
    pageInfo { endCursor }
    nodes { ...Comment }
  }
  last: comments(last: $comments) { pageInfo { startCursor } nodes { ...Comment } }
}`,C=`fragment Comment on IssueComment { id body createdAt ${b} }`,d=`viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner url isPrivate
    config: object(expression: $config) { __typename ... on Blob { text isBinary isTruncated } }
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }`,i=`${S}
${$}
${w}
${C}`,u=`query ObserveIncident(
  $owner: String!, $name: String!, $number: Int!, $config: String!, $comments: Int!
) {
  ${d}
    issue(number: $number) { ...Incident ...Comments }
  }
}
${i}`,f=`query ObserveTracking(
  $owner: String!, $name: String!, $number: Int!, $marked: Int!, $withTracking: Boolean!,
  $withMarked: Boolean!, $config: String!, $comments: Int!
) {
  ${d}
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
${i}`,c=`query ObservePage(
  $owner: String!, $name: String!, $label: String!, $config: String!, $comments: Int!,
  $size: Int!, $since: DateTime!, $openAfter: String, $closedAfter: String,
  $withOpen: Boolean!, $withClosed: Boolean!
) {
  ${d}
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
${i}`,e=`query ReadComments(
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
${C}`,t=`query ReadHistory($id: ID!) {
  node(id: $id) {
    ... on Issue {
      userContentEdits(first: 10) { nodes { editedAt editor { __typename login } diff } }
    }
  }
}`;function r(a){const g=Array.from({length:a},(M,N)=>`$owner${String(N)}: String!, $name${String(N)}: String!, $number${String(N)}: Int!`),O=Array.from({length:a},(M,N)=>{const x=String(N);return`linked${x}: repository(owner: $owner${x}, name: $name${x}) {
    issueOrPullRequest(number: $number${x}) {
      ...Tracking
      ... on PullRequest { __typename number title url merged pullState: state repository { nameWithOwner } }
    }
  }`});return`query ReadLinked(${g.join(", ")}) {
${O.join(`
`)}
}
${$}`}const m={incident:S,trackingIssue:$}}),6512:((L,A,s)=>{s.d(A,{W3:()=>C,YA:()=>c,mN:()=>$,rM:()=>E,ui:()=>d});var b=s(3156),h=s(6466);function $(e){return e==null?"ghost":e.__typename==="Bot"&&!e.login.endsWith("[bot]")?`${e.login}[bot]`:e.login}function E(e,t){return{id:e.id,number:e.number,title:e.title,url:e.url,body:e.body,storedBody:e.body,state:e.state==="OPEN"?"open":"closed",author:$(e.author),association:e.authorAssociation.toLowerCase(),labels:(0,h.i)(e.labels),labelled:T(e.labelled),authorEditedAt:S(e),historyReadable:e.userContentEdits!==null,lastTurn:w(e.turns),ancestors:u(e.parent),transferred:(0,h.i)(e.transfers).length>0,comments:t}}function T(e){const t=new Map;for(const{label:r,actor:m,createdAt:a}of(0,h.i)(e))r===void 0||a===void 0||t.set(r.name.toLowerCase(),{actor:$(m),at:a});return t}function S(e){if(e.userContentEdits===null)return e.lastEditedAt;const t=(0,h.i)(e.userContentEdits),r=t.length<20?t.slice(0,-1):t,m=$(e.author),a=r.find(({editor:O})=>O===null||$(O)===m),g=t.length>=20?r.at(-1)?.editedAt??null:null;return a?.editedAt??g}function w(e){const t=(0,h.i)(e).at(-1);return t?.createdAt===void 0?null:{to:t.__typename==="ClosedEvent"?"closed":"open",actor:$(t.actor),at:t.createdAt}}function C(e){const{id:t,body:r,createdAt:m}=e;return{id:t,body:r,createdAt:m,author:$(e.author)}}function d(e){return{kind:"issue",id:e.id,repository:e.repository.nameWithOwner,number:e.number,title:e.title,url:e.url,body:e.body,author:$(e.author),state:f(e),labels:(0,h.i)(e.labels).map(({name:t})=>t),assignees:(0,h.i)(e.assignees).map(({login:t})=>t),parent:i(e.parent),lastTurn:w(e.turns),duplicateOf:i((0,h.i)(e.duplicate).at(-1)?.canonical??null)}}function i(e){return e===null?null:(0,b.cu)(e.repository.nameWithOwner,e.number)}function u(e){if(e==null)return[];const{number:t,repository:r}=e;return[(0,b.cu)(r.nameWithOwner,t),...u(e.parent)]}function f({state:e,stateReason:t}){return e==="OPEN"?"open":t==="NOT_PLANNED"?"not-planned":t==="DUPLICATE"?"duplicate":"completed"}function c(e){if(e==null)return{kind:"unreadable"};if(e.__typename==="Issue")return d(e);const{number:t,title:r,url:m,merged:a,pullState:g,repository:O}=e;return{kind:"pull-request",repository:O.nameWithOwner,number:t,title:r,url:m,state:a?"merged":g==="OPEN"?"open":"closed"}}}),5566:((L,A,s)=>{s.d(A,{Fl:()=>$,St:()=>S,ik:()=>C});var b=s(6466),h=s(4786);async function $(d,i,u){const f=typeof u.size=="number"?u.size:1,c=[u,{...u,comments:20,size:Math.ceil(f/3)},{...u,comments:5,size:1}];let e=new h.I_("GitHub gave no answer. Nothing was changed.");for(const[t,r]of c.entries()){const m=t===c.length-1,a=await E(d,i,r,m);if(a===null)continue;const g=a.errors.filter(O=>!T(O));if(a.data?.repository&&g.length===0)return{...a.data,repository:a.data.repository,errors:a.errors};if(e=(0,h.$Q)(g,"read the incident",d.repository),g.every(({type:O})=>O!==null))throw e}throw e}async function E(d,i,u,f){try{return await d.read(i,u,f?3:1)}catch(c){if(f||!(c instanceof h.I_))throw c;return await d.pause(1e3),null}}function T({path:d,type:i}){return d[0]!=="repository"?!1:d[1]==="config"||d.length===2&&i==="NOT_FOUND"}function S({viewer:d,repository:i,errors:u}){return{viewer:d.login,repository:{id:i.id,name:i.nameWithOwner,url:i.url,private:i.isPrivate},config:w(i,u),labels:new Map((0,b.i)(i.labels).map(({id:f,name:c})=>[c.toLowerCase(),f])),labelsComplete:i.labels?.pageInfo.hasNextPage===!1}}function w({config:d},i){const u=i.find(({path:t})=>t[0]==="repository"&&t[1]==="config");if(u!==void 0)return{state:"unreadable",why:u.message};if(d===null)return{state:"absent"};if(d.__typename!=="Blob")return{state:"unreadable",why:"it is no file"};const{text:f,isBinary:c,isTruncated:e}=d;return typeof f!="string"||c===!0?{state:"unreadable",why:"it is no text"}:e===!0?{state:"unreadable",why:"it is too long to be read whole"}:{state:"read",text:f}}function C(d,i){return{owner:d.owner,name:d.name,config:`HEAD:${i}`,comments:50}}}),3156:((L,A,s)=>{s.d(A,{U6:()=>E,cu:()=>h,kW:()=>S,mX:()=>T,t9:()=>$});var b=s(7598);function h(w,C){return`${w.toLowerCase()}#${String(C)}`}function $(w,C){return h(w.repository??C,w.number)}function E(w){return w.normalize("NFKC").replace(/\s+/gu," ").trim().replace(/\s*[.…]+$/u,"").toLowerCase()}function T(w){return(0,b.createHash)("sha256").update(E(w)).digest("hex").slice(0,12)}function S(w,C){const d=new Set(C);return w.map(i=>{const u=T(i.text);if(i.link!==null)return{task:i,key:`${u}-linked`};let f=1;for(;d.has(`${u}-${String(f)}`);)f+=1;const c=`${u}-${String(f)}`;return d.add(c),{task:i,key:c}})}}),4199:((L,A,s)=>{s.d(A,{aE:()=>w,rh:()=>S});var b=s(3156),h=s(4408);const $=["open","completed","not-planned","duplicate"],E=["latest-event-wins","both-renamed"],T=null;function S(d){const i=[...d.tasks.values()].map(u=>({i:u.issue,c:u.created?1:0,t:u.text,h:u.title,b:u.ticked===null?null:u.ticked?1:0,s:u.state,...u.turned===null?{}:{e:u.turned},...u.unlinked?{u:1}:{},...u.said===null?{}:{n:u.said}}));return(0,h.en)("status",{v:1,incident:d.incident,closed:d.closed,...d.keptOpen===null?{}:{keptOpen:d.keptOpen},tasks:i})}function w({body:d}){const i=(0,h.t7)("status",d);if(i===null||typeof i.incident!="string")return null;const f=(Array.isArray(i.tasks)?i.tasks:[]).map(C).filter(c=>c!==null);return{incident:i.incident.toLowerCase(),closed:i.closed===!0,keptOpen:typeof i.keptOpen=="string"?i.keptOpen:null,tasks:new Map(f.map(c=>[c.issue,c]))}}function C(d){if(!(0,h.Gv)(d))return null;const{i,c:u,t:f,h:c,b:e,s:t,e:r,u:m,n:a}=d,g=$.find(O=>O===t);return typeof i!="string"||typeof f!="string"||typeof c!="string"||!g?null:{issue:i.toLowerCase(),created:u===1,text:f,title:c,ticked:e===1?!0:e===0?!1:null,state:g,turned:typeof r=="string"?r:null,unlinked:m===1,said:E.find(O=>O===a)??null}}}),2852:((L,A,s)=>{s.r(A),s.d(A,{runAction:()=>q});var b=s(6853),h=s(9778),$=s(7809),E=s(4786),T=s(8564);const S=6e4;function w(){const o=new T.Qq(void 0,[],{allowRedirects:!1,allowRetries:!1,keepAlive:!0,socketTimeout:S});return async(n,{method:l,headers:y,body:p})=>{const I=await o.request(l,n,p??null,y),P=await I.readBody(),{statusCode:v=0,headers:k}=I.message,D=Object.entries(k).map(([R,W])=>[R,String(W)]);return{url:n,status:v,headers:new Map(D),text:()=>Promise.resolve(P)}}}const C=60,d=400;class i{#t;#e=0;#n=0;constructor(n){this.#t=n}async reserve(n){return this.#n+n>d?!1:(this.#e+n>C&&(await this.#t(6e4),this.#e=0),this.#e+=n,this.#n+=n,!0)}}const u=60;class f{repository;#t;#e;pace;#n=0;constructor({token:n,repository:l,fetch:y,pause:p}){this.repository=l,this.#e=p??(I=>new Promise(P=>setTimeout(P,I))),this.pace=new i(this.#e),this.#t=new $.E({...h.NT.baseUrl===void 0?{}:{baseUrl:h.NT.baseUrl},...(0,h.EG)(n,{userAgent:"postmortem-loop"}),log:{debug:c,info:c,warn:c,error:c},request:{fetch:y??w()}})}get requests(){return this.#n}get owner(){return this.repository.split("/")[0]??""}get name(){return this.repository.split("/")[1]??""}pause(n){return this.#e(n)}async read(n,l,y=3){for(let p=1;;p++)try{return await this.#s(n,l)}catch(I){const P=(0,E.f1)(I),v=(0,E.SP)(P,this.repository);if(v instanceof E.jP&&p<3&&v.seconds<=u){await this.#e(v.seconds*1e3);continue}if(v!==null)throw v;if(p>=y)throw new E.I_(`GitHub could not be read: ${P.message}. Nothing was changed.`);await this.#e(1e3*p)}}async write(n,l){try{return await this.#s(n,l)}catch(y){const p=(0,E.f1)(y);throw(0,E.SP)(p,this.repository)??new E.Bt(p.message)}}async#s(n,l){this.#n+=1;try{return{data:await this.#t.graphql(n,{...l}),errors:[]}}catch(y){const p=e(y);if(p===null)throw y;return p}}}function c(){}function e(o){if(!(o instanceof Error)||o.name!=="GraphqlResponseError")return null;const{data:n,errors:l}=o;return{data:n??null,errors:(l??[]).map(({message:y,type:p,path:I})=>({message:y??"",type:p??null,path:I??[]}))}}var t=s(8888);const r=120;class m{#t;#e=0;#n=0;constructor(n){this.#t=n}async wait(n){return this.#e+n>r?!1:(this.#e+=n,await this.#t(n*1e3),!0)}waitAfterCut(){return this.#n+=1,this.wait(2**this.#n)}}var a=s(425),g=s(6466),O=s(557),M=s(5566);async function*N(o,n,l,y){let p={after:null},I=y===null?null:{after:null};for(;p!==null||I!==null;){const P=await(0,M.Fl)(o,O.Ix,{label:n,since:y??"1970-01-01T00:00:00Z",size:5,openAfter:p?.after??null,closedAfter:I?.after??null,withOpen:p!==null,withClosed:I!==null,...(0,M.ik)(o,l)}),{repository:v}=P,k=[...(0,g.i)(v.open),...(0,g.i)(v.closed)].filter(R=>R.closedAt===null||y===null||R.closedAt>=y),D=[];for(const R of k)D.push(await(0,a.Mz)(o,P,R));yield D,p=x(v.open),I=x(v.closed)}}function x(o){return o?.pageInfo.hasNextPage===!0?{after:o.pageInfo.endCursor}:null}var _=s(3156),K=s(4408),V=s(4199);async function*Y(o,{client:n,inputs:l,now:y}){switch(o.kind){case"incident":{const{number:p,follows:I}=o;yield*U(p,n,l),I!==null&&(yield*z({number:p,...I},n,l));return}case"tracking":yield*z(o,n,l);return;case"start":o.incident==="all"?yield*Q(n,l):yield*U(o.incident,n,l);return;case"sweep":yield*X(n,l,y)}}async function*z(o,n,l){const{observation:y,other:p}=await(0,a.eb)(n,o,l.config);y!==null&&(yield y),p!==null&&(yield*U(p,n,l))}async function*U(o,n,l){const y=await(0,a.lB)(n,o,l.config);if(y===null)throw new t.dz(`There is no issue #${String(o)} in ${n.repository}.`);yield y}async function*Q(o,n){for await(const l of N(o,n.incidentLabel,n.config,null))yield*l}const J=30;async function*X(o,n,l){const y=new Date(l.getTime()-J*24*60*60*1e3).toISOString();for await(const p of N(o,n.incidentLabel,n.config,y))for(const I of p)Z(I)&&(yield I)}function Z({observed:o}){const n=(0,_.cu)(o.repository.name,o.incident.number);return o.incident.comments.some(l=>(0,V.aE)(l)!==null)||o.subIssues.some(({body:l})=>(0,K.Gl)(l)?.incident===n)}async function q(o,n){const l=(0,t.Ko)(n),y=ee(n),p=new f({token:l.token,repository:y}),I=l.dryRun??o.kind==="start",P=Promise.all([s.e(885),s.e(829),s.e(145)]).then(s.bind(s,5145)),v=o.kind!=="sweep",k=new m(B=>p.pause(B)),D={client:p,inputs:l,dryRun:I,log:b.pq,patience:k,mayStart:v},R=[],W=[];try{const B=Y(o,{client:p,inputs:l,now:new Date});for await(const H of B)try{const{reconcile:G}=await P,j=await G(H,D);R.push(j),j.problem!==null&&W.push(F(H,j.problem))}catch(G){W.push(F(H,G))}}catch(B){W.push(B instanceof Error?B.message:String(B))}await te(R,W,p,l)}function F({observed:o},n){const l=n instanceof Error?n.message:String(n);return`Incident #${String(o.incident.number)}: ${l}`}function ee(o){const n=o.GITHUB_REPOSITORY??"";if(/^[^/\s]+\/[^/\s]+$/u.test(n))return n;throw new t.dz(`GITHUB_REPOSITORY is "${n}", expected owner/name as GitHub's runner sets it.`)}async function te(o,n,l,y){const[{describeOutputs:p},{renderJobSummary:I,renderProblem:P}]=await Promise.all([s.e(675).then(s.bind(s,7675)),Promise.all([s.e(829),s.e(516)]).then(s.bind(s,1516))]);for(const[v,k]of Object.entries(p(o)))(0,b.uH)(v,k);for(const{plan:v,applied:k,held:D}of o){const R=D===null?k:v.steps;b.z.addRaw(I(v.report,{steps:R,held:D}),!0)}(0,b.pq)(`Done: ${String(o.length)} incident(s), ${String(o.reduce((v,{applied:k})=>v+k.length,0))} step(s) taken, ${String(l.requests)} request(s).`);for(const v of n)b.z.addRaw(P(v),!0),(0,b.setFailed)(v);process.env.GITHUB_STEP_SUMMARY!==void 0&&process.env.GITHUB_STEP_SUMMARY!==""&&await b.z.write(),ne(o,y)}function ne(o,{failOn:n}){if(n==="never")return;const l=o.flatMap(({plan:y})=>y.report.findings).filter(({severity:y})=>n==="warning"||y==="error");l.length>0&&((0,b.z3)(`${String(l.length)} finding(s) of the severity that fail-on names.`),process.exitCode=1)}})};export{se as id,re as ids,oe as modules};
