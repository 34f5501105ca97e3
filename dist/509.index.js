const Ge=509,He=[509],Fe={1509:((Ae,se,y)=>{y.r(se),y.d(se,{runAction:()=>de});var b=y(6853),N=y(5998),D=y(6297),G=y(8346),x=y(2307),H=y(4772);function le(d,l){return d.kind==="incident"?d.number===l.incident.number:d.kind==="start"}async function*oe(d,{client:l,inputs:p,now:E}){switch(d.kind){case"incident":{const{number:k,follows:L}=d;yield*j(k,l,p),L!==null&&(yield*K({number:k,...L},l,p));return}case"tracking":yield*K(d,l,p);return;case"start":d.incident==="all"?yield*J(l,p):yield*j(d.incident,l,p);return;case"sweep":yield*ue(l,p,E)}}async function*K(d,l,p){const{observed:E,other:k}=await(0,x.eb)(l,d,p.config);E!==null&&(yield E),k!==null&&(yield*j(k,l,p))}async function*j(d,l,p){const E=await(0,x.lB)(l,d,p.config);if(E===null)throw new D.dz(`There is no issue #${String(d)} in ${l.repository}.`);yield E}async function*J(d,l){for await(const p of(0,x.Zc)(d,l.incidentLabel,l.config,null))yield*p}const X=30;async function*ue(d,l,p){const E=new Date(p.getTime()-X*24*60*60*1e3).toISOString();for await(const k of(0,x.Zc)(d,l.incidentLabel,l.config,E))for(const L of k)q(L)&&(yield L)}function q(d){const l=(0,H.cu)(d.repository.name,d.incident.number);return d.incident.comments.some(p=>(0,H.aE)(p)!==null)||d.subIssues.some(({body:p})=>{const E=(0,H.Gl)(p);return E!==null&&(0,H.pW)(E,l)})}const z=b.pq,ce=b.setFailed,_=d=>b.z.addRaw(d,!0);async function de(d,l){const p=(0,D.Ko)(l),E=ie(l),k=new N.Kj({token:p.token,repository:E,graphqlUrl:l.GITHUB_GRAPHQL_URL||void 0}),L=p.dryRun??d.kind==="start",Y=Promise.all([y.e(292),y.e(654),y.e(845)]).then(y.bind(y,2845));d.kind==="incident"&&Y.then(({readAhead:P})=>P(d.body)).catch(()=>{});const F=new N.i3(P=>k.pause(P)),O={client:k,inputs:p,dryRun:L,log:z,patience:F},B=[],U=[];try{const P=oe(d,{client:k,inputs:p,now:new Date});for await(const V of P)try{const{reconcile:W}=await Y,te=await W(V,{...O,mayStart:le(d,V)});B.push(te),te.problem!==null&&U.push(ee(V,te.problem))}catch(W){U.push(ee(V,W))}}catch(P){U.push((0,G.gD)(P instanceof Error?P.message:String(P)))}await ae(B,U,k,p)}function ee({incident:d},l){const p=l instanceof Error?l.message:String(l);return(0,G.gD)(`Incident #${String(d.number)}: ${p}`)}function ie(d){const l=d.GITHUB_REPOSITORY??"";if(/^[^/\s]+\/[^/\s]+$/u.test(l))return l;throw new D.dz(`GITHUB_REPOSITORY is "${l}", expected owner/name as GitHub's runner sets it.`)}async function ae(d,l,p,E){const[{describeOutputs:k},{renderJobSummary:L,renderProblem:Y}]=await Promise.all([Promise.all([y.e(292),y.e(654),y.e(722)]).then(y.bind(y,5722)),Promise.all([y.e(292),y.e(654),y.e(516)]).then(y.bind(y,1516))]);for(const[O,B]of Object.entries(k(d)))(0,b.uH)(O,B);for(const{plan:O,applied:B,held:U}of d){const P=U===null?B:O.steps;_(L(O.report,{steps:P,held:U}))}const F=d.reduce((O,{applied:B})=>O+B.length,0);z((0,G.gD)(`Done: ${String(d.length)} incident(s), ${String(F)} step(s) taken, ${String(p.requests)} request(s).`));for(const O of l)_(Y(O)),ce(O);process.env.GITHUB_STEP_SUMMARY!==void 0&&process.env.GITHUB_STEP_SUMMARY!==""&&await b.z.write(),M(d,E)}function M(d,{failOn:l}){if(l==="never")return;const p=d.flatMap(({plan:E})=>E.report.findings).filter(({severity:E})=>l==="warning"||E==="error");p.length>0&&((0,b.z3)(`${String(p.length)} finding(s) of the severity that fail-on names.`),process.exitCode=1)}}),5998:((Ae,se,y)=>{y.d(se,{Kj:()=>V,ke:()=>D,jP:()=>x,i3:()=>me,Bt:()=>G,I_:()=>H,$Q:()=>ce,lY:()=>_,Af:()=>ue,mU:()=>ee});var b=y(9778),N=y(7809);class D extends Error{name="GitHubRefusal"}class G extends Error{name="UnknownOutcome"}class x extends Error{constructor(r){super(`GitHub's rate limit for this token is used up for ${String(r)} seconds. Nothing is lost: the next event or the daily sweep goes on from here.`),this.seconds=r}seconds;name="Limited"}class H extends Error{name="Unread"}function le(o){const r=j(o,"status"),u=j(o,"response"),m=j(u,"headers");return{status:typeof r=="number"&&u!==void 0?r:null,message:K(o instanceof Error?o.message:String(o)),headers:typeof m=="object"&&m!==null?{...m}:{}}}const oe=/\b(?:gh[a-z]_|github_pat_)\w+|\b(authorization["']?\s*[:=]\s*["']?)(?:\w+ )?[^\s"'<]+|(:\/\/)[^\s/@]+(?=@)/giu;function K(o){return o.replace(oe,(r,u,m)=>`${u??m??""}***`)}function j(o,r){return typeof o=="object"&&o!==null?Reflect.get(o,r):void 0}function J(o,r,u){const{status:m,message:w,headers:I}=o;if(m===401)return new D(`GitHub refused the token (${r}: 401 Bad credentials). Leave the input token out to use the workflow's own token, or check that the secret it names is current.`);if(m===429||m===403&&q(w,I))return new x(X(I));if(m===403){const A=M(w);return new D(`GitHub refused the request in ${u} (${r}: 403 ${A}). ${ie(A,u)}`)}return m===404?z(r,u):null}function X(o){const r=Number(o["retry-after"]);if(r>0)return Math.ceil(r);const u=Number(o["x-ratelimit-reset"]);return o["x-ratelimit-remaining"]==="0"&&u>0?Math.max(60,Math.ceil(u-Date.now()/1e3)):60}function ue(o){return o.some(({type:r,message:u})=>r==="RATE_LIMITED"||/submitted too quickly/iu.test(u))}function q(o,r){return r["retry-after"]!==void 0||r["x-ratelimit-remaining"]==="0"||/rate limit/iu.test(o)}function z(o,r){return new D(`GitHub shows this token no repository ${r} (${o}: 404). ${ae(r)}`)}function ce(o,r,u){const m=o.find(_);if(m!==void 0)return de(m);const[w]=o,I=M(w?.message??"no reason given"),A=w===void 0?"the request":w.call;if(w?.type==="NOT_FOUND"&&w.path.join(".")==="repository")return z(A,u);const C=`GitHub refused to ${r} in ${u} (${A}: ${I}).`,Q=w?.type==="FORBIDDEN"||w?.type==="INSUFFICIENT_SCOPES";return new D(Q?`${C} ${ie(I,u)}`:C)}function _({code:o}){return o==="undefinedField"||o==="argumentNotAccepted"||o==="undefinedType"}function de({message:o}){return new D(`This GitHub server is too old: Postmortem Loop needs GitHub Enterprise Server 3.16 or newer, and the server says "${M(o)}". Nothing was changed.`)}const ee="permissions: { contents: read, issues: write }";function ie(o,r){return/archived/iu.test(o)?`Unarchive ${r}, or stop the workflow there.`:/SAML/u.test(o)?"Authorise the token for the single sign-on of its organisation.":/correct permissions to execute/iu.test(o)?`The account behind the token needs the role ${/`(?:Create|Update)Label`/u.test(o)?"write":"triage"} in ${r}; with the labels made by hand, triage is enough.`:/personal access token/iu.test(o)?`Give the token access to ${r}, with "Issues: Read and write" and "Contents: Read-only".`:ae(r)}function ae(o){return`The token lacks the permission "issues: write" there: add the line "${ee}" to the job. The token of a GitHub App needs "Issues: Read and write", and the App to be installed on ${o}.`}function M(o){return(o.split(/[\r\n]/u)[0]??"").replace(/\.$/u,"").slice(0,300)}const d="(enableDuplicate: true)";function l(o,{query:r}){return r.includes(d)&&o.some(({code:u,message:m})=>u==="argumentNotAccepted"&&m.includes("enableDuplicate"))}function p({query:o,variables:r}){return{query:o.replaceAll(d,""),variables:Object.fromEntries(Object.entries(r).map(([u,m])=>[u,E(m)]))}}function E(o){if(typeof o!="object"||o===null||!("duplicateIssueId"in o))return o;const r=Object.entries(o).filter(([u])=>u!=="duplicateIssueId");return{...Object.fromEntries(r),stateReason:"NOT_PLANNED"}}var k=y(8564);const L=6e4;function Y(){const o=new k.Qq(void 0,[],{allowRedirects:!1,allowRetries:!1,keepAlive:!0,socketTimeout:L});return async(r,{method:u,headers:m,body:w})=>{const I=await o.request(u,r,w??null,m),A=await I.readBody(),{statusCode:C=0,headers:Q}=I.message,he=Object.entries(Q).map(([pe,ye])=>[pe,String(ye)]);return{url:r,status:C,headers:new Map(he),text:()=>Promise.resolve(A)}}}const F=60,O=400,B=200;class U{#r;#e=0;#t=0;#n=new Map;constructor(r){this.#r=r}left(r){const u=this.#n.get(r)??0;return Math.max(0,Math.min(O-this.#t,B-u))}async reserve(r,u){return this.#t+r>O?!1:(this.#e+r>F&&(await this.#r(6e4),this.#e=0),this.#e+=r,this.#t+=r,this.#n.set(u,(this.#n.get(u)??0)+r),!0)}}const P=60;class V{repository;#r;#e;#t;#n;pace;files=new Map;#s=0;#o=!0;constructor({token:r,repository:u,graphqlUrl:m,fetch:w,pause:I}){this.repository=u,this.#e=r,this.#t=m,this.#n=I??(A=>new Promise(C=>setTimeout(C,A))),this.pace=new U(this.#n),this.#r=new N.E({...b.NT.baseUrl===void 0?{}:{baseUrl:b.NT.baseUrl},...(0,b.EG)(r,{userAgent:"postmortem-loop"}),log:{debug:W,info:W,warn:W,error:W},request:{fetch:w??Y()}})}get requests(){return this.#s}get owner(){return this.repository.split("/")[0]??""}get name(){return this.repository.split("/")[1]??""}pause(r){return this.#n(r)}async read(r,u,m=3){for(let w=1;;w++)try{return await this.#i(r,u)}catch(I){const A=this.#l(I),C=J(A,ne(r),this.repository);if(C instanceof x&&w<3&&C.seconds<=P){await this.#n(C.seconds*1e3);continue}if(C!==null)throw C;if(w>=m){const Q=M(A.message);throw new H(`GitHub could not be read: ${Q}. Nothing was changed.`)}await this.#n(1e3*w)}}async write(r,u){try{return await this.#i(r,u)}catch(m){const w=this.#l(m);throw J(w,ne(r),this.repository)??new G(M(w.message))}}async#i(r,u){const m={query:r,variables:u};if(this.#o){const w=await this.#a(m);if(!l(w.errors,m))return w;this.#o=!1}return this.#a(p(m))}async#a({query:r,variables:u}){this.#s+=1;try{const m=this.#t===void 0?{}:{url:this.#t};return{data:await this.#r.graphql.defaults(m)(r,{...u}),errors:[]}}catch(m){const w=te(m,r);if(w===null)throw m;const I=w.errors.map(A=>({...A,message:this.#u(A.message)}));return{...w,errors:I}}}#l(r){const u=le(r);return{...u,message:this.#u(u.message)}}#u(r){return this.#e===""?r:r.replaceAll(this.#e,"***")}}function W(){}function te(o,r){if(!(o instanceof Error)||o.name!=="GraphqlResponseError")return null;const{data:u,errors:m}=o;return{data:u??null,errors:(m??[]).map(({message:w,type:I,path:A,extensions:C})=>({message:w??"",type:I??null,path:A??[],call:Z(A??[],r),code:typeof C?.code=="string"?C.code:null}))}}function ne(o){return/^(?:query|mutation) (\w+)/u.exec(o)?.[1]??"the request"}function Z(o,r){const u=o.filter(I=>typeof I=="string"),[m]=u;if(m===void 0)return ne(r);if(!r.startsWith("mutation"))return u.slice(0,3).join(".");const w=r.split(`
`).find(I=>I.startsWith(`${m}: `))??"";return/: (\w+)\(/u.exec(w)?.[1]??m}const re=120;class me{#r;#e=0;#t=0;constructor(r){this.#r=r}async wait(r){return this.#e+r>re?!1:(this.#e+=r,await this.#r(r*1e3),!0)}waitAfterCut(){return this.#t+=1,this.wait(2**this.#t)}}}),2307:((Ae,se,y)=>{y.d(se,{Gf:()=>M,iR:()=>b,Zl:()=>he,_c:()=>W,lB:()=>Re,eb:()=>Pe,o0:()=>pe,Zc:()=>Le,ZX:()=>Be,W3:()=>F,rM:()=>p,tz:()=>Me,ui:()=>O,kq:()=>te,GU:()=>C});function b(e){return(e?.nodes??[]).filter(t=>t!==null)}var N=y(4772),D=y(6297);const G="author { __typename login }",x=`timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
    nodes {
      __typename
      ... on ClosedEvent { createdAt actor { __typename login } }
      ... on ReopenedEvent { createdAt actor { __typename login } }
    }
  }`,H=`fragment Tracking on Issue {
  __typename id number title url body lastEditedAt state stateReason(enableDuplicate: true)
  ${G}
  repository { nameWithOwner }
  labels(first: 50) { nodes { name } }
  assignees(first: 10) { nodes { login } }
  milestone { title }
  parent { number repository { nameWithOwner } }
  turns: ${x}
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
}`,le=7;function oe(e){return e===0?"":`parent { number repository { nameWithOwner } ${oe(e-1)} }`}const K=`fragment Incident on Issue {
  id number title url body state createdAt closedAt lastEditedAt authorAssociation
  ${G} editor { __typename login } includesCreatedEdit
  ${oe(le)}
  labels(first: 100) { nodes { id name } }
  labelled: timelineItems(last: 50, itemTypes: [LABELED_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { __typename login } label { name } }
    }
  }
  turns: ${x}
  transfers: timelineItems(last: 1, itemTypes: [TRANSFERRED_EVENT]) {
    nodes { __typename ... on TransferredEvent { createdAt } }
  }
  userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } } }
  subIssues(first: 100) { nodes { ...Tracking } }
}`,j=`fragment Comments on Issue {
  first: comments(first: $comments) {
    totalCount
    pageInfo { endCursor }
    nodes { ...Comment }
  }
  last: comments(last: $comments) { pageInfo { startCursor } nodes { ...Comment } }
}`,J=`fragment Comment on IssueComment {
  id body createdAt lastEditedAt ${G} editor { __typename login }
}`,X="__typename ... on Blob { text isBinary isTruncated }",ue=D.cY.map((e,t)=>`template${String(t)}: object(expression: ${JSON.stringify(`HEAD:${e}`)}) { ${X} }`),q=`viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner url visibility
    config: object(expression: $config) { ${X} }
    ${ue.join(`
    `)}
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }`,z=`${K}
${H}
${j}
${J}`,ce=`query ObserveIncident(
  $owner: String!, $name: String!, $number: Int!, $config: String!, $comments: Int!
) {
  ${q}
    issue(number: $number) { ...Incident ...Comments }
  }
}
${z}`,_=`query ObserveTracking(
  $owner: String!, $name: String!, $number: Int!, $marked: Int!, $withTracking: Boolean!,
  $withMarked: Boolean!, $config: String!, $comments: Int!
) {
  ${q}
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
${z}`,de=`query ObservePage(
  $owner: String!, $name: String!, $label: String!, $config: String!, $comments: Int!,
  $size: Int!, $since: DateTime!, $openAfter: String, $closedAfter: String,
  $withOpen: Boolean!, $withClosed: Boolean!
) {
  ${q}
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
${z}`,ee=`query ReadFile($owner: String!, $name: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    file: object(expression: $file) { ${X} }
  }
}`,ie=`query ReadComments(
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
${J}`,ae=`query ReadHistory($id: ID!) {
  node(id: $id) {
    ... on Issue {
      userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } diff } }
    }
  }
}`,M={incident:K,trackingIssue:H},d=20;function l(e){return e==null?"ghost":e.__typename==="Bot"&&!e.login.endsWith("[bot]")?`${e.login}[bot]`:e.login}function p(e,t){return{id:e.id,number:e.number,title:e.title,url:e.url,body:e.body,storedBody:e.body,state:e.state==="OPEN"?"open":"closed",createdAt:e.createdAt,author:l(e.author),association:e.authorAssociation.toLowerCase(),labels:b(e.labels),labelled:k(e.labelled),editedAt:e.lastEditedAt,authorEdit:L(e),edits:E(e),lastStateChange:Y(e.turns),ancestors:U(e.parent),transferredAt:b(e.transfers).at(-1)?.createdAt??null,comments:t}}function E({userContentEdits:e}){return e===null?null:b(e).map(({id:t,editor:n})=>({id:t,editor:l(n)}))}function k(e){const t=new Map;for(const{label:n,actor:s,createdAt:a}of b(e))n===void 0||a===void 0||t.set(n.name.toLowerCase(),{actor:l(s),at:a});return t}function L(e){const{userContentEdits:t,lastEditedAt:n}=e,s=b(t);if(t===null||s.length<(t.nodes??[]).length)return n===null?null:{at:n,certain:!1};const a=l(e.author),i=g=>g===null||l(g)===a;if(n!==null&&n>(s[0]?.editedAt??"")){const{editor:g}=e;if(i(g))return{at:n,certain:g!==null}}const f=s.length<d,$=(f&&e.includesCreatedEdit?s.slice(0,-1):s).find(({editor:g})=>i(g));if($!==void 0)return{at:$.editedAt,certain:$.editor!==null};const h=f?void 0:s.at(-1);return h===void 0?null:{at:h.editedAt,certain:!1}}function Y(e){const t=b(e).at(-1);return t?.createdAt===void 0?null:{to:t.__typename==="ClosedEvent"?"closed":"open",actor:l(t.actor),at:t.createdAt}}function F(e){const{id:t,body:n,createdAt:s,lastEditedAt:a}=e;return{id:t,body:n,createdAt:s,author:l(e.author),writtenAt:a??s,editor:a===null?null:l(e.editor)}}function O(e){return{kind:"issue",id:e.id,repository:e.repository.nameWithOwner,number:e.number,title:e.title,url:e.url,body:e.body,edited:e.lastEditedAt!==null,author:l(e.author),state:P(e),labels:b(e.labels).map(({name:t})=>t),assignees:b(e.assignees).map(({login:t})=>t),milestone:e.milestone?.title??null,parent:B(e.parent),lastStateChange:Y(e.turns),duplicateOf:B(b(e.duplicate).at(-1)?.canonical??null)}}function B(e){return e===null?null:(0,N.cu)(e.repository.nameWithOwner,e.number)}function U(e){if(e==null)return[];const{number:t,repository:n}=e;return[(0,N.cu)(n.nameWithOwner,t),...U(e.parent)]}function P({state:e,stateReason:t}){return e==="OPEN"?"open":t==="NOT_PLANNED"?"not-planned":t==="DUPLICATE"?"duplicate":"completed"}function V(e){if(e==null)return{kind:"unreadable"};if(e.__typename==="Issue")return O(e);const{number:t,title:n,url:s,merged:a,pullState:i,repository:f}=e;return{kind:"pull-request",repository:f.nameWithOwner,number:t,title:n,url:s,state:a?"merged":i==="OPEN"?"open":"closed"}}async function W(e,t,n,s,a){const{body:i,storedBody:f}=t.incident,{storedBody:c}=n.incident,$=s.find(R=>R.do==="edit body")?.body??null,h=R=>R===c?n:{...n,incident:{...n.incident,body:R}},g=h(await Z(f,c,i));if($===null)return g;const T={written:$,stored:f,viewer:t.viewer};let v=await ne(b(a),T);if(v==="unknown"&&a!==null&&(v=await ne(await me(e,n),T)),v==="unknown")return re(c,$)?n:g;if(v==="nothing")return n;const S=await Z(f,v.text,i);return h(re(c,$)?S:await Z($,S,c))}async function te(e,t,n){const{incident:s,viewer:a}=t,i=await me(e,t),f=i.findIndex(({id:S})=>S===n),c=(n===""?i.at(-1):i[f])?.diff,$=i.find(({editor:S})=>l(S)===a)?.diff,h={...t.memory,verified:s.edits?.[0]?.id??null};if(typeof c!="string"||typeof $!="string")return{...t,memory:h};const g=await ne(i,{written:$,stored:c,viewer:a});if(typeof g=="string")return{...t,memory:h};const T=await Z(c,g.text,$),v=await Z($,T,s.storedBody);return{...t,memory:h,incident:{...s,body:v}}}async function ne(e,{written:t,stored:n,viewer:s}){const a=e.findIndex(({diff:v})=>re(v,n)),i=a<0?e:e.slice(0,a),f=i.findIndex(({diff:v})=>re(v,t));if(f<0)return"unknown";const c=i.slice(f+1).reverse();if(c.length===0)return"nothing";const $=e.slice(i.length).map(({diff:v})=>v??""),h=new Set([n,...$].map(N.oz));let[g,T]=[n,n];for(const{diff:v,editor:S}of c){if(typeof v!="string")continue;l(S)===s&&h.has((0,N.oz)(v))||(g=await Z(T,g,v)),h.add((0,N.oz)(v)),T=v}return re(g,n)?"nothing":{text:g}}async function Z(e,t,n){return t===e?n:n===e?t:(await y.e(171).then(y.bind(y,7171))).mergeEdits(e,t,n)}function re(e,t){return e?.replaceAll(`\r
`,`
`)===t.replaceAll(`\r
`,`
`)}async function me(e,{incident:t}){const{data:n}=await e.read(ae,{id:t.id});return b(n?.node?.userContentEdits)}var o=y(5998);function r(e){return`issues(
      labels: [$label], first: 100${e}, filterBy: { since: $since },
      orderBy: { field: CREATED_AT, direction: DESC }
    ) { pageInfo { hasNextPage endCursor } nodes { ...Tracking } }`}const u="$label: String!, $since: DateTime!";function m(e,t){const n=A(e).map(i=>`linked${i}: repository(owner: $owner${i}, name: $name${i}) {
    issueOrPullRequest(number: $number${i}) {
      ...Tracking
      ... on PullRequest { __typename number title url merged pullState: state repository { nameWithOwner } }
    }
  }`),s=A(t).map(i=>`own${i}: repository(owner: $ownOwner${i}, name: $ownName${i}) {
    ${r("")}
  }`);return`query ReadLinked(${[...A(e).map(i=>`$owner${i}: String!, $name${i}: String!, $number${i}: Int!`),...A(t).map(i=>`$ownOwner${i}: String!, $ownName${i}: String!`),...t===0?[]:[u]].join(", ")}) {
${[...n,...s].join(`
`)}
}
${M.trackingIssue}`}function w(e){const t=A(e).map(s=>`$owner${s}: String!, $name${s}: String!`),n=A(e).map(s=>`place${s}: repository(owner: $owner${s}, name: $name${s}) {
    id nameWithOwner url visibility
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }
    ${r("")}
  }`);return`query ReadPlaces(${[...t,u].join(", ")}) {
${n.join(`
`)}
}
${M.trackingIssue}`}const I=`query ReadTracked(
  $owner: String!, $name: String!, ${u}, $after: String
) {
  repository(owner: $owner, name: $name) {
    ${r(", after: $after")}
  }
}
${M.trackingIssue}`;function A(e){return Array.from({length:e},(t,n)=>String(n))}function C({repository:e,incident:t},n){const s=(0,N.cu)(e.name,t.number);return{label:n,since:t.createdAt,incident:s}}function Q(e,{incident:t}){return b(e).flatMap(n=>{const s=(0,N.Gl)(n.body);if(s===null||!(0,N.pW)(s,t))return[];const a=O(n);return[[(0,N.cu)(a.repository,a.number),a]]})}async function he(e,t,n,s=null){const[a,i]=t.split("/"),{label:f,since:c}=n,$=new Map(Q(s,n));let h=s;for(;h?.pageInfo.hasNextPage!==!1;){const g=h?.pageInfo.endCursor??null,{data:T,errors:v}=await e.read(I,{owner:a,name:i,label:f,since:c,after:g});if(h=T?.repository?.issues??null,h===null||v.length>0)throw new o.I_(`The issues in ${t} could not be read. Nothing more is made there.`);for(const[S,R]of Q(h,n))$.set(S,R)}return $}async function pe(e,t,n=null){const s=new Map;for(let a=0;a<t.length;a+=50){const i=t.slice(a,a+50),f=a===0?n:null,{data:c,errors:$}=await e.read(m(i.length,f?.repositories.length??0),{...ye(i),...Se(f)}),h=({type:g})=>g==="NOT_FOUND"||g==="FORBIDDEN";if(c===null||!$.every(h))throw new o.I_("The linked issues could not be read. Nothing was changed.");f?.repositories.forEach((g,T)=>{const v=Q(c[`own${String(T)}`]?.issues,f.search);for(const[S,R]of v)s.set(S,R)}),i.forEach(({repository:g,number:T},v)=>{const S=c[`linked${String(v)}`]?.issueOrPullRequest;s.set((0,N.cu)(g,T),V(S))})}return s}function ye(e){const t={};return e.forEach(({repository:n,number:s},a)=>{const[i="",f=""]=n.split("/");t[`owner${String(a)}`]=i,t[`name${String(a)}`]=f,t[`number${String(a)}`]=s}),t}function Se(e){if(e===null||e.repositories.length===0)return{};const{label:t,since:n}=e.search,s={label:t,since:n};return e.repositories.forEach((a,i)=>{const[f="",c=""]=a.split("/");s[`ownOwner${String(i)}`]=f,s[`ownName${String(i)}`]=c}),s}async function Te(e,t){const n=new Map,s=f=>{for(const c of f)n.set(c.id,c)};s(b(t.first).map(F)),s(b(t.last).map(F));const a=t.last.pageInfo.startCursor;let i=t.first.pageInfo.endCursor;for(;n.size<t.first.totalCount;){const{data:f,errors:c}=await e.read(ie,{id:t.id,after:i,before:a});if(!f?.node||c.length>0)throw new o.I_("The comments of the incident could not be read. Nothing was changed.");const{nodes:$,pageInfo:h}=f.node.comments;if(s(b({nodes:$}).map(F)),!h.hasNextPage)break;i=h.endCursor}return[...n.values()]}async function we(e,t,n){const s=typeof n.size=="number"?n.size:1,a=[n,{...n,comments:20,size:Math.ceil(s/3)},{...n,comments:5,size:1}];let i=new o.I_("GitHub gave no answer. Nothing was changed.");for(const[f,c]of a.entries()){const $=f===a.length-1,h=await Oe(e,t,c,$);if(h===null)continue;const g=h.errors.filter(T=>!ke(T));if(h.data?.repository&&g.length===0)return{...h.data,repository:h.data.repository,errors:h.errors};if(i=(0,o.$Q)(g,"read the incident",e.repository),g.every(T=>T.type!==null||(0,o.lY)(T)))throw i}throw i}async function Oe(e,t,n,s){try{return await e.read(t,n,s?3:1)}catch(a){if(s||!(a instanceof o.I_))throw a;return await e.pause(1e3),null}}function ke({path:e,type:t}){return e[0]!=="repository"?!1:/^(?:config|template\d+)$/u.test(String(e[1]))||e.length===2&&t==="NOT_FOUND"}function Ce({viewer:e,repository:t,errors:n}){return{viewer:e.login,config:$e("config",t.config,n),templates:new Map(D.cY.map((s,a)=>{const i=`template${a}`;return[s,$e(i,t[i],n)]})),...Ee(t)}}const Ne={PUBLIC:"public",INTERNAL:"internal",PRIVATE:"private"};function Ee(e){const{id:t,nameWithOwner:n,url:s,visibility:a,labels:i}=e;return{repository:{id:t,name:n,url:s,visibility:Ne[a]},labels:new Map(b(i).map(f=>[f.name.toLowerCase(),f.id])),labelsComplete:i?.pageInfo.hasNextPage===!1}}function $e(e,t,n){const s=n.find(({path:c})=>c[0]==="repository"&&c[1]===e);if(s!==void 0)return{state:"unreadable",why:s.message};if(t==null)return{state:"absent"};if(t.__typename!=="Blob")return{state:"unreadable",why:"it is no file"};const{text:a,isBinary:i,isTruncated:f}=t;return typeof a!="string"||i===!0?{state:"unreadable",why:"it is no text"}:f===!0?{state:"unreadable",why:"it is too long to be read whole"}:{state:"read",text:a}}function be(e,t){return{owner:e.owner,name:e.name,config:`HEAD:${t}`,comments:50}}async function Re(e,t,n){const s=await we(e,ce,{number:t,...be(e,n)});return s.repository.issue===null?null:ge(e,s,s.repository.issue)}async function Pe(e,{number:t,incident:n},s){const a=await we(e,_,{number:t??0,withTracking:t!==null,marked:n??0,withMarked:n!==null,...be(e,s)}),{tracking:i,issue:f}=a.repository,c=i?.parent??null,$=c?.repository.nameWithOwner.toLowerCase()===e.repository.toLowerCase();if(f!=null){const h=c!==null&&$&&c.number!==f.number?c.number:null;return{observed:await ge(e,a,f),other:h}}return c===null||!$?{observed:null,other:null}:De(c)?{observed:await ge(e,a,c),other:null}:{observed:null,other:c.number}}function De(e){return e.id!==void 0&&e.first!==void 0}async function ge(e,t,n){const s=await Te(e,n);return{...Ce(t),incident:p(n,s),subIssues:b(n.subIssues).map(O),linked:new Map,base:null,memory:N.Dl}}async function*Le(e,t,n,s){let a={after:null},i=s===null?null:{after:null};for(;a!==null||i!==null;){const f=await we(e,de,{label:t,since:s??"1970-01-01T00:00:00Z",size:5,openAfter:a?.after??null,closedAfter:i?.after??null,withOpen:a!==null,withClosed:i!==null,...be(e,n)}),{repository:c}=f,$=[...b(c.open),...b(c.closed)].filter(g=>g.closedAt===null||s===null||g.closedAt>=s),h=[];for(const g of $)h.push(await ge(e,f,g));yield h,a=Ie(c.open),i=Ie(c.closed)}}function Ie(e){return e?.pageInfo.hasNextPage===!0?{after:e.pageInfo.endCursor}:null}async function Be(e,t,n){const s=new Map,a=new Map,{label:i,since:f}=n;for(let c=0;c<t.length;c+=20){const $=t.slice(c,c+20),h={label:i,since:f};$.forEach((S,R)=>{const[fe="",ve=""]=S.split("/");h[`owner${String(R)}`]=fe,h[`name${String(R)}`]=ve});const{data:g,errors:T}=await e.read(w($.length),h),v=T.every(({type:S})=>S==="NOT_FOUND"||S==="FORBIDDEN");if(g===null||!v)throw new o.I_("The other repositories could not be read. Nothing was changed.");for(const[S,R]of $.entries()){const fe=g[`place${String(S)}`];if(!fe){s.set(R,{kind:"unreadable"});continue}s.set(R,{kind:"open",refusedLink:!1,...Ee(fe)});const ve=await he(e,R,n,fe.issues);for(const[Ue,xe]of ve)a.set(Ue,xe)}}return{targets:s,apart:a}}async function Me(e,t){const n=e.files.get(t);if(n!==void 0)return n;const{data:s,errors:a}=await e.read(ee,{owner:e.owner,name:e.name,file:`HEAD:${t}`});if(!s?.repository)throw(0,o.$Q)(a,`read ${t}`,e.repository);const i=$e("file",s.repository.file,a);return e.files.set(t,i),i}})};export{Ge as id,He as ids,Fe as modules};
