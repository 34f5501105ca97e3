const pe=485,he=[485],ge={5359:((j,L,o)=>{o.d(L,{HX:()=>S,Tg:()=>h,cY:()=>A,sb:()=>y});const A=[".github/ISSUE_TEMPLATE/incident.md",".github/ISSUE_TEMPLATE/incident.yml",".github/ISSUE_TEMPLATE/postmortem.md",".github/ISSUE_TEMPLATE/postmortem.yml"],h=["checkbox","table","list"],S=["owner","member","collaborator","contributor","first_time_contributor","first_timer","none"],y={template:null,aliases:{},rules:{},tasks:{convert:["checkbox","table"],max:50},tracking:{title:"{task}",labels:[],milestone:null,assign:!0,repository:null,public:"refuse"},loop:{close:!0,reopen:!0,"not-planned":"done","on-early-close":"warn"},labels:{incomplete:"postmortem: incomplete",tracking:"postmortem: tracking",done:"postmortem: done",hold:"postmortem: hold"},trust:{authors:["owner","member","collaborator"],logins:[]},formerly:[]}}),6466:((j,L,o)=>{o.d(L,{i:()=>A});function A(h){return(h?.nodes??[]).filter(S=>S!==null)}}),4786:((j,L,o)=>{o.d(L,{$Q:()=>b,Af:()=>l,Bt:()=>h,I_:()=>y,SP:()=>E,f1:()=>D,jP:()=>S,ke:()=>A,lY:()=>g,mU:()=>c});class A extends Error{name="GitHubRefusal"}class h extends Error{name="UnknownOutcome"}class S extends Error{constructor(d){super(`GitHub's rate limit for this token is used up for ${String(d)} seconds. Nothing is lost: the next event or the daily sweep goes on from here.`),this.seconds=d}seconds;name="Limited"}class y extends Error{name="Unread"}function D(r){const d=P(r,"status"),v=P(r,"response"),O=P(v,"headers");return{status:typeof d=="number"&&v!==void 0?d:null,message:I(r instanceof Error?r.message:String(r)),headers:typeof O=="object"&&O!==null?{...O}:{}}}const N=/\b(?:gh[a-z]_|github_pat_)\w+|\b(authorization["']?\s*[:=]\s*["']?)(?:\w+ )?[^\s"'<]+|(:\/\/)[^\s/@]+(?=@)/giu;function I(r){return r.replace(N,(d,v,O)=>`${v??O??""}***`)}function P(r,d){return typeof r=="object"&&r!==null?Reflect.get(r,d):void 0}function E(r,d,v){const{status:O,message:C,headers:M}=r;if(O===401)return new A(`GitHub refused the token (${d}: 401 Bad credentials). Leave the input token out to use the workflow's own token, or check that the secret it names is current.`);if(O===429||O===403&&i(C,M))return new S(w(M));if(O===403){const k=$(C);return new A(`GitHub refused the request in ${v} (${d}: 403 ${k}). ${f(k,v)}`)}return O===404?a(d,v):null}function w(r){const d=Number(r["retry-after"]);if(d>0)return Math.ceil(d);const v=Number(r["x-ratelimit-reset"]);return r["x-ratelimit-remaining"]==="0"&&v>0?Math.max(60,Math.ceil(v-Date.now()/1e3)):60}function l(r){return r.some(({type:d,message:v})=>d==="RATE_LIMITED"||/submitted too quickly/iu.test(v))}function i(r,d){return d["retry-after"]!==void 0||d["x-ratelimit-remaining"]==="0"||/rate limit/iu.test(r)}function a(r,d){return new A(`GitHub shows this token no repository ${d} (${r}: 404). ${p(d)}`)}function b(r,d,v){const O=r.find(g);if(O!==void 0)return e(O);const[C]=r,M=$(C?.message??"no reason given"),k=C===void 0?"the request":C.call;if(C?.type==="NOT_FOUND"&&C.path.join(".")==="repository")return a(k,v);const B=`GitHub refused to ${d} in ${v} (${k}: ${M}).`,G=C?.type==="FORBIDDEN"||C?.type==="INSUFFICIENT_SCOPES";return new A(G?`${B} ${f(M,v)}`:B)}function g({code:r}){return r==="undefinedField"||r==="argumentNotAccepted"||r==="undefinedType"}function e({message:r}){return new A(`This GitHub server is too old: Postmortem Loop needs GitHub Enterprise Server 3.16 or newer, and the server says "${$(r)}". Nothing was changed.`)}const c="permissions: { contents: read, issues: write }";function f(r,d){return/archived/iu.test(r)?`Unarchive ${d}, or stop the workflow there.`:/SAML/u.test(r)?"Authorise the token for the single sign-on of its organisation.":/correct permissions to execute/iu.test(r)?`The account behind the token needs the role ${/`(?:Create|Update)Label`/u.test(r)?"write":"triage"} in ${d}; with the labels made by hand, triage is enough.`:/personal access token/iu.test(r)?`Give the token access to ${d}, with "Issues: Read and write" and "Contents: Read-only".`:p(d)}function p(r){return`The token lacks the permission "issues: write" there: add the line "${c}" to the job. The token of a GitHub App needs "Issues: Read and write", and the App to be installed on ${r}.`}function $(r){return(r.split(/[\r\n]/u)[0]??"").replace(/\.$/u,"").slice(0,300)}}),425:((j,L,o)=>{o.d(L,{Mz:()=>l,lB:()=>P,eb:()=>E});const A={verified:null,wasOpen:!1,unseen:[],known:null,rows:new Map,claims:new Map,targets:new Map};var h=o(6466),S=o(4786),y=o(557),D=o(6512);async function N(i,a){const b=new Map,g=f=>{for(const p of f)b.set(p.id,p)};g((0,h.i)(a.first).map(D.W3)),g((0,h.i)(a.last).map(D.W3));const e=a.last.pageInfo.startCursor;let c=a.first.pageInfo.endCursor;for(;b.size<a.first.totalCount;){const{data:f,errors:p}=await i.read(y.TK,{id:a.id,after:c,before:e});if(!f?.node||p.length>0)throw new S.I_("The comments of the incident could not be read. Nothing was changed.");const{nodes:$,pageInfo:r}=f.node.comments;if(g((0,h.i)({nodes:$}).map(D.W3)),!r.hasNextPage)break;c=r.endCursor}return[...b.values()]}var I=o(5566);async function P(i,a,b){const g=await(0,I.Fl)(i,y.N0,{number:a,...(0,I.ik)(i,b)});return g.repository.issue===null?null:l(i,g,g.repository.issue)}async function E(i,{number:a,incident:b},g){const e=await(0,I.Fl)(i,y.KR,{number:a??0,withTracking:a!==null,marked:b??0,withMarked:b!==null,...(0,I.ik)(i,g)}),{tracking:c,issue:f}=e.repository,p=c?.parent??null,$=p?.repository.nameWithOwner.toLowerCase()===i.repository.toLowerCase();if(f!=null){const r=p!==null&&$&&p.number!==f.number?p.number:null;return{observation:await l(i,e,f),other:r}}return p===null||!$?{observation:null,other:null}:w(p)?{observation:await l(i,e,p),other:null}:{observation:null,other:p.number}}function w(i){return i.id!==void 0&&i.first!==void 0}async function l(i,a,b){const g=(0,I.St)(a),e=await N(i,b);return{surroundings:g,observed:{viewer:g.viewer,repository:g.repository,incident:(0,D.rM)(b,e),subIssues:(0,h.i)(b.subIssues).map(D.ui),linked:new Map,base:null,memory:A}}}}),557:((j,L,o)=>{o.d(L,{BQ:()=>r,Gf:()=>d,Ix:()=>e,KR:()=>g,Lu:()=>p,N0:()=>b,TK:()=>f,c1:()=>$,uA:()=>c});var A=o(5359);const h="author { __typename login }",S=`timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
    nodes {
      __typename
      ... on ClosedEvent { createdAt actor { __typename login } }
      ... on ReopenedEvent { createdAt actor { __typename login } }
    }
  }`,y=`fragment Tracking on Issue {
  __typename id number title url body lastEditedAt state stateReason(enableDuplicate: true)
  ${h}
  repository { nameWithOwner }
  labels(first: 50) { nodes { name } }
  assignees(first: 10) { nodes { login } }
  milestone { title }
  parent { number repository { nameWithOwner } }
  turns: ${S}
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
}`,D=7;function N(v){return v===0?"":`parent { number repository { nameWithOwner } ${N(v-1)} }`}const I=`fragment Incident on Issue {
  id number title url body state createdAt closedAt lastEditedAt authorAssociation
  ${h} editor { __typename login } includesCreatedEdit
  ${N(D)}
  labels(first: 100) { nodes { id name } }
  labelled: timelineItems(last: 50, itemTypes: [LABELED_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { __typename login } label { name } }
    }
  }
  turns: ${S}
  transfers: timelineItems(last: 1, itemTypes: [TRANSFERRED_EVENT]) {
    nodes { __typename ... on TransferredEvent { createdAt } }
  }
  userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } } }
  subIssues(first: 100) { nodes { ...Tracking } }
}`,P=`fragment Comments on Issue {
  first: comments(first: $comments) {
    totalCount
    pageInfo { endCursor }
    nodes { ...Comment }
  }
  last: comments(last: $comments) { pageInfo { startCursor } nodes { ...Comment } }
}`,E=`fragment Comment on IssueComment {
  id body createdAt lastEditedAt ${h} editor { __typename login }
}`,w="__typename ... on Blob { text isBinary isTruncated }",l=A.cY.map((v,O)=>`template${String(O)}: object(expression: ${JSON.stringify(`HEAD:${v}`)}) { ${w} }`),i=`viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner url isPrivate
    config: object(expression: $config) { ${w} }
    ${l.join(`
    `)}
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }`,a=`${I}
${y}
${P}
${E}`,b=`query ObserveIncident(
  $owner: String!, $name: String!, $number: Int!, $config: String!, $comments: Int!
) {
  ${i}
    issue(number: $number) { ...Incident ...Comments }
  }
}
${a}`,g=`query ObserveTracking(
  $owner: String!, $name: String!, $number: Int!, $marked: Int!, $withTracking: Boolean!,
  $withMarked: Boolean!, $config: String!, $comments: Int!
) {
  ${i}
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
${a}`,e=`query ObservePage(
  $owner: String!, $name: String!, $label: String!, $config: String!, $comments: Int!,
  $size: Int!, $since: DateTime!, $openAfter: String, $closedAfter: String,
  $withOpen: Boolean!, $withClosed: Boolean!
) {
  ${i}
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
${a}`,c=`query ReadFile($owner: String!, $name: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    file: object(expression: $file) { ${w} }
  }
}`,f=`query ReadComments(
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
${E}`,p=`query ReadHistory($id: ID!) {
  node(id: $id) {
    ... on Issue {
      userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } diff } }
    }
  }
}`;function $(v){const O=Array.from({length:v},(M,k)=>`$owner${String(k)}: String!, $name${String(k)}: String!, $number${String(k)}: Int!`),C=Array.from({length:v},(M,k)=>{const B=String(k);return`linked${B}: repository(owner: $owner${B}, name: $name${B}) {
    issueOrPullRequest(number: $number${B}) {
      ...Tracking
      ... on PullRequest { __typename number title url merged pullState: state repository { nameWithOwner } }
    }
  }`});return`query ReadLinked(${O.join(", ")}) {
${C.join(`
`)}
}
${y}`}function r(v){const O=Array.from({length:v},(k,B)=>String(B)),C=O.map(k=>`$owner${k}: String!, $name${k}: String!`),M=O.map(k=>`place${k}: repository(owner: $owner${k}, name: $name${k}) {
    id nameWithOwner url isPrivate
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }
  }`);return`query ReadPlaces(${C.join(", ")}) {
${M.join(`
`)}
}`}const d={incident:I,trackingIssue:y}}),6512:((j,L,o)=>{o.d(L,{W3:()=>w,YA:()=>g,mN:()=>y,rM:()=>D,ui:()=>l});var A=o(3156),h=o(6466);const S=20;function y(e){return e==null?"ghost":e.__typename==="Bot"&&!e.login.endsWith("[bot]")?`${e.login}[bot]`:e.login}function D(e,c){return{id:e.id,number:e.number,title:e.title,url:e.url,body:e.body,storedBody:e.body,state:e.state==="OPEN"?"open":"closed",createdAt:e.createdAt,author:y(e.author),association:e.authorAssociation.toLowerCase(),labels:(0,h.i)(e.labels),labelled:I(e.labelled),editedAt:e.lastEditedAt,authorEdit:P(e),edits:N(e),lastTurn:E(e.turns),ancestors:a(e.parent),transferredAt:(0,h.i)(e.transfers).at(-1)?.createdAt??null,comments:c}}function N({userContentEdits:e}){return e===null?null:(0,h.i)(e).map(({id:c,editor:f})=>({id:c,editor:y(f)}))}function I(e){const c=new Map;for(const{label:f,actor:p,createdAt:$}of(0,h.i)(e))f===void 0||$===void 0||c.set(f.name.toLowerCase(),{actor:y(p),at:$});return c}function P(e){const{userContentEdits:c,lastEditedAt:f}=e,p=(0,h.i)(c);if(c===null||p.length<(c.nodes??[]).length)return f===null?null:{at:f,certain:!1};const $=y(e.author),r=M=>M===null||y(M)===$;if(f!==null&&f>(p[0]?.editedAt??"")){const{editor:M}=e;if(r(M))return{at:f,certain:M!==null}}const d=p.length<S,O=(d&&e.includesCreatedEdit?p.slice(0,-1):p).find(({editor:M})=>r(M));if(O!==void 0)return{at:O.editedAt,certain:O.editor!==null};const C=d?void 0:p.at(-1);return C===void 0?null:{at:C.editedAt,certain:!1}}function E(e){const c=(0,h.i)(e).at(-1);return c?.createdAt===void 0?null:{to:c.__typename==="ClosedEvent"?"closed":"open",actor:y(c.actor),at:c.createdAt}}function w(e){const{id:c,body:f,createdAt:p,lastEditedAt:$}=e;return{id:c,body:f,createdAt:p,author:y(e.author),writtenAt:$??p,editor:$===null?null:y(e.editor)}}function l(e){return{kind:"issue",id:e.id,repository:e.repository.nameWithOwner,number:e.number,title:e.title,url:e.url,body:e.body,edited:e.lastEditedAt!==null,author:y(e.author),state:b(e),labels:(0,h.i)(e.labels).map(({name:c})=>c),assignees:(0,h.i)(e.assignees).map(({login:c})=>c),milestone:e.milestone?.title??null,parent:i(e.parent),lastTurn:E(e.turns),duplicateOf:i((0,h.i)(e.duplicate).at(-1)?.canonical??null)}}function i(e){return e===null?null:(0,A.cu)(e.repository.nameWithOwner,e.number)}function a(e){if(e==null)return[];const{number:c,repository:f}=e;return[(0,A.cu)(f.nameWithOwner,c),...a(e.parent)]}function b({state:e,stateReason:c}){return e==="OPEN"?"open":c==="NOT_PLANNED"?"not-planned":c==="DUPLICATE"?"duplicate":"completed"}function g(e){if(e==null)return{kind:"unreadable"};if(e.__typename==="Issue")return l(e);const{number:c,title:f,url:p,merged:$,pullState:r,repository:d}=e;return{kind:"pull-request",repository:d.nameWithOwner,number:c,title:f,url:p,state:$?"merged":r==="OPEN"?"open":"closed"}}}),5566:((j,L,o)=>{o.d(L,{Fl:()=>y,St:()=>I,TA:()=>E,ik:()=>w,yI:()=>P});var A=o(5359),h=o(6466),S=o(4786);async function y(l,i,a){const b=typeof a.size=="number"?a.size:1,g=[a,{...a,comments:20,size:Math.ceil(b/3)},{...a,comments:5,size:1}];let e=new S.I_("GitHub gave no answer. Nothing was changed.");for(const[c,f]of g.entries()){const p=c===g.length-1,$=await D(l,i,f,p);if($===null)continue;const r=$.errors.filter(d=>!N(d));if($.data?.repository&&r.length===0)return{...$.data,repository:$.data.repository,errors:$.errors};if(e=(0,S.$Q)(r,"read the incident",l.repository),r.every(d=>d.type!==null||(0,S.lY)(d)))throw e}throw e}async function D(l,i,a,b){try{return await l.read(i,a,b?3:1)}catch(g){if(b||!(g instanceof S.I_))throw g;return await l.pause(1e3),null}}function N({path:l,type:i}){return l[0]!=="repository"?!1:/^(?:config|template\d+)$/u.test(String(l[1]))||l.length===2&&i==="NOT_FOUND"}function I({viewer:l,repository:i,errors:a}){return{viewer:l.login,config:E("config",i.config,a),templates:new Map(A.cY.map((b,g)=>{const e=`template${g}`;return[b,E(e,i[e],a)]})),...P(i)}}function P(l){const{id:i,nameWithOwner:a,url:b,isPrivate:g,labels:e}=l;return{repository:{id:i,name:a,url:b,private:g},labels:new Map((0,h.i)(e).map(c=>[c.name.toLowerCase(),c.id])),labelsComplete:e?.pageInfo.hasNextPage===!1}}function E(l,i,a){const b=a.find(({path:f})=>f[0]==="repository"&&f[1]===l);if(b!==void 0)return{state:"unreadable",why:b.message};if(i==null)return{state:"absent"};if(i.__typename!=="Blob")return{state:"unreadable",why:"it is no file"};const{text:g,isBinary:e,isTruncated:c}=i;return typeof g!="string"||e===!0?{state:"unreadable",why:"it is no text"}:c===!0?{state:"unreadable",why:"it is too long to be read whole"}:{state:"read",text:g}}function w(l,i){return{owner:l.owner,name:l.name,config:`HEAD:${i}`,comments:50}}}),3156:((j,L,o)=>{o.d(L,{U6:()=>y,cu:()=>h,kW:()=>N,mX:()=>D,t9:()=>S});var A=o(7598);function h(I,P){return`${I.toLowerCase()}#${String(P)}`}function S(I,P){return h(I.repository??P,I.number)}function y(I){return I.normalize("NFKC").replace(/\s+/gu," ").trim().replace(/\s*[.…]+$/u,"").toLowerCase()}function D(I){return(0,A.createHash)("sha256").update(y(I)).digest("hex").slice(0,12)}function N(I,P){const E=new Set(P);return I.map(w=>{const l=D(w.text);if(w.link!==null)return{task:w,key:`${l}-linked`};let i=1;for(;E.has(`${l}-${String(i)}`);)i+=1;const a=`${l}-${String(i)}`;return E.add(a),{task:w,key:a}})}}),4199:((j,L,o)=>{o.d(L,{aE:()=>I,rh:()=>N});var A=o(3156),h=o(4408);const S=["open","completed","not-planned","duplicate"],y=["latest-event-wins","both-renamed"],D=null;function N(E){const w=[...E.tasks.values()].map(l=>({i:l.issue,c:l.created?1:0,t:l.text,h:l.title,b:l.ticked===null?null:l.ticked?1:0,s:l.state,...l.turned===null?{}:{e:l.turned},...l.unlinked?{u:1}:{},...l.said===null?{}:{n:l.said}}));return(0,h.en)("status",{v:1,incident:E.incident,closed:E.closed,...E.keptOpen===null?{}:{keptOpen:E.keptOpen},...E.basis===null?{}:{basis:E.basis},tasks:w})}function I({body:E}){const w=E.startsWith("### ")?(0,h._P)("status",E):null;if(w===null||typeof w.incident!="string")return null;const i=(Array.isArray(w.tasks)?w.tasks:[]).map(P).filter(a=>a!==null);return{incident:w.incident.toLowerCase(),closed:w.closed===!0,keptOpen:typeof w.keptOpen=="string"?w.keptOpen:null,basis:typeof w.basis=="string"?w.basis:null,tasks:new Map(i.map(a=>[a.issue,a]))}}function P(E){if(!(0,h.Gv)(E))return null;const{i:w,c:l,t:i,h:a,b,s:g,e,u:c,n:f}=E,p=S.find($=>$===g);return typeof w!="string"||typeof i!="string"||typeof a!="string"||!p?null:{issue:w.toLowerCase(),created:l===1,text:i,title:a,ticked:b===1?!0:b===0?!1:null,state:p,turned:typeof e=="string"?e:null,unlinked:c===1,said:y.find($=>$===f)??null}}}),3485:((j,L,o)=>{o.r(L),o.d(L,{runAction:()=>ce});var A=o(6853),h=o(9778),S=o(7809),y=o(4786);const D="(enableDuplicate: true)";function N(n,{query:t}){return t.includes(D)&&n.some(({code:s,message:u})=>s==="argumentNotAccepted"&&u.includes("enableDuplicate"))}function I({query:n,variables:t}){return{query:n.replaceAll(D,""),variables:Object.fromEntries(Object.entries(t).map(([s,u])=>[s,P(u)]))}}function P(n){if(typeof n!="object"||n===null||!("duplicateIssueId"in n))return n;const t=Object.entries(n).filter(([s])=>s!=="duplicateIssueId");return{...Object.fromEntries(t),stateReason:"NOT_PLANNED"}}var E=o(8564);const w=6e4;function l(){const n=new E.Qq(void 0,[],{allowRedirects:!1,allowRetries:!1,keepAlive:!0,socketTimeout:w});return async(t,{method:s,headers:u,body:m})=>{const T=await n.request(s,t,m??null,u),_=await T.readBody(),{statusCode:R=0,headers:U}=T.message,x=Object.entries(U).map(([W,F])=>[W,String(F)]);return{url:t,status:R,headers:new Map(x),text:()=>Promise.resolve(_)}}}const i=60,a=400,b=200;class g{#s;#e=0;#t=0;#n=new Map;constructor(t){this.#s=t}left(t){const s=this.#n.get(t)??0;return Math.max(0,Math.min(a-this.#t,b-s))}async reserve(t,s){return this.#t+t>a?!1:(this.#e+t>i&&(await this.#s(6e4),this.#e=0),this.#e+=t,this.#t+=t,this.#n.set(s,(this.#n.get(s)??0)+t),!0)}}const e=60;class c{repository;#s;#e;#t;#n;pace;files=new Map;#r=0;#o=!0;constructor({token:t,repository:s,graphqlUrl:u,fetch:m,pause:T}){this.repository=s,this.#e=t,this.#t=u,this.#n=T??(_=>new Promise(R=>setTimeout(R,_))),this.pace=new g(this.#n),this.#s=new S.E({...h.NT.baseUrl===void 0?{}:{baseUrl:h.NT.baseUrl},...(0,h.EG)(t,{userAgent:"postmortem-loop"}),log:{debug:f,info:f,warn:f,error:f},request:{fetch:m??l()}})}get requests(){return this.#r}get owner(){return this.repository.split("/")[0]??""}get name(){return this.repository.split("/")[1]??""}pause(t){return this.#n(t)}async read(t,s,u=3){for(let m=1;;m++)try{return await this.#i(t,s)}catch(T){const _=this.#l(T),R=(0,y.SP)(_,$(t),this.repository);if(R instanceof y.jP&&m<3&&R.seconds<=e){await this.#n(R.seconds*1e3);continue}if(R!==null)throw R;if(m>=u)throw new y.I_(`GitHub could not be read: ${_.message}. Nothing was changed.`);await this.#n(1e3*m)}}async write(t,s){try{return await this.#i(t,s)}catch(u){const m=this.#l(u);throw(0,y.SP)(m,$(t),this.repository)??new y.Bt(m.message)}}async#i(t,s){const u={query:t,variables:s};if(this.#o){const m=await this.#a(u);if(!N(m.errors,u))return m;this.#o=!1}return this.#a(I(u))}async#a({query:t,variables:s}){this.#r+=1;try{const u=this.#t===void 0?{}:{url:this.#t};return{data:await this.#s.graphql.defaults(u)(t,{...s}),errors:[]}}catch(u){const m=p(u,t);if(m===null)throw u;const T=m.errors.map(_=>({..._,message:this.#u(_.message)}));return{...m,errors:T}}}#l(t){const s=(0,y.f1)(t);return{...s,message:this.#u(s.message)}}#u(t){return this.#e===""?t:t.replaceAll(this.#e,"***")}}function f(){}function p(n,t){if(!(n instanceof Error)||n.name!=="GraphqlResponseError")return null;const{data:s,errors:u}=n;return{data:s??null,errors:(u??[]).map(({message:m,type:T,path:_,extensions:R})=>({message:m??"",type:T??null,path:_??[],call:r(_??[],t),code:typeof R?.code=="string"?R.code:null}))}}function $(n){return/^(?:query|mutation) (\w+)/u.exec(n)?.[1]??"the request"}function r(n,t){const s=n.filter(T=>typeof T=="string"),[u]=s;if(u===void 0)return $(t);if(!t.startsWith("mutation"))return s.slice(0,3).join(".");const m=t.split(`
`).find(T=>T.startsWith(`${u}: `))??"";return/: (\w+)\(/u.exec(m)?.[1]??u}var d=o(8888);const v=120;class O{#s;#e=0;#t=0;constructor(t){this.#s=t}async wait(t){return this.#e+t>v?!1:(this.#e+=t,await this.#s(t*1e3),!0)}waitAfterCut(){return this.#t+=1,this.wait(2**this.#t)}}var C=o(1019),M=o(425),k=o(6466),B=o(557),G=o(5566);async function*Q(n,t,s,u){let m={after:null},T=u===null?null:{after:null};for(;m!==null||T!==null;){const _=await(0,G.Fl)(n,B.Ix,{label:t,since:u??"1970-01-01T00:00:00Z",size:5,openAfter:m?.after??null,closedAfter:T?.after??null,withOpen:m!==null,withClosed:T!==null,...(0,G.ik)(n,s)}),{repository:R}=_,U=[...(0,k.i)(R.open),...(0,k.i)(R.closed)].filter(W=>W.closedAt===null||u===null||W.closedAt>=u),x=[];for(const W of U)x.push(await(0,M.Mz)(n,_,W));yield x,m=J(R.open),T=J(R.closed)}}function J(n){return n?.pageInfo.hasNextPage===!0?{after:n.pageInfo.endCursor}:null}var ne=o(3156),X=o(4408),se=o(4199);async function*re(n,{client:t,inputs:s,now:u}){switch(n.kind){case"incident":{const{number:m,follows:T}=n;yield*z(m,t,s),T!==null&&(yield*Z({number:m,...T},t,s));return}case"tracking":yield*Z(n,t,s);return;case"start":n.incident==="all"?yield*oe(t,s):yield*z(n.incident,t,s);return;case"sweep":yield*ae(t,s,u)}}async function*Z(n,t,s){const{observation:u,other:m}=await(0,M.eb)(t,n,s.config);u!==null&&(yield u),m!==null&&(yield*z(m,t,s))}async function*z(n,t,s){const u=await(0,M.lB)(t,n,s.config);if(u===null)throw new d.dz(`There is no issue #${String(n)} in ${t.repository}.`);yield u}async function*oe(n,t){for await(const s of Q(n,t.incidentLabel,t.config,null))yield*s}const ie=30;async function*ae(n,t,s){const u=new Date(s.getTime()-ie*24*60*60*1e3).toISOString();for await(const m of Q(n,t.incidentLabel,t.config,u))for(const T of m)le(T)&&(yield T)}function le({observed:n}){const t=(0,ne.cu)(n.repository.name,n.incident.number);return n.incident.comments.some(s=>(0,se.aE)(s)!==null)||n.subIssues.some(({body:s})=>{const u=(0,X.Gl)(s);return u!==null&&(0,X.pW)(u,t)})}const q=A.pq,ue=A.setFailed,ee=n=>A.z.addRaw(n,!0);async function ce(n,t){const s=(0,d.Ko)(t),u=de(t),m=new c({token:s.token,repository:u,graphqlUrl:t.GITHUB_GRAPHQL_URL||void 0}),T=s.dryRun??n.kind==="start",_=Promise.all([o.e(292),o.e(33),o.e(362)]).then(o.bind(o,362));n.kind==="incident"&&_.then(({readAhead:H})=>H(n.body));const R=n.kind!=="sweep",U=new O(H=>m.pause(H)),x={client:m,inputs:s,dryRun:T,log:q,patience:U,mayStart:R},W=[],F=[];try{const H=re(n,{client:m,inputs:s,now:new Date});for await(const K of H)try{const{reconcile:Y}=await _,V=await Y(K,x);W.push(V),V.problem!==null&&F.push(te(K,V.problem))}catch(Y){F.push(te(K,Y))}}catch(H){F.push((0,C.uV)(H instanceof Error?H.message:String(H)))}await fe(W,F,m,s)}function te({observed:n},t){const s=t instanceof Error?t.message:String(t);return(0,C.uV)(`Incident #${String(n.incident.number)}: ${s}`)}function de(n){const t=n.GITHUB_REPOSITORY??"";if(/^[^/\s]+\/[^/\s]+$/u.test(t))return t;throw new d.dz(`GITHUB_REPOSITORY is "${t}", expected owner/name as GitHub's runner sets it.`)}async function fe(n,t,s,u){const[{describeOutputs:m},{renderJobSummary:T,renderProblem:_}]=await Promise.all([o.e(17).then(o.bind(o,17)),Promise.all([o.e(33),o.e(516)]).then(o.bind(o,1516))]);for(const[U,x]of Object.entries(m(n)))(0,A.uH)(U,x);for(const{plan:U,applied:x,held:W}of n){const F=W===null?x:U.steps;ee(T(U.report,{steps:F,held:W}))}const R=n.reduce((U,{applied:x})=>U+x.length,0);q((0,C.uV)(`Done: ${String(n.length)} incident(s), ${String(R)} step(s) taken, ${String(s.requests)} request(s).`));for(const U of t)ee(_(U)),ue(U);process.env.GITHUB_STEP_SUMMARY!==void 0&&process.env.GITHUB_STEP_SUMMARY!==""&&await A.z.write(),me(n,u)}function me(n,{failOn:t}){if(t==="never")return;const s=n.flatMap(({plan:u})=>u.report.findings).filter(({severity:u})=>t==="warning"||u==="error");s.length>0&&((0,A.z3)(`${String(s.length)} finding(s) of the severity that fail-on names.`),process.exitCode=1)}})};export{pe as id,he as ids,ge as modules};
