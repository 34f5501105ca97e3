const pe=485,he=[485],ge={5359:((W,k,o)=>{o.d(k,{HX:()=>T,Tg:()=>h,cY:()=>v,sb:()=>y});const v=[".github/ISSUE_TEMPLATE/incident.md",".github/ISSUE_TEMPLATE/incident.yml",".github/ISSUE_TEMPLATE/postmortem.md",".github/ISSUE_TEMPLATE/postmortem.yml"],h=["checkbox","table","list"],T=["owner","member","collaborator","contributor","first_time_contributor","first_timer","none"],y={template:null,aliases:{},rules:{},tasks:{convert:["checkbox","table"],max:50},tracking:{title:"{task}",labels:[],milestone:null,assign:!0,repository:null,repositories:null,public:"refuse"},loop:{close:!0,reopen:!0,"not-planned":"done","on-early-close":"warn"},labels:{incomplete:"postmortem: incomplete",tracking:"postmortem: tracking",done:"postmortem: done",hold:"postmortem: hold"},trust:{authors:["owner","member","collaborator"],logins:[]},formerly:[]}}),6466:((W,k,o)=>{o.d(k,{i:()=>v});function v(h){return(h?.nodes??[]).filter(T=>T!==null)}}),4786:((W,k,o)=>{o.d(k,{$Q:()=>b,Af:()=>l,Bt:()=>h,I_:()=>y,SP:()=>E,f1:()=>M,jP:()=>T,ke:()=>v,lY:()=>g,mU:()=>c});class v extends Error{name="GitHubRefusal"}class h extends Error{name="UnknownOutcome"}class T extends Error{constructor(d){super(`GitHub's rate limit for this token is used up for ${String(d)} seconds. Nothing is lost: the next event or the daily sweep goes on from here.`),this.seconds=d}seconds;name="Limited"}class y extends Error{name="Unread"}function M(s){const d=O(s,"status"),C=O(s,"response"),P=O(C,"headers");return{status:typeof d=="number"&&C!==void 0?d:null,message:A(s instanceof Error?s.message:String(s)),headers:typeof P=="object"&&P!==null?{...P}:{}}}const N=/\b(?:gh[a-z]_|github_pat_)\w+|\b(authorization["']?\s*[:=]\s*["']?)(?:\w+ )?[^\s"'<]+|(:\/\/)[^\s/@]+(?=@)/giu;function A(s){return s.replace(N,(d,C,P)=>`${C??P??""}***`)}function O(s,d){return typeof s=="object"&&s!==null?Reflect.get(s,d):void 0}function E(s,d,C){const{status:P,message:D,headers:L}=s;if(P===401)return new v(`GitHub refused the token (${d}: 401 Bad credentials). Leave the input token out to use the workflow's own token, or check that the secret it names is current.`);if(P===429||P===403&&i(D,L))return new T($(L));if(P===403){const H=w(D);return new v(`GitHub refused the request in ${C} (${d}: 403 ${H}). ${f(H,C)}`)}return P===404?a(d,C):null}function $(s){const d=Number(s["retry-after"]);if(d>0)return Math.ceil(d);const C=Number(s["x-ratelimit-reset"]);return s["x-ratelimit-remaining"]==="0"&&C>0?Math.max(60,Math.ceil(C-Date.now()/1e3)):60}function l(s){return s.some(({type:d,message:C})=>d==="RATE_LIMITED"||/submitted too quickly/iu.test(C))}function i(s,d){return d["retry-after"]!==void 0||d["x-ratelimit-remaining"]==="0"||/rate limit/iu.test(s)}function a(s,d){return new v(`GitHub shows this token no repository ${d} (${s}: 404). ${p(d)}`)}function b(s,d,C){const P=s.find(g);if(P!==void 0)return e(P);const[D]=s,L=w(D?.message??"no reason given"),H=D===void 0?"the request":D.call;if(D?.type==="NOT_FOUND"&&D.path.join(".")==="repository")return a(H,C);const F=`GitHub refused to ${d} in ${C} (${H}: ${L}).`,G=D?.type==="FORBIDDEN"||D?.type==="INSUFFICIENT_SCOPES";return new v(G?`${F} ${f(L,C)}`:F)}function g({code:s}){return s==="undefinedField"||s==="argumentNotAccepted"||s==="undefinedType"}function e({message:s}){return new v(`This GitHub server is too old: Postmortem Loop needs GitHub Enterprise Server 3.16 or newer, and the server says "${w(s)}". Nothing was changed.`)}const c="permissions: { contents: read, issues: write }";function f(s,d){return/archived/iu.test(s)?`Unarchive ${d}, or stop the workflow there.`:/SAML/u.test(s)?"Authorise the token for the single sign-on of its organisation.":/correct permissions to execute/iu.test(s)?`The account behind the token needs the role ${/`(?:Create|Update)Label`/u.test(s)?"write":"triage"} in ${d}; with the labels made by hand, triage is enough.`:/personal access token/iu.test(s)?`Give the token access to ${d}, with "Issues: Read and write" and "Contents: Read-only".`:p(d)}function p(s){return`The token lacks the permission "issues: write" there: add the line "${c}" to the job. The token of a GitHub App needs "Issues: Read and write", and the App to be installed on ${s}.`}function w(s){return(s.split(/[\r\n]/u)[0]??"").replace(/\.$/u,"").slice(0,300)}}),425:((W,k,o)=>{o.d(k,{Mz:()=>l,lB:()=>O,eb:()=>E});const v={verified:null,wasOpen:!1,unseen:[],known:null,rows:new Map,claims:new Map,targets:new Map,apart:new Map};var h=o(6466),T=o(4786),y=o(557),M=o(6512);async function N(i,a){const b=new Map,g=f=>{for(const p of f)b.set(p.id,p)};g((0,h.i)(a.first).map(M.W3)),g((0,h.i)(a.last).map(M.W3));const e=a.last.pageInfo.startCursor;let c=a.first.pageInfo.endCursor;for(;b.size<a.first.totalCount;){const{data:f,errors:p}=await i.read(y.TK,{id:a.id,after:c,before:e});if(!f?.node||p.length>0)throw new T.I_("The comments of the incident could not be read. Nothing was changed.");const{nodes:w,pageInfo:s}=f.node.comments;if(g((0,h.i)({nodes:w}).map(M.W3)),!s.hasNextPage)break;c=s.endCursor}return[...b.values()]}var A=o(5566);async function O(i,a,b){const g=await(0,A.Fl)(i,y.N0,{number:a,...(0,A.ik)(i,b)});return g.repository.issue===null?null:l(i,g,g.repository.issue)}async function E(i,{number:a,incident:b},g){const e=await(0,A.Fl)(i,y.KR,{number:a??0,withTracking:a!==null,marked:b??0,withMarked:b!==null,...(0,A.ik)(i,g)}),{tracking:c,issue:f}=e.repository,p=c?.parent??null,w=p?.repository.nameWithOwner.toLowerCase()===i.repository.toLowerCase();if(f!=null){const s=p!==null&&w&&p.number!==f.number?p.number:null;return{observation:await l(i,e,f),other:s}}return p===null||!w?{observation:null,other:null}:$(p)?{observation:await l(i,e,p),other:null}:{observation:null,other:p.number}}function $(i){return i.id!==void 0&&i.first!==void 0}async function l(i,a,b){const g=(0,A.St)(a),e=await N(i,b);return{surroundings:g,observed:{viewer:g.viewer,repository:g.repository,incident:(0,M.rM)(b,e),subIssues:(0,h.i)(b.subIssues).map(M.ui),linked:new Map,base:null,memory:v}}}}),557:((W,k,o)=>{o.d(k,{Gf:()=>w,Ix:()=>e,KR:()=>g,Lu:()=>p,N0:()=>b,TK:()=>f,uA:()=>c});var v=o(5359);const h="author { __typename login }",T=`timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
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
  turns: ${T}
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
}`,M=7;function N(s){return s===0?"":`parent { number repository { nameWithOwner } ${N(s-1)} }`}const A=`fragment Incident on Issue {
  id number title url body state createdAt closedAt lastEditedAt authorAssociation
  ${h} editor { __typename login } includesCreatedEdit
  ${N(M)}
  labels(first: 100) { nodes { id name } }
  labelled: timelineItems(last: 50, itemTypes: [LABELED_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { __typename login } label { name } }
    }
  }
  turns: ${T}
  transfers: timelineItems(last: 1, itemTypes: [TRANSFERRED_EVENT]) {
    nodes { __typename ... on TransferredEvent { createdAt } }
  }
  userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } } }
  subIssues(first: 100) { nodes { ...Tracking } }
}`,O=`fragment Comments on Issue {
  first: comments(first: $comments) {
    totalCount
    pageInfo { endCursor }
    nodes { ...Comment }
  }
  last: comments(last: $comments) { pageInfo { startCursor } nodes { ...Comment } }
}`,E=`fragment Comment on IssueComment {
  id body createdAt lastEditedAt ${h} editor { __typename login }
}`,$="__typename ... on Blob { text isBinary isTruncated }",l=v.cY.map((s,d)=>`template${String(d)}: object(expression: ${JSON.stringify(`HEAD:${s}`)}) { ${$} }`),i=`viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner url isPrivate
    config: object(expression: $config) { ${$} }
    ${l.join(`
    `)}
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }`,a=`${A}
${y}
${O}
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
    file: object(expression: $file) { ${$} }
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
}`,w={incident:A,trackingIssue:y}}),6512:((W,k,o)=>{o.d(k,{W3:()=>$,YA:()=>g,mN:()=>y,rM:()=>M,ui:()=>l});var v=o(3156),h=o(6466);const T=20;function y(e){return e==null?"ghost":e.__typename==="Bot"&&!e.login.endsWith("[bot]")?`${e.login}[bot]`:e.login}function M(e,c){return{id:e.id,number:e.number,title:e.title,url:e.url,body:e.body,storedBody:e.body,state:e.state==="OPEN"?"open":"closed",createdAt:e.createdAt,author:y(e.author),association:e.authorAssociation.toLowerCase(),labels:(0,h.i)(e.labels),labelled:A(e.labelled),editedAt:e.lastEditedAt,authorEdit:O(e),edits:N(e),lastTurn:E(e.turns),ancestors:a(e.parent),transferredAt:(0,h.i)(e.transfers).at(-1)?.createdAt??null,comments:c}}function N({userContentEdits:e}){return e===null?null:(0,h.i)(e).map(({id:c,editor:f})=>({id:c,editor:y(f)}))}function A(e){const c=new Map;for(const{label:f,actor:p,createdAt:w}of(0,h.i)(e))f===void 0||w===void 0||c.set(f.name.toLowerCase(),{actor:y(p),at:w});return c}function O(e){const{userContentEdits:c,lastEditedAt:f}=e,p=(0,h.i)(c);if(c===null||p.length<(c.nodes??[]).length)return f===null?null:{at:f,certain:!1};const w=y(e.author),s=L=>L===null||y(L)===w;if(f!==null&&f>(p[0]?.editedAt??"")){const{editor:L}=e;if(s(L))return{at:f,certain:L!==null}}const d=p.length<T,P=(d&&e.includesCreatedEdit?p.slice(0,-1):p).find(({editor:L})=>s(L));if(P!==void 0)return{at:P.editedAt,certain:P.editor!==null};const D=d?void 0:p.at(-1);return D===void 0?null:{at:D.editedAt,certain:!1}}function E(e){const c=(0,h.i)(e).at(-1);return c?.createdAt===void 0?null:{to:c.__typename==="ClosedEvent"?"closed":"open",actor:y(c.actor),at:c.createdAt}}function $(e){const{id:c,body:f,createdAt:p,lastEditedAt:w}=e;return{id:c,body:f,createdAt:p,author:y(e.author),writtenAt:w??p,editor:w===null?null:y(e.editor)}}function l(e){return{kind:"issue",id:e.id,repository:e.repository.nameWithOwner,number:e.number,title:e.title,url:e.url,body:e.body,edited:e.lastEditedAt!==null,author:y(e.author),state:b(e),labels:(0,h.i)(e.labels).map(({name:c})=>c),assignees:(0,h.i)(e.assignees).map(({login:c})=>c),milestone:e.milestone?.title??null,parent:i(e.parent),lastTurn:E(e.turns),duplicateOf:i((0,h.i)(e.duplicate).at(-1)?.canonical??null)}}function i(e){return e===null?null:(0,v.cu)(e.repository.nameWithOwner,e.number)}function a(e){if(e==null)return[];const{number:c,repository:f}=e;return[(0,v.cu)(f.nameWithOwner,c),...a(e.parent)]}function b({state:e,stateReason:c}){return e==="OPEN"?"open":c==="NOT_PLANNED"?"not-planned":c==="DUPLICATE"?"duplicate":"completed"}function g(e){if(e==null)return{kind:"unreadable"};if(e.__typename==="Issue")return l(e);const{number:c,title:f,url:p,merged:w,pullState:s,repository:d}=e;return{kind:"pull-request",repository:d.nameWithOwner,number:c,title:f,url:p,state:w?"merged":s==="OPEN"?"open":"closed"}}}),5566:((W,k,o)=>{o.d(k,{Fl:()=>y,St:()=>A,TA:()=>E,ik:()=>$,yI:()=>O});var v=o(5359),h=o(6466),T=o(4786);async function y(l,i,a){const b=typeof a.size=="number"?a.size:1,g=[a,{...a,comments:20,size:Math.ceil(b/3)},{...a,comments:5,size:1}];let e=new T.I_("GitHub gave no answer. Nothing was changed.");for(const[c,f]of g.entries()){const p=c===g.length-1,w=await M(l,i,f,p);if(w===null)continue;const s=w.errors.filter(d=>!N(d));if(w.data?.repository&&s.length===0)return{...w.data,repository:w.data.repository,errors:w.errors};if(e=(0,T.$Q)(s,"read the incident",l.repository),s.every(d=>d.type!==null||(0,T.lY)(d)))throw e}throw e}async function M(l,i,a,b){try{return await l.read(i,a,b?3:1)}catch(g){if(b||!(g instanceof T.I_))throw g;return await l.pause(1e3),null}}function N({path:l,type:i}){return l[0]!=="repository"?!1:/^(?:config|template\d+)$/u.test(String(l[1]))||l.length===2&&i==="NOT_FOUND"}function A({viewer:l,repository:i,errors:a}){return{viewer:l.login,config:E("config",i.config,a),templates:new Map(v.cY.map((b,g)=>{const e=`template${g}`;return[b,E(e,i[e],a)]})),...O(i)}}function O(l){const{id:i,nameWithOwner:a,url:b,isPrivate:g,labels:e}=l;return{repository:{id:i,name:a,url:b,private:g},labels:new Map((0,h.i)(e).map(c=>[c.name.toLowerCase(),c.id])),labelsComplete:e?.pageInfo.hasNextPage===!1}}function E(l,i,a){const b=a.find(({path:f})=>f[0]==="repository"&&f[1]===l);if(b!==void 0)return{state:"unreadable",why:b.message};if(i==null)return{state:"absent"};if(i.__typename!=="Blob")return{state:"unreadable",why:"it is no file"};const{text:g,isBinary:e,isTruncated:c}=i;return typeof g!="string"||e===!0?{state:"unreadable",why:"it is no text"}:c===!0?{state:"unreadable",why:"it is too long to be read whole"}:{state:"read",text:g}}function $(l,i){return{owner:l.owner,name:l.name,config:`HEAD:${i}`,comments:50}}}),3156:((W,k,o)=>{o.d(k,{U6:()=>y,cu:()=>h,kW:()=>N,mX:()=>M,t9:()=>T});var v=o(7598);function h(A,O){return`${A.toLowerCase()}#${String(O)}`}function T(A,O){return h(A.repository??O,A.number)}function y(A){return A.normalize("NFKC").replace(/\s+/gu," ").trim().replace(/\s*[.…]+$/u,"").toLowerCase()}function M(A){return(0,v.createHash)("sha256").update(y(A)).digest("hex").slice(0,12)}function N(A,O){const E=new Set(O);return A.map($=>{const l=M($.text);if($.link!==null)return{task:$,key:`${l}-linked`};let i=1;for(;E.has(`${l}-${String(i)}`);)i+=1;const a=`${l}-${String(i)}`;return E.add(a),{task:$,key:a}})}}),4199:((W,k,o)=>{o.d(k,{aE:()=>A,rh:()=>N});var v=o(3156),h=o(4408);const T=["open","completed","not-planned","duplicate"],y=["latest-event-wins","both-renamed"],M=null;function N(E){const $=[...E.tasks.values()].map(l=>({i:l.issue,c:l.created?1:0,t:l.text,h:l.title,b:l.ticked===null?null:l.ticked?1:0,s:l.state,...l.turned===null?{}:{e:l.turned},...l.unlinked?{u:1}:{},...l.said===null?{}:{n:l.said}}));return(0,h.en)("status",{v:1,incident:E.incident,closed:E.closed,...E.keptOpen===null?{}:{keptOpen:E.keptOpen},...E.basis===null?{}:{basis:E.basis},tasks:$})}function A({body:E}){const $=E.startsWith("### ")?(0,h._P)("status",E):null;if($===null||typeof $.incident!="string")return null;const i=(Array.isArray($.tasks)?$.tasks:[]).map(O).filter(a=>a!==null);return{incident:$.incident.toLowerCase(),closed:$.closed===!0,keptOpen:typeof $.keptOpen=="string"?$.keptOpen:null,basis:typeof $.basis=="string"?$.basis:null,tasks:new Map(i.map(a=>[a.issue,a]))}}function O(E){if(!(0,h.Gv)(E))return null;const{i:$,c:l,t:i,h:a,b,s:g,e,u:c,n:f}=E,p=T.find(w=>w===g);return typeof $!="string"||typeof i!="string"||typeof a!="string"||!p?null:{issue:$.toLowerCase(),created:l===1,text:i,title:a,ticked:b===1?!0:b===0?!1:null,state:p,turned:typeof e=="string"?e:null,unlinked:c===1,said:y.find(w=>w===f)??null}}}),3485:((W,k,o)=>{o.r(k),o.d(k,{runAction:()=>ce});var v=o(6853),h=o(9778),T=o(7809),y=o(4786);const M="(enableDuplicate: true)";function N(n,{query:t}){return t.includes(M)&&n.some(({code:r,message:u})=>r==="argumentNotAccepted"&&u.includes("enableDuplicate"))}function A({query:n,variables:t}){return{query:n.replaceAll(M,""),variables:Object.fromEntries(Object.entries(t).map(([r,u])=>[r,O(u)]))}}function O(n){if(typeof n!="object"||n===null||!("duplicateIssueId"in n))return n;const t=Object.entries(n).filter(([r])=>r!=="duplicateIssueId");return{...Object.fromEntries(t),stateReason:"NOT_PLANNED"}}var E=o(8564);const $=6e4;function l(){const n=new E.Qq(void 0,[],{allowRedirects:!1,allowRetries:!1,keepAlive:!0,socketTimeout:$});return async(t,{method:r,headers:u,body:m})=>{const I=await n.request(r,t,m??null,u),R=await I.readBody(),{statusCode:S=0,headers:_}=I.message,x=Object.entries(_).map(([U,j])=>[U,String(j)]);return{url:t,status:S,headers:new Map(x),text:()=>Promise.resolve(R)}}}const i=60,a=400,b=200;class g{#s;#e=0;#t=0;#n=new Map;constructor(t){this.#s=t}left(t){const r=this.#n.get(t)??0;return Math.max(0,Math.min(a-this.#t,b-r))}async reserve(t,r){return this.#t+t>a?!1:(this.#e+t>i&&(await this.#s(6e4),this.#e=0),this.#e+=t,this.#t+=t,this.#n.set(r,(this.#n.get(r)??0)+t),!0)}}const e=60;class c{repository;#s;#e;#t;#n;pace;files=new Map;#r=0;#o=!0;constructor({token:t,repository:r,graphqlUrl:u,fetch:m,pause:I}){this.repository=r,this.#e=t,this.#t=u,this.#n=I??(R=>new Promise(S=>setTimeout(S,R))),this.pace=new g(this.#n),this.#s=new T.E({...h.NT.baseUrl===void 0?{}:{baseUrl:h.NT.baseUrl},...(0,h.EG)(t,{userAgent:"postmortem-loop"}),log:{debug:f,info:f,warn:f,error:f},request:{fetch:m??l()}})}get requests(){return this.#r}get owner(){return this.repository.split("/")[0]??""}get name(){return this.repository.split("/")[1]??""}pause(t){return this.#n(t)}async read(t,r,u=3){for(let m=1;;m++)try{return await this.#i(t,r)}catch(I){const R=this.#l(I),S=(0,y.SP)(R,w(t),this.repository);if(S instanceof y.jP&&m<3&&S.seconds<=e){await this.#n(S.seconds*1e3);continue}if(S!==null)throw S;if(m>=u)throw new y.I_(`GitHub could not be read: ${R.message}. Nothing was changed.`);await this.#n(1e3*m)}}async write(t,r){try{return await this.#i(t,r)}catch(u){const m=this.#l(u);throw(0,y.SP)(m,w(t),this.repository)??new y.Bt(m.message)}}async#i(t,r){const u={query:t,variables:r};if(this.#o){const m=await this.#a(u);if(!N(m.errors,u))return m;this.#o=!1}return this.#a(A(u))}async#a({query:t,variables:r}){this.#r+=1;try{const u=this.#t===void 0?{}:{url:this.#t};return{data:await this.#s.graphql.defaults(u)(t,{...r}),errors:[]}}catch(u){const m=p(u,t);if(m===null)throw u;const I=m.errors.map(R=>({...R,message:this.#u(R.message)}));return{...m,errors:I}}}#l(t){const r=(0,y.f1)(t);return{...r,message:this.#u(r.message)}}#u(t){return this.#e===""?t:t.replaceAll(this.#e,"***")}}function f(){}function p(n,t){if(!(n instanceof Error)||n.name!=="GraphqlResponseError")return null;const{data:r,errors:u}=n;return{data:r??null,errors:(u??[]).map(({message:m,type:I,path:R,extensions:S})=>({message:m??"",type:I??null,path:R??[],call:s(R??[],t),code:typeof S?.code=="string"?S.code:null}))}}function w(n){return/^(?:query|mutation) (\w+)/u.exec(n)?.[1]??"the request"}function s(n,t){const r=n.filter(I=>typeof I=="string"),[u]=r;if(u===void 0)return w(t);if(!t.startsWith("mutation"))return r.slice(0,3).join(".");const m=t.split(`
`).find(I=>I.startsWith(`${u}: `))??"";return/: (\w+)\(/u.exec(m)?.[1]??u}var d=o(8888);const C=120;class P{#s;#e=0;#t=0;constructor(t){this.#s=t}async wait(t){return this.#e+t>C?!1:(this.#e+=t,await this.#s(t*1e3),!0)}waitAfterCut(){return this.#t+=1,this.wait(2**this.#t)}}var D=o(1019),L=o(425),H=o(6466),F=o(557),G=o(5566);async function*Q(n,t,r,u){let m={after:null},I=u===null?null:{after:null};for(;m!==null||I!==null;){const R=await(0,G.Fl)(n,F.Ix,{label:t,since:u??"1970-01-01T00:00:00Z",size:5,openAfter:m?.after??null,closedAfter:I?.after??null,withOpen:m!==null,withClosed:I!==null,...(0,G.ik)(n,r)}),{repository:S}=R,_=[...(0,H.i)(S.open),...(0,H.i)(S.closed)].filter(U=>U.closedAt===null||u===null||U.closedAt>=u),x=[];for(const U of _)x.push(await(0,L.Mz)(n,R,U));yield x,m=J(S.open),I=J(S.closed)}}function J(n){return n?.pageInfo.hasNextPage===!0?{after:n.pageInfo.endCursor}:null}var ne=o(3156),X=o(4408),se=o(4199);async function*re(n,{client:t,inputs:r,now:u}){switch(n.kind){case"incident":{const{number:m,follows:I}=n;yield*z(m,t,r),I!==null&&(yield*Z({number:m,...I},t,r));return}case"tracking":yield*Z(n,t,r);return;case"start":n.incident==="all"?yield*oe(t,r):yield*z(n.incident,t,r);return;case"sweep":yield*ae(t,r,u)}}async function*Z(n,t,r){const{observation:u,other:m}=await(0,L.eb)(t,n,r.config);u!==null&&(yield u),m!==null&&(yield*z(m,t,r))}async function*z(n,t,r){const u=await(0,L.lB)(t,n,r.config);if(u===null)throw new d.dz(`There is no issue #${String(n)} in ${t.repository}.`);yield u}async function*oe(n,t){for await(const r of Q(n,t.incidentLabel,t.config,null))yield*r}const ie=30;async function*ae(n,t,r){const u=new Date(r.getTime()-ie*24*60*60*1e3).toISOString();for await(const m of Q(n,t.incidentLabel,t.config,u))for(const I of m)le(I)&&(yield I)}function le({observed:n}){const t=(0,ne.cu)(n.repository.name,n.incident.number);return n.incident.comments.some(r=>(0,se.aE)(r)!==null)||n.subIssues.some(({body:r})=>{const u=(0,X.Gl)(r);return u!==null&&(0,X.pW)(u,t)})}const q=v.pq,ue=v.setFailed,ee=n=>v.z.addRaw(n,!0);async function ce(n,t){const r=(0,d.Ko)(t),u=de(t),m=new c({token:r.token,repository:u,graphqlUrl:t.GITHUB_GRAPHQL_URL||void 0}),I=r.dryRun??n.kind==="start",R=Promise.all([o.e(292),o.e(33),o.e(882)]).then(o.bind(o,882));n.kind==="incident"&&R.then(({readAhead:B})=>B(n.body));const S=n.kind!=="sweep",_=new P(B=>m.pause(B)),x={client:m,inputs:r,dryRun:I,log:q,patience:_,mayStart:S},U=[],j=[];try{const B=re(n,{client:m,inputs:r,now:new Date});for await(const K of B)try{const{reconcile:Y}=await R,V=await Y(K,x);U.push(V),V.problem!==null&&j.push(te(K,V.problem))}catch(Y){j.push(te(K,Y))}}catch(B){j.push((0,D.uV)(B instanceof Error?B.message:String(B)))}await fe(U,j,m,r)}function te({observed:n},t){const r=t instanceof Error?t.message:String(t);return(0,D.uV)(`Incident #${String(n.incident.number)}: ${r}`)}function de(n){const t=n.GITHUB_REPOSITORY??"";if(/^[^/\s]+\/[^/\s]+$/u.test(t))return t;throw new d.dz(`GITHUB_REPOSITORY is "${t}", expected owner/name as GitHub's runner sets it.`)}async function fe(n,t,r,u){const[{describeOutputs:m},{renderJobSummary:I,renderProblem:R}]=await Promise.all([o.e(17).then(o.bind(o,17)),Promise.all([o.e(33),o.e(516)]).then(o.bind(o,1516))]);for(const[_,x]of Object.entries(m(n)))(0,v.uH)(_,x);for(const{plan:_,applied:x,held:U}of n){const j=U===null?x:_.steps;ee(I(_.report,{steps:j,held:U}))}const S=n.reduce((_,{applied:x})=>_+x.length,0);q((0,D.uV)(`Done: ${String(n.length)} incident(s), ${String(S)} step(s) taken, ${String(r.requests)} request(s).`));for(const _ of t)ee(R(_)),ue(_);process.env.GITHUB_STEP_SUMMARY!==void 0&&process.env.GITHUB_STEP_SUMMARY!==""&&await v.z.write(),me(n,u)}function me(n,{failOn:t}){if(t==="never")return;const r=n.flatMap(({plan:u})=>u.report.findings).filter(({severity:u})=>t==="warning"||u==="error");r.length>0&&((0,v.z3)(`${String(r.length)} finding(s) of the severity that fail-on names.`),process.exitCode=1)}})};export{pe as id,he as ids,ge as modules};
