const re=852,se=[852],oe={6466:((L,A,o)=>{o.d(A,{i:()=>g});function g(y){return(y?.nodes??[]).filter(b=>b!==null)}}),4786:((L,A,o)=>{o.d(A,{$Q:()=>e,Af:()=>c,Bt:()=>y,I_:()=>w,SP:()=>$,f1:()=>P,jP:()=>b});class g extends Error{name="GitHubRefusal"}class y extends Error{name="UnknownOutcome"}class b extends Error{constructor(a){super(`GitHub's rate limit for this token is used up for ${String(a)} seconds. Nothing is lost: the next event or the daily sweep goes on from here.`),this.seconds=a}seconds;name="Limited"}class w extends Error{name="Unread"}function P(r){const a=O(r,"status"),f=O(r,"response"),u=O(f,"headers");return{status:typeof a=="number"&&f!==void 0?a:null,message:r instanceof Error?r.message:String(r),headers:typeof u=="object"&&u!==null?{...u}:{}}}function O(r,a){return typeof r=="object"&&r!==null?Reflect.get(r,a):void 0}function $(r,a){const{status:f,message:u,headers:v}=r;return f===401?new g("GitHub refused the token (401 Bad credentials). Leave the input token out to use the workflow's own token, or check that the secret it names is current."):f===429||f===403&&d(u,v)?new b(C(v)):f===403?n(u,a):f===404?m(a):null}function C(r){const a=Number(r["retry-after"]);if(a>0)return Math.ceil(a);const f=Number(r["x-ratelimit-reset"]);return r["x-ratelimit-remaining"]==="0"&&f>0?Math.max(60,Math.ceil(f-Date.now()/1e3)):60}function c(r){return r.some(({type:a,message:f})=>a==="RATE_LIMITED"||/submitted too quickly/iu.test(f))}function d(r,a){return a["retry-after"]!==void 0||a["x-ratelimit-remaining"]==="0"||/rate limit/iu.test(r)}function n(r,a){return new g(`GitHub refused the request in ${a} (403: ${s(r)}). The token lacks a right: add "issues: write" and "contents: read" under "permissions:" of the job.`)}function m(r){return new g(`GitHub shows this token no repository ${r} (404). Check that the token may see it: add "issues: write" and "contents: read" under "permissions:" of the job.`)}function e(r,a,f){const[u]=r,v=s(u?.message??"no reason given");return u?.type==="FORBIDDEN"||u?.type==="INSUFFICIENT_SCOPES"?new g(`GitHub refused to ${a} in ${f}: ${v}. The token lacks a right: add "issues: write" and "contents: read" under "permissions:" of the job.`):u?.type==="NOT_FOUND"&&u.path.join(".")==="repository"?m(f):new g(`GitHub refused to ${a} in ${f}: ${v}.`)}function s(r){return(r.split(/[\r\n]/u)[0]??"").replace(/\.$/u,"").slice(0,300)}}),7561:((L,A,o)=>{o.d(A,{Mz:()=>d,lB:()=>$,eb:()=>C});var g=o(6466),y=o(4786),b=o(557),w=o(6512);async function P(n,m){const e=new Map,s=f=>{for(const u of f)e.set(u.id,u)};s((0,g.i)(m.first).map(w.W3)),s((0,g.i)(m.last).map(w.W3));const r=m.last.pageInfo.startCursor;let a=m.first.pageInfo.endCursor;for(;e.size<m.first.totalCount;){const{data:f,errors:u}=await n.read(b.TK,{id:m.id,after:a,before:r});if(!f?.node||u.length>0)throw new y.I_("The comments of the incident could not be read. Nothing was changed.");const{nodes:v,pageInfo:T}=f.node.comments;if(s((0,g.i)({nodes:v}).map(w.W3)),!T.hasNextPage)break;a=T.endCursor}return[...e.values()]}var O=o(5566);async function $(n,m,e){const s=await(0,O.Fl)(n,b.N0,{number:m,...(0,O.ik)(n,e)});return s.repository.issue===null?null:d(n,s,s.repository.issue)}async function C(n,{number:m,incident:e},s){const r=await(0,O.Fl)(n,b.KR,{number:m??0,withTracking:m!==null,marked:e??0,withMarked:e!==null,...(0,O.ik)(n,s)}),{tracking:a,issue:f}=r.repository,u=a?.parent??null,v=u?.repository.nameWithOwner.toLowerCase()===n.repository.toLowerCase();if(f!=null){const T=u!==null&&v&&u.number!==f.number?u.number:null;return{observation:await d(n,r,f),other:T}}return u===null||!v?{observation:null,other:null}:c(u)?{observation:await d(n,r,u),other:null}:{observation:null,other:u.number}}function c(n){return n.id!==void 0&&n.first!==void 0}async function d(n,m,e){const s=(0,O.St)(m),r=await P(n,e);return{surroundings:s,observed:{viewer:s.viewer,repository:s.repository,incident:(0,w.rM)(e,r),subIssues:(0,g.i)(e.subIssues).map(w.ui),linked:new Map,base:null}}}}),557:((L,A,o)=>{o.d(A,{Gf:()=>r,Ix:()=>n,KR:()=>d,Lu:()=>e,N0:()=>c,TK:()=>m,c1:()=>s});const g="author { __typename login }",y=`timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
    nodes {
      __typename
      ... on ClosedEvent { createdAt actor { __typename login } }
      ... on ReopenedEvent { createdAt actor { __typename login } }
    }
  }`,b=`fragment Tracking on Issue {
  __typename id number title url body state stateReason(enableDuplicate: true)
  ${g}
  repository { nameWithOwner }
  labels(first: 50) { nodes { name } }
  assignees(first: 10) { nodes { login } }
  parent { number repository { nameWithOwner } }
  turns: ${y}
}`,w=`fragment Incident on Issue {
  id number title url body state closedAt lastEditedAt authorAssociation
  ${g}
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
}`,P=`fragment Comments on Issue {
  first: comments(first: $comments) {
    totalCount
    pageInfo { endCursor }
    nodes { ...Comment }
  }
  last: comments(last: $comments) { pageInfo { startCursor } nodes { ...Comment } }
}`,O=`fragment Comment on IssueComment { id body createdAt ${g} }`,$=`viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner url isPrivate
    config: object(expression: $config) { __typename ... on Blob { text isBinary isTruncated } }
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }`,C=`${w}
${b}
${P}
${O}`,c=`query ObserveIncident(
  $owner: String!, $name: String!, $number: Int!, $config: String!, $comments: Int!
) {
  ${$}
    issue(number: $number) { ...Incident ...Comments }
  }
}
${C}`,d=`query ObserveTracking(
  $owner: String!, $name: String!, $number: Int!, $marked: Int!, $withTracking: Boolean!,
  $withMarked: Boolean!, $config: String!, $comments: Int!
) {
  ${$}
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
${C}`,n=`query ObservePage(
  $owner: String!, $name: String!, $label: String!, $config: String!, $comments: Int!,
  $size: Int!, $since: DateTime!, $openAfter: String, $closedAfter: String,
  $withOpen: Boolean!, $withClosed: Boolean!
) {
  ${$}
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
${C}`,m=`query ReadComments(
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
      userContentEdits(first: 10) { nodes { editedAt editor { __typename login } diff } }
    }
  }
}`;function s(a){const f=Array.from({length:a},(v,T)=>`$owner${String(T)}: String!, $name${String(T)}: String!, $number${String(T)}: Int!`),u=Array.from({length:a},(v,T)=>{const N=String(T);return`linked${N}: repository(owner: $owner${N}, name: $name${N}) {
    issueOrPullRequest(number: $number${N}) {
      ...Tracking
      ... on PullRequest { __typename number title url merged pullState: state repository { nameWithOwner } }
    }
  }`});return`query ReadLinked(${f.join(", ")}) {
${u.join(`
`)}
}
${b}`}const r={incident:w,trackingIssue:b}}),6512:((L,A,o)=>{o.d(A,{W3:()=>C,YA:()=>m,mN:()=>b,rM:()=>w,ui:()=>c});var g=o(3156),y=o(6466);function b(e){return e==null?"ghost":e.__typename==="Bot"&&!e.login.endsWith("[bot]")?`${e.login}[bot]`:e.login}function w(e,s){return{id:e.id,number:e.number,title:e.title,url:e.url,body:e.body,storedBody:e.body,state:e.state==="OPEN"?"open":"closed",author:b(e.author),association:e.authorAssociation.toLowerCase(),labels:(0,y.i)(e.labels),labelled:P(e.labelled),authorEditedAt:O(e),lastTurn:$(e.turns),parent:d(e.parent),comments:s}}function P(e){const s=new Map;for(const{label:r,actor:a,createdAt:f}of(0,y.i)(e))r===void 0||f===void 0||s.set(r.name.toLowerCase(),{actor:b(a),at:f});return s}function O(e){if(e.userContentEdits===null)return e.lastEditedAt;const s=(0,y.i)(e.userContentEdits),r=s.length<20?s.slice(0,-1):s,a=b(e.author),f=r.find(({editor:v})=>v===null||b(v)===a),u=s.length>=20?r.at(-1)?.editedAt??null:null;return f?.editedAt??u}function $(e){const s=(0,y.i)(e).at(-1);return s?.createdAt===void 0?null:{to:s.__typename==="ClosedEvent"?"closed":"open",actor:b(s.actor),at:s.createdAt}}function C(e){const{id:s,body:r,createdAt:a}=e;return{id:s,body:r,createdAt:a,author:b(e.author)}}function c(e){return{kind:"issue",id:e.id,repository:e.repository.nameWithOwner,number:e.number,title:e.title,url:e.url,body:e.body,author:b(e.author),state:n(e),labels:(0,y.i)(e.labels).map(({name:s})=>s),assignees:(0,y.i)(e.assignees).map(({login:s})=>s),parent:d(e.parent),lastTurn:$(e.turns)}}function d(e){return e===null?null:(0,g.cu)(e.repository.nameWithOwner,e.number)}function n({state:e,stateReason:s}){return e==="OPEN"?"open":s==="NOT_PLANNED"?"not-planned":s==="DUPLICATE"?"duplicate":"completed"}function m(e){if(e==null)return{kind:"unreadable"};if(e.__typename==="Issue")return c(e);const{number:s,title:r,url:a,merged:f,pullState:u,repository:v}=e;return{kind:"pull-request",repository:v.nameWithOwner,number:s,title:r,url:a,state:f?"merged":u==="OPEN"?"open":"closed"}}}),5566:((L,A,o)=>{o.d(A,{Fl:()=>b,St:()=>O,ik:()=>C});var g=o(6466),y=o(4786);async function b(c,d,n){const m=typeof n.size=="number"?n.size:1,e=[n,{...n,comments:20,size:Math.ceil(m/3)},{...n,comments:5,size:1}];let s=new y.I_("GitHub gave no answer. Nothing was changed.");for(const[r,a]of e.entries()){const f=r===e.length-1,u=await w(c,d,a,f);if(u===null)continue;const v=u.errors.filter(T=>!P(T));if(u.data?.repository&&v.length===0)return{...u.data,repository:u.data.repository,errors:u.errors};if(s=(0,y.$Q)(v,"read the incident",c.repository),v.every(({type:T})=>T!==null))throw s}throw s}async function w(c,d,n,m){try{return await c.read(d,n,m?3:1)}catch(e){if(m||!(e instanceof y.I_))throw e;return await c.pause(1e3),null}}function P({path:c,type:d}){return c[0]!=="repository"?!1:c[1]==="config"||c.length===2&&d==="NOT_FOUND"}function O({viewer:c,repository:d,errors:n}){return{viewer:c.login,repository:{id:d.id,name:d.nameWithOwner,url:d.url,private:d.isPrivate},config:$(d,n),labels:new Map((0,g.i)(d.labels).map(({id:m,name:e})=>[e.toLowerCase(),m])),labelsComplete:d.labels?.pageInfo.hasNextPage===!1}}function $({config:c},d){const n=d.find(({path:r})=>r[0]==="repository"&&r[1]==="config");if(n!==void 0)return{state:"unreadable",why:n.message};if(c===null)return{state:"absent"};if(c.__typename!=="Blob")return{state:"unreadable",why:"it is no file"};const{text:m,isBinary:e,isTruncated:s}=c;return typeof m!="string"||e===!0?{state:"unreadable",why:"it is no text"}:s===!0?{state:"unreadable",why:"it is too long to be read whole"}:{state:"read",text:m}}function C(c,d){return{owner:c.owner,name:c.name,config:`HEAD:${d}`,comments:50}}}),3156:((L,A,o)=>{o.d(A,{U6:()=>w,cu:()=>y,kW:()=>O,mX:()=>P,t9:()=>b});var g=o(7598);function y($,C){return`${$.toLowerCase()}#${String(C)}`}function b($,C){return y($.repository??C,$.number)}function w($){return $.normalize("NFKC").replace(/\s+/gu," ").trim().replace(/\s*[.…]+$/u,"").toLowerCase()}function P($){return(0,g.createHash)("sha256").update(w($)).digest("hex").slice(0,12)}function O($,C){const c=new Set(C);return $.map(d=>{const n=P(d.text);if(d.link!==null)return{task:d,key:`${n}-linked`};let m=1;for(;c.has(`${n}-${String(m)}`);)m+=1;const e=`${n}-${String(m)}`;return c.add(e),{task:d,key:e}})}}),4199:((L,A,o)=>{o.d(A,{aE:()=>$,rh:()=>O});var g=o(3156),y=o(4408);const b=["open","completed","not-planned","duplicate"],w=["latest-event-wins","both-renamed"],P=null;function O(c){const d=[...c.tasks.values()].map(n=>({i:n.issue,c:n.created?1:0,t:n.text,h:n.title,b:n.ticked===null?null:n.ticked?1:0,s:n.state,...n.turned===null?{}:{e:n.turned},...n.unlinked?{u:1}:{},...n.said===null?{}:{n:n.said}}));return(0,y.en)("status",{v:1,incident:c.incident,closed:c.closed,...c.keptOpen===null?{}:{keptOpen:c.keptOpen},tasks:d})}function $(c,d){const n=(0,y.t7)("status",c.body);if(n===null||typeof n.incident!="string"||n.incident.toLowerCase()!==d)return null;const e=(Array.isArray(n.tasks)?n.tasks:[]).map(C).filter(s=>s!==null);return{incident:d,closed:n.closed===!0,keptOpen:typeof n.keptOpen=="string"?n.keptOpen:null,tasks:new Map(e.map(s=>[s.issue,s]))}}function C(c){if(!(0,y.Gv)(c))return null;const{i:d,c:n,t:m,h:e,b:s,s:r,e:a,u:f,n:u}=c,v=b.find(T=>T===r);return typeof d!="string"||typeof m!="string"||typeof e!="string"||!v?null:{issue:d.toLowerCase(),created:n===1,text:m,title:e,ticked:s===1?!0:s===0?!1:null,state:v,turned:typeof a=="string"?a:null,unlinked:f===1,said:w.find(T=>T===u)??null}}}),2852:((L,A,o)=>{o.r(A),o.d(A,{runAction:()=>q});var g=o(6853),y=o(9778),b=o(7809),w=o(4786),P=o(8564);const O=6e4;function $(){const i=new P.Qq(void 0,[],{allowRedirects:!1,allowRetries:!1,keepAlive:!0,socketTimeout:O});return async(t,{method:l,headers:h,body:p})=>{const I=await i.request(l,t,p??null,h),S=await I.readBody(),{statusCode:E=0,headers:k}=I.message,M=Object.entries(k).map(([R,x])=>[R,String(x)]);return{url:t,status:E,headers:new Map(M),text:()=>Promise.resolve(S)}}}const C=60,c=400;class d{#t;#e=0;#n=0;constructor(t){this.#t=t}async reserve(t){return this.#n+t>c?!1:(this.#e+t>C&&(await this.#t(6e4),this.#e=0),this.#e+=t,this.#n+=t,!0)}}const n=60;class m{repository;#t;#e;pace;#n=0;constructor({token:t,repository:l,fetch:h,pause:p}){this.repository=l,this.#e=p??(I=>new Promise(S=>setTimeout(S,I))),this.pace=new d(this.#e),this.#t=new b.E({...y.NT.baseUrl===void 0?{}:{baseUrl:y.NT.baseUrl},...(0,y.EG)(t,{userAgent:"postmortem-loop"}),log:{debug:e,info:e,warn:e,error:e},request:{fetch:h??$()}})}get requests(){return this.#n}get owner(){return this.repository.split("/")[0]??""}get name(){return this.repository.split("/")[1]??""}pause(t){return this.#e(t)}async read(t,l,h=3){for(let p=1;;p++)try{return await this.#r(t,l)}catch(I){const S=(0,w.f1)(I),E=(0,w.SP)(S,this.repository);if(E instanceof w.jP&&p<3&&E.seconds<=n){await this.#e(E.seconds*1e3);continue}if(E!==null)throw E;if(p>=h)throw new w.I_(`GitHub could not be read: ${S.message}. Nothing was changed.`);await this.#e(1e3*p)}}async write(t,l){try{return await this.#r(t,l)}catch(h){const p=(0,w.f1)(h);throw(0,w.SP)(p,this.repository)??new w.Bt(p.message)}}async#r(t,l){this.#n+=1;try{return{data:await this.#t.graphql(t,{...l}),errors:[]}}catch(h){const p=s(h);if(p===null)throw h;return p}}}function e(){}function s(i){if(!(i instanceof Error)||i.name!=="GraphqlResponseError")return null;const{data:t,errors:l}=i;return{data:t??null,errors:(l??[]).map(({message:h,type:p,path:I})=>({message:h??"",type:p??null,path:I??[]}))}}var r=o(8888);const a=120;class f{#t;#e=0;#n=0;constructor(t){this.#t=t}async wait(t){return this.#e+t>a?!1:(this.#e+=t,await this.#t(t*1e3),!0)}waitAfterCut(){return this.#n+=1,this.wait(2**this.#n)}}var u=o(7561),v=o(6466),T=o(557),N=o(5566);async function*G(i,t,l,h){let p={after:null},I=h===null?null:{after:null};for(;p!==null||I!==null;){const S=await(0,N.Fl)(i,T.Ix,{label:t,since:h??"1970-01-01T00:00:00Z",size:5,openAfter:p?.after??null,closedAfter:I?.after??null,withOpen:p!==null,withClosed:I!==null,...(0,N.ik)(i,l)}),{repository:E}=S,k=[...(0,v.i)(E.open),...(0,v.i)(E.closed)].filter(R=>R.closedAt===null||h===null||R.closedAt>=h),M=[];for(const R of k)M.push(await(0,u.Mz)(i,S,R));yield M,p=j(E.open),I=j(E.closed)}}function j(i){return i?.pageInfo.hasNextPage===!0?{after:i.pageInfo.endCursor}:null}var K=o(3156),_=o(4408),Y=o(4199);async function*Q(i,{client:t,inputs:l,now:h}){switch(i.kind){case"incident":{const{number:p,follows:I}=i;yield*B(p,t,l),I!==null&&(yield*z({number:p,...I},t,l));return}case"tracking":yield*z(i,t,l);return;case"start":i.incident==="all"?yield*V(t,l):yield*B(i.incident,t,l);return;case"sweep":yield*X(t,l,h)}}async function*z(i,t,l){const{observation:h,other:p}=await(0,u.eb)(t,i,l.config);h!==null&&(yield h),p!==null&&(yield*B(p,t,l))}async function*B(i,t,l){const h=await(0,u.lB)(t,i,l.config);if(h===null)throw new r.dz(`There is no issue #${String(i)} in ${t.repository}.`);yield h}async function*V(i,t){for await(const l of G(i,t.incidentLabel,t.config,null))yield*l}const J=30;async function*X(i,t,l){const h=new Date(l.getTime()-J*24*60*60*1e3).toISOString();for await(const p of G(i,t.incidentLabel,t.config,h))for(const I of p)Z(I)&&(yield I)}function Z({observed:i}){const t=(0,K.cu)(i.repository.name,i.incident.number);return i.incident.comments.some(l=>(0,Y.aE)(l,t)!==null)||i.subIssues.some(({body:l})=>(0,_.Gl)(l)?.incident===t)}async function q(i,t){const l=(0,r.Ko)(t),h=ee(t),p=new m({token:l.token,repository:h}),I=l.dryRun??i.kind==="start",S=Promise.all([o.e(885),o.e(829),o.e(654)]).then(o.bind(o,654)),E=i.kind!=="sweep",k=new f(D=>p.pause(D)),M={client:p,inputs:l,dryRun:I,log:g.pq,patience:k,mayStart:E},R=[],x=[];try{const D=Q(i,{client:p,inputs:l,now:new Date});for await(const U of D)try{const{reconcile:W}=await S,H=await W(U,M);R.push(H),H.problem!==null&&x.push(F(U,H.problem))}catch(W){x.push(F(U,W))}}catch(D){x.push(D instanceof Error?D.message:String(D))}await te(R,x,p,l)}function F({observed:i},t){const l=t instanceof Error?t.message:String(t);return`Incident #${String(i.incident.number)}: ${l}`}function ee(i){const t=i.GITHUB_REPOSITORY??"";if(/^[^/\s]+\/[^/\s]+$/u.test(t))return t;throw new r.dz(`GITHUB_REPOSITORY is "${t}", expected owner/name as GitHub's runner sets it.`)}async function te(i,t,l,h){const[{describeOutputs:p},{renderJobSummary:I,renderProblem:S}]=await Promise.all([o.e(675).then(o.bind(o,7675)),Promise.all([o.e(829),o.e(516)]).then(o.bind(o,1516))]);for(const[E,k]of Object.entries(p(i)))(0,g.uH)(E,k);for(const{plan:E,applied:k,held:M}of i){const R=M===null?k:E.steps;g.z.addRaw(I(E.report,{steps:R,held:M}),!0)}(0,g.pq)(`Done: ${String(i.length)} incident(s), ${String(i.reduce((E,{applied:k})=>E+k.length,0))} step(s) taken, ${String(l.requests)} request(s).`);for(const E of t)g.z.addRaw(S(E),!0),(0,g.setFailed)(E);process.env.GITHUB_STEP_SUMMARY!==void 0&&process.env.GITHUB_STEP_SUMMARY!==""&&await g.z.write(),ne(i,h)}function ne(i,{failOn:t}){if(t==="never")return;const l=i.flatMap(({plan:h})=>h.report.findings).filter(({severity:h})=>t==="warning"||h==="error");l.length>0&&((0,g.z3)(`${String(l.length)} finding(s) of the severity that fail-on names.`),process.exitCode=1)}})};export{re as id,se as ids,oe as modules};
