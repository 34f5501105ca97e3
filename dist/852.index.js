const se=852,re=[852],oe={6466:((L,C,s)=>{s.d(C,{i:()=>y});function y(p){return(p?.nodes??[]).filter(w=>w!==null)}}),4786:((L,C,s)=>{s.d(C,{$Q:()=>c,Af:()=>a,Bt:()=>p,I_:()=>v,SP:()=>$,f1:()=>A,jP:()=>w});class y extends Error{name="GitHubRefusal"}class p extends Error{name="UnknownOutcome"}class w extends Error{constructor(t){super(`GitHub's rate limit for this token is used up for ${String(t)} seconds. Nothing is lost: the next event or the daily sweep goes on from here.`),this.seconds=t}seconds;name="Limited"}class v extends Error{name="Unread"}function A(e){const t=S(e,"status"),f=S(e,"response"),i=S(f,"headers");return{status:typeof t=="number"&&f!==void 0?t:null,message:e instanceof Error?e.message:String(e),headers:typeof i=="object"&&i!==null?{...i}:{}}}function S(e,t){return typeof e=="object"&&e!==null?Reflect.get(e,t):void 0}function $(e,t){const{status:f,message:i,headers:m}=e;return f===401?new y("GitHub refused the token (401 Bad credentials). Leave the input token out to use the workflow's own token, or check that the secret it names is current."):f===429||f===403&&r(i,m)?new w(O(m)):f===403?u(i,t):f===404?d(t):null}function O(e){const t=Number(e["retry-after"]);if(t>0)return Math.ceil(t);const f=Number(e["x-ratelimit-reset"]);return e["x-ratelimit-remaining"]==="0"&&f>0?Math.max(60,Math.ceil(f-Date.now()/1e3)):60}function a(e){return e.some(({type:t,message:f})=>t==="RATE_LIMITED"||/submitted too quickly/iu.test(f))}function r(e,t){return t["retry-after"]!==void 0||t["x-ratelimit-remaining"]==="0"||/rate limit/iu.test(e)}function u(e,t){return new y(`GitHub refused the request in ${t} (403: ${b(e)}). The token lacks a right: add "issues: write" and "contents: read" under "permissions:" of the job.`)}function d(e){return new y(`GitHub shows this token no repository ${e} (404). Check that the token may see it: add "issues: write" and "contents: read" under "permissions:" of the job.`)}function c(e,t,f){const[i]=e,m=b(i?.message??"no reason given");return i?.type==="FORBIDDEN"||i?.type==="INSUFFICIENT_SCOPES"?new y(`GitHub refused to ${t} in ${f}: ${m}. The token lacks a right: add "issues: write" and "contents: read" under "permissions:" of the job.`):i?.type==="NOT_FOUND"&&i.path.join(".")==="repository"?d(f):new y(`GitHub refused to ${t} in ${f}: ${m}.`)}function b(e){return(e.split(/[\r\n]/u)[0]??"").replace(/\.$/u,"").slice(0,300)}}),425:((L,C,s)=>{s.d(C,{Mz:()=>u,lB:()=>O,eb:()=>a});const y={verified:null,wasOpen:!1,unseen:[],known:new Set,rows:new Map,claims:new Map};var p=s(6466),w=s(4786),v=s(557),A=s(6512);async function S(d,c){const b=new Map,e=i=>{for(const m of i)b.set(m.id,m)};e((0,p.i)(c.first).map(A.W3)),e((0,p.i)(c.last).map(A.W3));const t=c.last.pageInfo.startCursor;let f=c.first.pageInfo.endCursor;for(;b.size<c.first.totalCount;){const{data:i,errors:m}=await d.read(v.TK,{id:c.id,after:f,before:t});if(!i?.node||m.length>0)throw new w.I_("The comments of the incident could not be read. Nothing was changed.");const{nodes:T,pageInfo:P}=i.node.comments;if(e((0,p.i)({nodes:T}).map(A.W3)),!P.hasNextPage)break;f=P.endCursor}return[...b.values()]}var $=s(5566);async function O(d,c,b){const e=await(0,$.Fl)(d,v.N0,{number:c,...(0,$.ik)(d,b)});return e.repository.issue===null?null:u(d,e,e.repository.issue)}async function a(d,{number:c,incident:b},e){const t=await(0,$.Fl)(d,v.KR,{number:c??0,withTracking:c!==null,marked:b??0,withMarked:b!==null,...(0,$.ik)(d,e)}),{tracking:f,issue:i}=t.repository,m=f?.parent??null,T=m?.repository.nameWithOwner.toLowerCase()===d.repository.toLowerCase();if(i!=null){const P=m!==null&&T&&m.number!==i.number?m.number:null;return{observation:await u(d,t,i),other:P}}return m===null||!T?{observation:null,other:null}:r(m)?{observation:await u(d,t,m),other:null}:{observation:null,other:m.number}}function r(d){return d.id!==void 0&&d.first!==void 0}async function u(d,c,b){const e=(0,$.St)(c),t=await S(d,b);return{surroundings:e,observed:{viewer:e.viewer,repository:e.repository,incident:(0,A.rM)(b,t),subIssues:(0,p.i)(b.subIssues).map(A.ui),linked:new Map,base:null,memory:y}}}}),557:((L,C,s)=>{s.d(C,{Gf:()=>f,Ix:()=>c,KR:()=>d,Lu:()=>e,N0:()=>u,TK:()=>b,c1:()=>t});const y="author { __typename login }",p=`timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
    nodes {
      __typename
      ... on ClosedEvent { createdAt actor { __typename login } }
      ... on ReopenedEvent { createdAt actor { __typename login } }
    }
  }`,w=`fragment Tracking on Issue {
  __typename id number title url body state stateReason(enableDuplicate: true)
  ${y}
  repository { nameWithOwner }
  labels(first: 50) { nodes { name } }
  assignees(first: 10) { nodes { login } }
  parent { number repository { nameWithOwner } }
  turns: ${p}
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
}`,v=7;function A(i){return i===0?"":`parent { number repository { nameWithOwner } ${A(i-1)} }`}const S=`fragment Incident on Issue {
  id number title url body state createdAt closedAt lastEditedAt authorAssociation
  ${y}
  ${A(v)}
  labels(first: 100) { nodes { id name } }
  labelled: timelineItems(last: 50, itemTypes: [LABELED_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { __typename login } label { name } }
    }
  }
  turns: ${p}
  transfers: timelineItems(last: 1, itemTypes: [TRANSFERRED_EVENT]) { nodes { __typename } }
  userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } } }
  subIssues(first: 100) { nodes { ...Tracking } }
}`,$=`fragment Comments on Issue {
  first: comments(first: $comments) {
    totalCount
    pageInfo { endCursor }
    nodes { ...Comment }
  }
  last: comments(last: $comments) { pageInfo { startCursor } nodes { ...Comment } }
}`,O=`fragment Comment on IssueComment { id body createdAt ${y} }`,a=`viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner url isPrivate
    config: object(expression: $config) { __typename ... on Blob { text isBinary isTruncated } }
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }`,r=`${S}
${w}
${$}
${O}`,u=`query ObserveIncident(
  $owner: String!, $name: String!, $number: Int!, $config: String!, $comments: Int!
) {
  ${a}
    issue(number: $number) { ...Incident ...Comments }
  }
}
${r}`,d=`query ObserveTracking(
  $owner: String!, $name: String!, $number: Int!, $marked: Int!, $withTracking: Boolean!,
  $withMarked: Boolean!, $config: String!, $comments: Int!
) {
  ${a}
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
${r}`,c=`query ObservePage(
  $owner: String!, $name: String!, $label: String!, $config: String!, $comments: Int!,
  $size: Int!, $since: DateTime!, $openAfter: String, $closedAfter: String,
  $withOpen: Boolean!, $withClosed: Boolean!
) {
  ${a}
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
${r}`,b=`query ReadComments(
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
${O}`,e=`query ReadHistory($id: ID!) {
  node(id: $id) {
    ... on Issue {
      userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } diff } }
    }
  }
}`;function t(i){const m=Array.from({length:i},(P,N)=>`$owner${String(N)}: String!, $name${String(N)}: String!, $number${String(N)}: Int!`),T=Array.from({length:i},(P,N)=>{const x=String(N);return`linked${x}: repository(owner: $owner${x}, name: $name${x}) {
    issueOrPullRequest(number: $number${x}) {
      ...Tracking
      ... on PullRequest { __typename number title url merged pullState: state repository { nameWithOwner } }
    }
  }`});return`query ReadLinked(${m.join(", ")}) {
${T.join(`
`)}
}
${w}`}const f={incident:S,trackingIssue:w}}),6512:((L,C,s)=>{s.d(C,{W3:()=>a,YA:()=>b,mN:()=>w,rM:()=>v,ui:()=>r});var y=s(3156),p=s(6466);function w(e){return e==null?"ghost":e.__typename==="Bot"&&!e.login.endsWith("[bot]")?`${e.login}[bot]`:e.login}function v(e,t){return{id:e.id,number:e.number,title:e.title,url:e.url,body:e.body,storedBody:e.body,state:e.state==="OPEN"?"open":"closed",createdAt:e.createdAt,author:w(e.author),association:e.authorAssociation.toLowerCase(),labels:(0,p.i)(e.labels),labelled:S(e.labelled),authorEditedAt:$(e),edits:A(e),lastTurn:O(e.turns),ancestors:d(e.parent),transferred:(0,p.i)(e.transfers).length>0,comments:t}}function A({userContentEdits:e}){return e===null?null:(0,p.i)(e).map(({id:t,editor:f})=>({id:t,editor:w(f)}))}function S(e){const t=new Map;for(const{label:f,actor:i,createdAt:m}of(0,p.i)(e))f===void 0||m===void 0||t.set(f.name.toLowerCase(),{actor:w(i),at:m});return t}function $(e){if(e.userContentEdits===null)return e.lastEditedAt;const t=(0,p.i)(e.userContentEdits),f=t.length<20?t.slice(0,-1):t,i=w(e.author),m=f.find(({editor:P})=>P===null||w(P)===i),T=t.length>=20?f.at(-1)?.editedAt??null:null;return m?.editedAt??T}function O(e){const t=(0,p.i)(e).at(-1);return t?.createdAt===void 0?null:{to:t.__typename==="ClosedEvent"?"closed":"open",actor:w(t.actor),at:t.createdAt}}function a(e){const{id:t,body:f,createdAt:i}=e;return{id:t,body:f,createdAt:i,author:w(e.author)}}function r(e){return{kind:"issue",id:e.id,repository:e.repository.nameWithOwner,number:e.number,title:e.title,url:e.url,body:e.body,author:w(e.author),state:c(e),labels:(0,p.i)(e.labels).map(({name:t})=>t),assignees:(0,p.i)(e.assignees).map(({login:t})=>t),parent:u(e.parent),lastTurn:O(e.turns),duplicateOf:u((0,p.i)(e.duplicate).at(-1)?.canonical??null)}}function u(e){return e===null?null:(0,y.cu)(e.repository.nameWithOwner,e.number)}function d(e){if(e==null)return[];const{number:t,repository:f}=e;return[(0,y.cu)(f.nameWithOwner,t),...d(e.parent)]}function c({state:e,stateReason:t}){return e==="OPEN"?"open":t==="NOT_PLANNED"?"not-planned":t==="DUPLICATE"?"duplicate":"completed"}function b(e){if(e==null)return{kind:"unreadable"};if(e.__typename==="Issue")return r(e);const{number:t,title:f,url:i,merged:m,pullState:T,repository:P}=e;return{kind:"pull-request",repository:P.nameWithOwner,number:t,title:f,url:i,state:m?"merged":T==="OPEN"?"open":"closed"}}}),5566:((L,C,s)=>{s.d(C,{Fl:()=>w,St:()=>S,ik:()=>O});var y=s(6466),p=s(4786);async function w(a,r,u){const d=typeof u.size=="number"?u.size:1,c=[u,{...u,comments:20,size:Math.ceil(d/3)},{...u,comments:5,size:1}];let b=new p.I_("GitHub gave no answer. Nothing was changed.");for(const[e,t]of c.entries()){const f=e===c.length-1,i=await v(a,r,t,f);if(i===null)continue;const m=i.errors.filter(T=>!A(T));if(i.data?.repository&&m.length===0)return{...i.data,repository:i.data.repository,errors:i.errors};if(b=(0,p.$Q)(m,"read the incident",a.repository),m.every(({type:T})=>T!==null))throw b}throw b}async function v(a,r,u,d){try{return await a.read(r,u,d?3:1)}catch(c){if(d||!(c instanceof p.I_))throw c;return await a.pause(1e3),null}}function A({path:a,type:r}){return a[0]!=="repository"?!1:a[1]==="config"||a.length===2&&r==="NOT_FOUND"}function S({viewer:a,repository:r,errors:u}){return{viewer:a.login,repository:{id:r.id,name:r.nameWithOwner,url:r.url,private:r.isPrivate},config:$(r,u),labels:new Map((0,y.i)(r.labels).map(({id:d,name:c})=>[c.toLowerCase(),d])),labelsComplete:r.labels?.pageInfo.hasNextPage===!1}}function $({config:a},r){const u=r.find(({path:e})=>e[0]==="repository"&&e[1]==="config");if(u!==void 0)return{state:"unreadable",why:u.message};if(a===null)return{state:"absent"};if(a.__typename!=="Blob")return{state:"unreadable",why:"it is no file"};const{text:d,isBinary:c,isTruncated:b}=a;return typeof d!="string"||c===!0?{state:"unreadable",why:"it is no text"}:b===!0?{state:"unreadable",why:"it is too long to be read whole"}:{state:"read",text:d}}function O(a,r){return{owner:a.owner,name:a.name,config:`HEAD:${r}`,comments:50}}}),3156:((L,C,s)=>{s.d(C,{U6:()=>v,cu:()=>p,kW:()=>S,mX:()=>A,t9:()=>w});var y=s(7598);function p($,O){return`${$.toLowerCase()}#${String(O)}`}function w($,O){return p($.repository??O,$.number)}function v($){return $.normalize("NFKC").replace(/\s+/gu," ").trim().replace(/\s*[.…]+$/u,"").toLowerCase()}function A($){return(0,y.createHash)("sha256").update(v($)).digest("hex").slice(0,12)}function S($,O){const a=new Set(O);return $.map(r=>{const u=A(r.text);if(r.link!==null)return{task:r,key:`${u}-linked`};let d=1;for(;a.has(`${u}-${String(d)}`);)d+=1;const c=`${u}-${String(d)}`;return a.add(c),{task:r,key:c}})}}),4199:((L,C,s)=>{s.d(C,{aE:()=>$,rh:()=>S});var y=s(3156),p=s(4408);const w=["open","completed","not-planned","duplicate"],v=["latest-event-wins","both-renamed"],A=null;function S(a){const r=[...a.tasks.values()].map(u=>({i:u.issue,c:u.created?1:0,t:u.text,h:u.title,b:u.ticked===null?null:u.ticked?1:0,s:u.state,...u.turned===null?{}:{e:u.turned},...u.unlinked?{u:1}:{},...u.said===null?{}:{n:u.said}}));return(0,p.en)("status",{v:1,incident:a.incident,closed:a.closed,...a.keptOpen===null?{}:{keptOpen:a.keptOpen},...a.basis===null?{}:{basis:a.basis},tasks:r})}function $({body:a}){const r=(0,p.t7)("status",a);if(r===null||typeof r.incident!="string")return null;const d=(Array.isArray(r.tasks)?r.tasks:[]).map(O).filter(c=>c!==null);return{incident:r.incident.toLowerCase(),closed:r.closed===!0,keptOpen:typeof r.keptOpen=="string"?r.keptOpen:null,basis:typeof r.basis=="string"?r.basis:null,tasks:new Map(d.map(c=>[c.issue,c]))}}function O(a){if(!(0,p.Gv)(a))return null;const{i:r,c:u,t:d,h:c,b,s:e,e:t,u:f,n:i}=a,m=w.find(T=>T===e);return typeof r!="string"||typeof d!="string"||typeof c!="string"||!m?null:{issue:r.toLowerCase(),created:u===1,text:d,title:c,ticked:b===1?!0:b===0?!1:null,state:m,turned:typeof t=="string"?t:null,unlinked:f===1,said:v.find(T=>T===i)??null}}}),2852:((L,C,s)=>{s.r(C),s.d(C,{runAction:()=>q});var y=s(6853),p=s(9778),w=s(7809),v=s(4786),A=s(8564);const S=6e4;function $(){const o=new A.Qq(void 0,[],{allowRedirects:!1,allowRetries:!1,keepAlive:!0,socketTimeout:S});return async(n,{method:l,headers:g,body:h})=>{const I=await o.request(l,n,h??null,g),k=await I.readBody(),{statusCode:E=0,headers:R}=I.message,D=Object.entries(R).map(([M,W])=>[M,String(W)]);return{url:n,status:E,headers:new Map(D),text:()=>Promise.resolve(k)}}}const O=60,a=400;class r{#t;#e=0;#n=0;constructor(n){this.#t=n}async reserve(n){return this.#n+n>a?!1:(this.#e+n>O&&(await this.#t(6e4),this.#e=0),this.#e+=n,this.#n+=n,!0)}}const u=60;class d{repository;#t;#e;pace;#n=0;constructor({token:n,repository:l,fetch:g,pause:h}){this.repository=l,this.#e=h??(I=>new Promise(k=>setTimeout(k,I))),this.pace=new r(this.#e),this.#t=new w.E({...p.NT.baseUrl===void 0?{}:{baseUrl:p.NT.baseUrl},...(0,p.EG)(n,{userAgent:"postmortem-loop"}),log:{debug:c,info:c,warn:c,error:c},request:{fetch:g??$()}})}get requests(){return this.#n}get owner(){return this.repository.split("/")[0]??""}get name(){return this.repository.split("/")[1]??""}pause(n){return this.#e(n)}async read(n,l,g=3){for(let h=1;;h++)try{return await this.#s(n,l)}catch(I){const k=(0,v.f1)(I),E=(0,v.SP)(k,this.repository);if(E instanceof v.jP&&h<3&&E.seconds<=u){await this.#e(E.seconds*1e3);continue}if(E!==null)throw E;if(h>=g)throw new v.I_(`GitHub could not be read: ${k.message}. Nothing was changed.`);await this.#e(1e3*h)}}async write(n,l){try{return await this.#s(n,l)}catch(g){const h=(0,v.f1)(g);throw(0,v.SP)(h,this.repository)??new v.Bt(h.message)}}async#s(n,l){this.#n+=1;try{return{data:await this.#t.graphql(n,{...l}),errors:[]}}catch(g){const h=b(g);if(h===null)throw g;return h}}}function c(){}function b(o){if(!(o instanceof Error)||o.name!=="GraphqlResponseError")return null;const{data:n,errors:l}=o;return{data:n??null,errors:(l??[]).map(({message:g,type:h,path:I})=>({message:g??"",type:h??null,path:I??[]}))}}var e=s(8888);const t=120;class f{#t;#e=0;#n=0;constructor(n){this.#t=n}async wait(n){return this.#e+n>t?!1:(this.#e+=n,await this.#t(n*1e3),!0)}waitAfterCut(){return this.#n+=1,this.wait(2**this.#n)}}var i=s(425),m=s(6466),T=s(557),P=s(5566);async function*N(o,n,l,g){let h={after:null},I=g===null?null:{after:null};for(;h!==null||I!==null;){const k=await(0,P.Fl)(o,T.Ix,{label:n,since:g??"1970-01-01T00:00:00Z",size:5,openAfter:h?.after??null,closedAfter:I?.after??null,withOpen:h!==null,withClosed:I!==null,...(0,P.ik)(o,l)}),{repository:E}=k,R=[...(0,m.i)(E.open),...(0,m.i)(E.closed)].filter(M=>M.closedAt===null||g===null||M.closedAt>=g),D=[];for(const M of R)D.push(await(0,i.Mz)(o,k,M));yield D,h=x(E.open),I=x(E.closed)}}function x(o){return o?.pageInfo.hasNextPage===!0?{after:o.pageInfo.endCursor}:null}var _=s(3156),K=s(4408),V=s(4199);async function*Y(o,{client:n,inputs:l,now:g}){switch(o.kind){case"incident":{const{number:h,follows:I}=o;yield*U(h,n,l),I!==null&&(yield*z({number:h,...I},n,l));return}case"tracking":yield*z(o,n,l);return;case"start":o.incident==="all"?yield*Q(n,l):yield*U(o.incident,n,l);return;case"sweep":yield*X(n,l,g)}}async function*z(o,n,l){const{observation:g,other:h}=await(0,i.eb)(n,o,l.config);g!==null&&(yield g),h!==null&&(yield*U(h,n,l))}async function*U(o,n,l){const g=await(0,i.lB)(n,o,l.config);if(g===null)throw new e.dz(`There is no issue #${String(o)} in ${n.repository}.`);yield g}async function*Q(o,n){for await(const l of N(o,n.incidentLabel,n.config,null))yield*l}const J=30;async function*X(o,n,l){const g=new Date(l.getTime()-J*24*60*60*1e3).toISOString();for await(const h of N(o,n.incidentLabel,n.config,g))for(const I of h)Z(I)&&(yield I)}function Z({observed:o}){const n=(0,_.cu)(o.repository.name,o.incident.number);return o.incident.comments.some(l=>(0,V.aE)(l)!==null)||o.subIssues.some(({body:l})=>(0,K.Gl)(l)?.incident===n)}async function q(o,n){const l=(0,e.Ko)(n),g=ee(n),h=new d({token:l.token,repository:g}),I=l.dryRun??o.kind==="start",k=Promise.all([s.e(292),s.e(829),s.e(847)]).then(s.bind(s,4847)),E=o.kind!=="sweep",R=new f(B=>h.pause(B)),D={client:h,inputs:l,dryRun:I,log:y.pq,patience:R,mayStart:E},M=[],W=[];try{const B=Y(o,{client:h,inputs:l,now:new Date});for await(const H of B)try{const{reconcile:G}=await k,j=await G(H,D);M.push(j),j.problem!==null&&W.push(F(H,j.problem))}catch(G){W.push(F(H,G))}}catch(B){W.push(B instanceof Error?B.message:String(B))}await te(M,W,h,l)}function F({observed:o},n){const l=n instanceof Error?n.message:String(n);return`Incident #${String(o.incident.number)}: ${l}`}function ee(o){const n=o.GITHUB_REPOSITORY??"";if(/^[^/\s]+\/[^/\s]+$/u.test(n))return n;throw new e.dz(`GITHUB_REPOSITORY is "${n}", expected owner/name as GitHub's runner sets it.`)}async function te(o,n,l,g){const[{describeOutputs:h},{renderJobSummary:I,renderProblem:k}]=await Promise.all([s.e(675).then(s.bind(s,7675)),Promise.all([s.e(829),s.e(516)]).then(s.bind(s,1516))]);for(const[E,R]of Object.entries(h(o)))(0,y.uH)(E,R);for(const{plan:E,applied:R,held:D}of o){const M=D===null?R:E.steps;y.z.addRaw(I(E.report,{steps:M,held:D}),!0)}(0,y.pq)(`Done: ${String(o.length)} incident(s), ${String(o.reduce((E,{applied:R})=>E+R.length,0))} step(s) taken, ${String(l.requests)} request(s).`);for(const E of n)y.z.addRaw(k(E),!0),(0,y.setFailed)(E);process.env.GITHUB_STEP_SUMMARY!==void 0&&process.env.GITHUB_STEP_SUMMARY!==""&&await y.z.write(),ne(o,g)}function ne(o,{failOn:n}){if(n==="never")return;const l=o.flatMap(({plan:g})=>g.report.findings).filter(({severity:g})=>n==="warning"||g==="error");l.length>0&&((0,y.z3)(`${String(l.length)} finding(s) of the severity that fail-on names.`),process.exitCode=1)}})};export{se as id,re as ids,oe as modules};
