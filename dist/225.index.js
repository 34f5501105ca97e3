const pe=225,he=[225],ge={4225:((W,M,i)=>{i.r(M),i.d(M,{runAction:()=>ce});var E=i(6853),y=i(9778),O=i(7809),h=i(7818);const k="(enableDuplicate: true)";function x(n,{query:t}){return t.includes(k)&&n.some(({code:r,message:l})=>r==="argumentNotAccepted"&&l.includes("enableDuplicate"))}function v({query:n,variables:t}){return{query:n.replaceAll(k,""),variables:Object.fromEntries(Object.entries(t).map(([r,l])=>[r,w(l)]))}}function w(n){if(typeof n!="object"||n===null||!("duplicateIssueId"in n))return n;const t=Object.entries(n).filter(([r])=>r!=="duplicateIssueId");return{...Object.fromEntries(t),stateReason:"NOT_PLANNED"}}var $=i(8564);const g=6e4;function C(){const n=new $.Qq(void 0,[],{allowRedirects:!1,allowRetries:!1,keepAlive:!0,socketTimeout:g});return async(t,{method:r,headers:l,body:m})=>{const A=await n.request(r,t,m??null,l),R=await A.readBody(),{statusCode:P=0,headers:N}=A.message,_=Object.entries(N).map(([U,B])=>[U,String(B)]);return{url:t,status:P,headers:new Map(_),text:()=>Promise.resolve(R)}}}const o=60,u=400,p=200;class b{#s;#e=0;#t=0;#n=new Map;constructor(t){this.#s=t}left(t){const r=this.#n.get(t)??0;return Math.max(0,Math.min(u-this.#t,p-r))}async reserve(t,r){return this.#t+t>u?!1:(this.#e+t>o&&(await this.#s(6e4),this.#e=0),this.#e+=t,this.#t+=t,this.#n.set(r,(this.#n.get(r)??0)+t),!0)}}const e=60;class a{repository;#s;#e;#t;#n;pace;files=new Map;#r=0;#i=!0;constructor({token:t,repository:r,graphqlUrl:l,fetch:m,pause:A}){this.repository=r,this.#e=t,this.#t=l,this.#n=A??(R=>new Promise(P=>setTimeout(P,R))),this.pace=new b(this.#n),this.#s=new O.E({...y.NT.baseUrl===void 0?{}:{baseUrl:y.NT.baseUrl},...(0,y.EG)(t,{userAgent:"postmortem-loop"}),log:{debug:c,info:c,warn:c,error:c},request:{fetch:m??C()}})}get requests(){return this.#r}get owner(){return this.repository.split("/")[0]??""}get name(){return this.repository.split("/")[1]??""}pause(t){return this.#n(t)}async read(t,r,l=3){for(let m=1;;m++)try{return await this.#o(t,r)}catch(A){const R=this.#l(A),P=(0,h.SP)(R,I(t),this.repository);if(P instanceof h.jP&&m<3&&P.seconds<=e){await this.#n(P.seconds*1e3);continue}if(P!==null)throw P;if(m>=l){const N=(0,h.TM)(R.message);throw new h.I_(`GitHub could not be read: ${N}. Nothing was changed.`)}await this.#n(1e3*m)}}async write(t,r){try{return await this.#o(t,r)}catch(l){const m=this.#l(l);throw(0,h.SP)(m,I(t),this.repository)??new h.Bt((0,h.TM)(m.message))}}async#o(t,r){const l={query:t,variables:r};if(this.#i){const m=await this.#a(l);if(!x(m.errors,l))return m;this.#i=!1}return this.#a(v(l))}async#a({query:t,variables:r}){this.#r+=1;try{const l=this.#t===void 0?{}:{url:this.#t};return{data:await this.#s.graphql.defaults(l)(t,{...r}),errors:[]}}catch(l){const m=d(l,t);if(m===null)throw l;const A=m.errors.map(R=>({...R,message:this.#u(R.message)}));return{...m,errors:A}}}#l(t){const r=(0,h.f1)(t);return{...r,message:this.#u(r.message)}}#u(t){return this.#e===""?t:t.replaceAll(this.#e,"***")}}function c(){}function d(n,t){if(!(n instanceof Error)||n.name!=="GraphqlResponseError")return null;const{data:r,errors:l}=n;return{data:r??null,errors:(l??[]).map(({message:m,type:A,path:R,extensions:P})=>({message:m??"",type:A??null,path:R??[],call:s(R??[],t),code:typeof P?.code=="string"?P.code:null}))}}function I(n){return/^(?:query|mutation) (\w+)/u.exec(n)?.[1]??"the request"}function s(n,t){const r=n.filter(A=>typeof A=="string"),[l]=r;if(l===void 0)return I(t);if(!t.startsWith("mutation"))return r.slice(0,3).join(".");const m=t.split(`
`).find(A=>A.startsWith(`${l}: `))??"";return/: (\w+)\(/u.exec(m)?.[1]??l}const f=120;class T{#s;#e=0;#t=0;constructor(t){this.#s=t}async wait(t){return this.#e+t>f?!1:(this.#e+=t,await this.#s(t*1e3),!0)}waitAfterCut(){return this.#t+=1,this.wait(2**this.#t)}}var S=i(5239),D=i(8346),L=i(4448),H=i(2017),j=i(3082),F=i(8723);async function*V(n,t,r,l){let m={after:null},A=l===null?null:{after:null};for(;m!==null||A!==null;){const R=await(0,F.Fl)(n,j.Ix,{label:t,since:l??"1970-01-01T00:00:00Z",size:5,openAfter:m?.after??null,closedAfter:A?.after??null,withOpen:m!==null,withClosed:A!==null,...(0,F.ik)(n,r)}),{repository:P}=R,N=[...(0,H.i)(P.open),...(0,H.i)(P.closed)].filter(U=>U.closedAt===null||l===null||U.closedAt>=l),_=[];for(const U of N)_.push(await(0,L.Mz)(n,R,U));yield _,m=Q(P.open),A=Q(P.closed)}}function Q(n){return n?.pageInfo.hasNextPage===!0?{after:n.pageInfo.endCursor}:null}var te=i(9464),ne=i(3483),J=i(9188);function se(n,t){return n.kind==="incident"?n.number===t.incident.number:n.kind==="start"}async function*re(n,{client:t,inputs:r,now:l}){switch(n.kind){case"incident":{const{number:m,follows:A}=n;yield*z(m,t,r),A!==null&&(yield*X({number:m,...A},t,r));return}case"tracking":yield*X(n,t,r);return;case"start":n.incident==="all"?yield*ie(t,r):yield*z(n.incident,t,r);return;case"sweep":yield*ae(t,r,l)}}async function*X(n,t,r){const{observed:l,other:m}=await(0,L.eb)(t,n,r.config);l!==null&&(yield l),m!==null&&(yield*z(m,t,r))}async function*z(n,t,r){const l=await(0,L.lB)(t,n,r.config);if(l===null)throw new S.dz(`There is no issue #${String(n)} in ${t.repository}.`);yield l}async function*ie(n,t){for await(const r of V(n,t.incidentLabel,t.config,null))yield*r}const oe=30;async function*ae(n,t,r){const l=new Date(r.getTime()-oe*24*60*60*1e3).toISOString();for await(const m of V(n,t.incidentLabel,t.config,l))for(const A of m)le(A)&&(yield A)}function le(n){const t=(0,te.cu)(n.repository.name,n.incident.number);return n.incident.comments.some(r=>(0,ne.aE)(r)!==null)||n.subIssues.some(({body:r})=>{const l=(0,J.Gl)(r);return l!==null&&(0,J.pW)(l,t)})}const Z=E.pq,ue=E.setFailed,q=n=>E.z.addRaw(n,!0);async function ce(n,t){const r=(0,S.Ko)(t),l=de(t),m=new a({token:r.token,repository:l,graphqlUrl:t.GITHUB_GRAPHQL_URL||void 0}),A=r.dryRun??n.kind==="start",R=Promise.all([i.e(292),i.e(183),i.e(43)]).then(i.bind(i,8043));n.kind==="incident"&&R.then(({readAhead:B})=>B(n.body)).catch(()=>{});const P=new T(B=>m.pause(B)),N={client:m,inputs:r,dryRun:A,log:Z,patience:P},_=[],U=[];try{const B=re(n,{client:m,inputs:r,now:new Date});for await(const G of B)try{const{reconcile:K}=await R,Y=await K(G,{...N,mayStart:se(n,G)});_.push(Y),Y.problem!==null&&U.push(ee(G,Y.problem))}catch(K){U.push(ee(G,K))}}catch(B){U.push((0,D.gD)(B instanceof Error?B.message:String(B)))}await fe(_,U,m,r)}function ee({incident:n},t){const r=t instanceof Error?t.message:String(t);return(0,D.gD)(`Incident #${String(n.number)}: ${r}`)}function de(n){const t=n.GITHUB_REPOSITORY??"";if(/^[^/\s]+\/[^/\s]+$/u.test(t))return t;throw new S.dz(`GITHUB_REPOSITORY is "${t}", expected owner/name as GitHub's runner sets it.`)}async function fe(n,t,r,l){const[{describeOutputs:m},{renderJobSummary:A,renderProblem:R}]=await Promise.all([i.e(279).then(i.bind(i,7279)),Promise.all([i.e(183),i.e(516)]).then(i.bind(i,1516))]);for(const[N,_]of Object.entries(m(n)))(0,E.uH)(N,_);for(const{plan:N,applied:_,held:U}of n){const B=U===null?_:N.steps;q(A(N.report,{steps:B,held:U}))}const P=n.reduce((N,{applied:_})=>N+_.length,0);Z((0,D.gD)(`Done: ${String(n.length)} incident(s), ${String(P)} step(s) taken, ${String(r.requests)} request(s).`));for(const N of t)q(R(N)),ue(N);process.env.GITHUB_STEP_SUMMARY!==void 0&&process.env.GITHUB_STEP_SUMMARY!==""&&await E.z.write(),me(n,l)}function me(n,{failOn:t}){if(t==="never")return;const r=n.flatMap(({plan:l})=>l.report.findings).filter(({severity:l})=>t==="warning"||l==="error");r.length>0&&((0,E.z3)(`${String(r.length)} finding(s) of the severity that fail-on names.`),process.exitCode=1)}}),1260:((W,M,i)=>{i.d(M,{HX:()=>O,Tg:()=>y,cY:()=>E,sb:()=>h});const E=[".github/ISSUE_TEMPLATE/incident.md",".github/ISSUE_TEMPLATE/incident.yml",".github/ISSUE_TEMPLATE/postmortem.md",".github/ISSUE_TEMPLATE/postmortem.yml"],y=["checkbox","table","list"],O=["owner","member","collaborator","contributor","first_time_contributor","first_timer","none"],h={template:null,aliases:{},rules:{},tasks:{convert:["checkbox","table"],max:50},tracking:{title:"{task}",labels:[],milestone:null,assign:!0,repository:null,repositories:null,public:"refuse"},loop:{close:!0,reopen:!0,"not-planned":"done","on-early-close":"warn"},labels:{incomplete:"postmortem: incomplete",tracking:"postmortem: tracking",done:"postmortem: done",hold:"postmortem: hold"},trust:{authors:["owner","member","collaborator"],logins:[]},formerly:[]}}),7818:((W,M,i)=>{i.d(M,{$Q:()=>p,Af:()=>C,Bt:()=>y,I_:()=>h,SP:()=>$,TM:()=>I,f1:()=>k,jP:()=>O,ke:()=>E,lY:()=>b,mU:()=>a});class E extends Error{name="GitHubRefusal"}class y extends Error{name="UnknownOutcome"}class O extends Error{constructor(f){super(`GitHub's rate limit for this token is used up for ${String(f)} seconds. Nothing is lost: the next event or the daily sweep goes on from here.`),this.seconds=f}seconds;name="Limited"}class h extends Error{name="Unread"}function k(s){const f=w(s,"status"),T=w(s,"response"),S=w(T,"headers");return{status:typeof f=="number"&&T!==void 0?f:null,message:v(s instanceof Error?s.message:String(s)),headers:typeof S=="object"&&S!==null?{...S}:{}}}const x=/\b(?:gh[a-z]_|github_pat_)\w+|\b(authorization["']?\s*[:=]\s*["']?)(?:\w+ )?[^\s"'<]+|(:\/\/)[^\s/@]+(?=@)/giu;function v(s){return s.replace(x,(f,T,S)=>`${T??S??""}***`)}function w(s,f){return typeof s=="object"&&s!==null?Reflect.get(s,f):void 0}function $(s,f,T){const{status:S,message:D,headers:L}=s;if(S===401)return new E(`GitHub refused the token (${f}: 401 Bad credentials). Leave the input token out to use the workflow's own token, or check that the secret it names is current.`);if(S===429||S===403&&o(D,L))return new O(g(L));if(S===403){const H=I(D);return new E(`GitHub refused the request in ${T} (${f}: 403 ${H}). ${c(H,T)}`)}return S===404?u(f,T):null}function g(s){const f=Number(s["retry-after"]);if(f>0)return Math.ceil(f);const T=Number(s["x-ratelimit-reset"]);return s["x-ratelimit-remaining"]==="0"&&T>0?Math.max(60,Math.ceil(T-Date.now()/1e3)):60}function C(s){return s.some(({type:f,message:T})=>f==="RATE_LIMITED"||/submitted too quickly/iu.test(T))}function o(s,f){return f["retry-after"]!==void 0||f["x-ratelimit-remaining"]==="0"||/rate limit/iu.test(s)}function u(s,f){return new E(`GitHub shows this token no repository ${f} (${s}: 404). ${d(f)}`)}function p(s,f,T){const S=s.find(b);if(S!==void 0)return e(S);const[D]=s,L=I(D?.message??"no reason given"),H=D===void 0?"the request":D.call;if(D?.type==="NOT_FOUND"&&D.path.join(".")==="repository")return u(H,T);const j=`GitHub refused to ${f} in ${T} (${H}: ${L}).`,F=D?.type==="FORBIDDEN"||D?.type==="INSUFFICIENT_SCOPES";return new E(F?`${j} ${c(L,T)}`:j)}function b({code:s}){return s==="undefinedField"||s==="argumentNotAccepted"||s==="undefinedType"}function e({message:s}){return new E(`This GitHub server is too old: Postmortem Loop needs GitHub Enterprise Server 3.16 or newer, and the server says "${I(s)}". Nothing was changed.`)}const a="permissions: { contents: read, issues: write }";function c(s,f){return/archived/iu.test(s)?`Unarchive ${f}, or stop the workflow there.`:/SAML/u.test(s)?"Authorise the token for the single sign-on of its organisation.":/correct permissions to execute/iu.test(s)?`The account behind the token needs the role ${/`(?:Create|Update)Label`/u.test(s)?"write":"triage"} in ${f}; with the labels made by hand, triage is enough.`:/personal access token/iu.test(s)?`Give the token access to ${f}, with "Issues: Read and write" and "Contents: Read-only".`:d(f)}function d(s){return`The token lacks the permission "issues: write" there: add the line "${a}" to the job. The token of a GitHub App needs "Issues: Read and write", and the App to be installed on ${s}.`}function I(s){return(s.split(/[\r\n]/u)[0]??"").replace(/\.$/u,"").slice(0,300)}}),2017:((W,M,i)=>{i.d(M,{i:()=>E});function E(y){return(y?.nodes??[]).filter(O=>O!==null)}}),4448:((W,M,i)=>{i.d(M,{Mz:()=>C,lB:()=>w,eb:()=>$});const E={verified:null,wasOpen:!1,unseen:[],known:null,rows:new Map,claims:new Map,targets:new Map,unparented:new Map};var y=i(2017),O=i(7818),h=i(3082),k=i(8035);async function x(o,u){const p=new Map,b=c=>{for(const d of c)p.set(d.id,d)};b((0,y.i)(u.first).map(k.W3)),b((0,y.i)(u.last).map(k.W3));const e=u.last.pageInfo.startCursor;let a=u.first.pageInfo.endCursor;for(;p.size<u.first.totalCount;){const{data:c,errors:d}=await o.read(h.TK,{id:u.id,after:a,before:e});if(!c?.node||d.length>0)throw new O.I_("The comments of the incident could not be read. Nothing was changed.");const{nodes:I,pageInfo:s}=c.node.comments;if(b((0,y.i)({nodes:I}).map(k.W3)),!s.hasNextPage)break;a=s.endCursor}return[...p.values()]}var v=i(8723);async function w(o,u,p){const b=await(0,v.Fl)(o,h.N0,{number:u,...(0,v.ik)(o,p)});return b.repository.issue===null?null:C(o,b,b.repository.issue)}async function $(o,{number:u,incident:p},b){const e=await(0,v.Fl)(o,h.KR,{number:u??0,withTracking:u!==null,marked:p??0,withMarked:p!==null,...(0,v.ik)(o,b)}),{tracking:a,issue:c}=e.repository,d=a?.parent??null,I=d?.repository.nameWithOwner.toLowerCase()===o.repository.toLowerCase();if(c!=null){const s=d!==null&&I&&d.number!==c.number?d.number:null;return{observed:await C(o,e,c),other:s}}return d===null||!I?{observed:null,other:null}:g(d)?{observed:await C(o,e,d),other:null}:{observed:null,other:d.number}}function g(o){return o.id!==void 0&&o.first!==void 0}async function C(o,u,p){const b=await x(o,p);return{...(0,v.St)(u),incident:(0,k.rM)(p,b),subIssues:(0,y.i)(p.subIssues).map(k.ui),linked:new Map,base:null,memory:E}}}),3082:((W,M,i)=>{i.d(M,{Gf:()=>I,Ix:()=>e,KR:()=>b,Lu:()=>d,N0:()=>p,TK:()=>c,uA:()=>a});var E=i(1260);const y="author { __typename login }",O=`timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
    nodes {
      __typename
      ... on ClosedEvent { createdAt actor { __typename login } }
      ... on ReopenedEvent { createdAt actor { __typename login } }
    }
  }`,h=`fragment Tracking on Issue {
  __typename id number title url body lastEditedAt state stateReason(enableDuplicate: true)
  ${y}
  repository { nameWithOwner }
  labels(first: 50) { nodes { name } }
  assignees(first: 10) { nodes { login } }
  milestone { title }
  parent { number repository { nameWithOwner } }
  turns: ${O}
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
}`,k=7;function x(s){return s===0?"":`parent { number repository { nameWithOwner } ${x(s-1)} }`}const v=`fragment Incident on Issue {
  id number title url body state createdAt closedAt lastEditedAt authorAssociation
  ${y} editor { __typename login } includesCreatedEdit
  ${x(k)}
  labels(first: 100) { nodes { id name } }
  labelled: timelineItems(last: 50, itemTypes: [LABELED_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { __typename login } label { name } }
    }
  }
  turns: ${O}
  transfers: timelineItems(last: 1, itemTypes: [TRANSFERRED_EVENT]) {
    nodes { __typename ... on TransferredEvent { createdAt } }
  }
  userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } } }
  subIssues(first: 100) { nodes { ...Tracking } }
}`,w=`fragment Comments on Issue {
  first: comments(first: $comments) {
    totalCount
    pageInfo { endCursor }
    nodes { ...Comment }
  }
  last: comments(last: $comments) { pageInfo { startCursor } nodes { ...Comment } }
}`,$=`fragment Comment on IssueComment {
  id body createdAt lastEditedAt ${y} editor { __typename login }
}`,g="__typename ... on Blob { text isBinary isTruncated }",C=E.cY.map((s,f)=>`template${String(f)}: object(expression: ${JSON.stringify(`HEAD:${s}`)}) { ${g} }`),o=`viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner url visibility
    config: object(expression: $config) { ${g} }
    ${C.join(`
    `)}
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }`,u=`${v}
${h}
${w}
${$}`,p=`query ObserveIncident(
  $owner: String!, $name: String!, $number: Int!, $config: String!, $comments: Int!
) {
  ${o}
    issue(number: $number) { ...Incident ...Comments }
  }
}
${u}`,b=`query ObserveTracking(
  $owner: String!, $name: String!, $number: Int!, $marked: Int!, $withTracking: Boolean!,
  $withMarked: Boolean!, $config: String!, $comments: Int!
) {
  ${o}
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
${u}`,e=`query ObservePage(
  $owner: String!, $name: String!, $label: String!, $config: String!, $comments: Int!,
  $size: Int!, $since: DateTime!, $openAfter: String, $closedAfter: String,
  $withOpen: Boolean!, $withClosed: Boolean!
) {
  ${o}
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
${u}`,a=`query ReadFile($owner: String!, $name: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    file: object(expression: $file) { ${g} }
  }
}`,c=`query ReadComments(
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
${$}`,d=`query ReadHistory($id: ID!) {
  node(id: $id) {
    ... on Issue {
      userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } diff } }
    }
  }
}`,I={incident:v,trackingIssue:h}}),8035:((W,M,i)=>{i.d(M,{W3:()=>g,YA:()=>b,mN:()=>h,rM:()=>k,ui:()=>C});var E=i(9464),y=i(2017);const O=20;function h(e){return e==null?"ghost":e.__typename==="Bot"&&!e.login.endsWith("[bot]")?`${e.login}[bot]`:e.login}function k(e,a){return{id:e.id,number:e.number,title:e.title,url:e.url,body:e.body,storedBody:e.body,state:e.state==="OPEN"?"open":"closed",createdAt:e.createdAt,author:h(e.author),association:e.authorAssociation.toLowerCase(),labels:(0,y.i)(e.labels),labelled:v(e.labelled),editedAt:e.lastEditedAt,authorEdit:w(e),edits:x(e),lastStateChange:$(e.turns),ancestors:u(e.parent),transferredAt:(0,y.i)(e.transfers).at(-1)?.createdAt??null,comments:a}}function x({userContentEdits:e}){return e===null?null:(0,y.i)(e).map(({id:a,editor:c})=>({id:a,editor:h(c)}))}function v(e){const a=new Map;for(const{label:c,actor:d,createdAt:I}of(0,y.i)(e))c===void 0||I===void 0||a.set(c.name.toLowerCase(),{actor:h(d),at:I});return a}function w(e){const{userContentEdits:a,lastEditedAt:c}=e,d=(0,y.i)(a);if(a===null||d.length<(a.nodes??[]).length)return c===null?null:{at:c,certain:!1};const I=h(e.author),s=L=>L===null||h(L)===I;if(c!==null&&c>(d[0]?.editedAt??"")){const{editor:L}=e;if(s(L))return{at:c,certain:L!==null}}const f=d.length<O,S=(f&&e.includesCreatedEdit?d.slice(0,-1):d).find(({editor:L})=>s(L));if(S!==void 0)return{at:S.editedAt,certain:S.editor!==null};const D=f?void 0:d.at(-1);return D===void 0?null:{at:D.editedAt,certain:!1}}function $(e){const a=(0,y.i)(e).at(-1);return a?.createdAt===void 0?null:{to:a.__typename==="ClosedEvent"?"closed":"open",actor:h(a.actor),at:a.createdAt}}function g(e){const{id:a,body:c,createdAt:d,lastEditedAt:I}=e;return{id:a,body:c,createdAt:d,author:h(e.author),writtenAt:I??d,editor:I===null?null:h(e.editor)}}function C(e){return{kind:"issue",id:e.id,repository:e.repository.nameWithOwner,number:e.number,title:e.title,url:e.url,body:e.body,edited:e.lastEditedAt!==null,author:h(e.author),state:p(e),labels:(0,y.i)(e.labels).map(({name:a})=>a),assignees:(0,y.i)(e.assignees).map(({login:a})=>a),milestone:e.milestone?.title??null,parent:o(e.parent),lastStateChange:$(e.turns),duplicateOf:o((0,y.i)(e.duplicate).at(-1)?.canonical??null)}}function o(e){return e===null?null:(0,E.cu)(e.repository.nameWithOwner,e.number)}function u(e){if(e==null)return[];const{number:a,repository:c}=e;return[(0,E.cu)(c.nameWithOwner,a),...u(e.parent)]}function p({state:e,stateReason:a}){return e==="OPEN"?"open":a==="NOT_PLANNED"?"not-planned":a==="DUPLICATE"?"duplicate":"completed"}function b(e){if(e==null)return{kind:"unreadable"};if(e.__typename==="Issue")return C(e);const{number:a,title:c,url:d,merged:I,pullState:s,repository:f}=e;return{kind:"pull-request",repository:f.nameWithOwner,number:a,title:c,url:d,state:I?"merged":s==="OPEN"?"open":"closed"}}}),8723:((W,M,i)=>{i.d(M,{Fl:()=>h,St:()=>v,TA:()=>g,ik:()=>C,yI:()=>$});var E=i(1260),y=i(2017),O=i(7818);async function h(o,u,p){const b=typeof p.size=="number"?p.size:1,e=[p,{...p,comments:20,size:Math.ceil(b/3)},{...p,comments:5,size:1}];let a=new O.I_("GitHub gave no answer. Nothing was changed.");for(const[c,d]of e.entries()){const I=c===e.length-1,s=await k(o,u,d,I);if(s===null)continue;const f=s.errors.filter(T=>!x(T));if(s.data?.repository&&f.length===0)return{...s.data,repository:s.data.repository,errors:s.errors};if(a=(0,O.$Q)(f,"read the incident",o.repository),f.every(T=>T.type!==null||(0,O.lY)(T)))throw a}throw a}async function k(o,u,p,b){try{return await o.read(u,p,b?3:1)}catch(e){if(b||!(e instanceof O.I_))throw e;return await o.pause(1e3),null}}function x({path:o,type:u}){return o[0]!=="repository"?!1:/^(?:config|template\d+)$/u.test(String(o[1]))||o.length===2&&u==="NOT_FOUND"}function v({viewer:o,repository:u,errors:p}){return{viewer:o.login,config:g("config",u.config,p),templates:new Map(E.cY.map((b,e)=>{const a=`template${e}`;return[b,g(a,u[a],p)]})),...$(u)}}const w={PUBLIC:"public",INTERNAL:"internal",PRIVATE:"private"};function $(o){const{id:u,nameWithOwner:p,url:b,visibility:e,labels:a}=o;return{repository:{id:u,name:p,url:b,visibility:w[e]},labels:new Map((0,y.i)(a).map(c=>[c.name.toLowerCase(),c.id])),labelsComplete:a?.pageInfo.hasNextPage===!1}}function g(o,u,p){const b=p.find(({path:d})=>d[0]==="repository"&&d[1]===o);if(b!==void 0)return{state:"unreadable",why:b.message};if(u==null)return{state:"absent"};if(u.__typename!=="Blob")return{state:"unreadable",why:"it is no file"};const{text:e,isBinary:a,isTruncated:c}=u;return typeof e!="string"||a===!0?{state:"unreadable",why:"it is no text"}:c===!0?{state:"unreadable",why:"it is too long to be read whole"}:{state:"read",text:e}}function C(o,u){return{owner:o.owner,name:o.name,config:`HEAD:${u}`,comments:50}}}),9464:((W,M,i)=>{i.d(M,{U6:()=>h,cu:()=>y,kW:()=>x,mX:()=>k,t9:()=>O});var E=i(7598);function y(v,w){return`${v.toLowerCase()}#${String(w)}`}function O(v,w){return y(v.repository??w,v.number)}function h(v){return v.normalize("NFKC").replace(/\s+/gu," ").trim().replace(/\s*[.…]+$/u,"").toLowerCase()}function k(v){return(0,E.createHash)("sha256").update(h(v)).digest("hex").slice(0,12)}function x(v,w){const $=new Set(w);return v.map(g=>{const C=k(g.text);if(g.link!==null)return{task:g,key:`${C}-linked`};let o=1;for(;$.has(`${C}-${String(o)}`);)o+=1;const u=`${C}-${String(o)}`;return $.add(u),{task:g,key:u}})}}),3483:((W,M,i)=>{i.d(M,{aE:()=>x,rh:()=>k});var E=i(9188);const y=["open","completed","not-planned","duplicate"],O=["latest-event-wins","both-renamed"],h=null;function k(w){const $=[...w.tasks.values()].map(g=>({i:g.issue,c:g.created?1:0,t:g.text,h:g.title,b:g.ticked===null?null:g.ticked?1:0,s:g.state,...g.turned===null?{}:{e:g.turned},...g.unlinked?{u:1}:{},...g.said===null?{}:{n:g.said}}));return(0,E.en)("status",{v:1,incident:w.incident,closed:w.closed,...w.keptOpen===null?{}:{keptOpen:w.keptOpen},...w.basis===null?{}:{basis:w.basis},tasks:$})}function x({body:w}){const $=w.startsWith("### ")?(0,E._P)("status",w):null;if($===null||typeof $.incident!="string")return null;const C=(Array.isArray($.tasks)?$.tasks:[]).map(v).filter(o=>o!==null);return{incident:$.incident.toLowerCase(),closed:$.closed===!0,keptOpen:typeof $.keptOpen=="string"?$.keptOpen:null,basis:typeof $.basis=="string"?$.basis:null,tasks:new Map(C.map(o=>[o.issue,o]))}}function v(w){if(!(0,E.Gv)(w))return null;const{i:$,c:g,t:C,h:o,b:u,s:p,e:b,u:e,n:a}=w,c=y.find(d=>d===p);return typeof $!="string"||typeof C!="string"||typeof o!="string"||!c?null:{issue:$.toLowerCase(),created:g===1,text:C,title:o,ticked:u===1?!0:u===0?!1:null,state:c,turned:typeof b=="string"?b:null,unlinked:e===1,said:O.find(d=>d===a)??null}}})};export{pe as id,he as ids,ge as modules};
