const pe=485,he=[485],ge={5359:((W,k,i)=>{i.d(k,{HX:()=>O,Tg:()=>h,cY:()=>v,sb:()=>g});const v=[".github/ISSUE_TEMPLATE/incident.md",".github/ISSUE_TEMPLATE/incident.yml",".github/ISSUE_TEMPLATE/postmortem.md",".github/ISSUE_TEMPLATE/postmortem.yml"],h=["checkbox","table","list"],O=["owner","member","collaborator","contributor","first_time_contributor","first_timer","none"],g={template:null,aliases:{},rules:{},tasks:{convert:["checkbox","table"],max:50},tracking:{title:"{task}",labels:[],milestone:null,assign:!0,repository:null,repositories:null,public:"refuse"},loop:{close:!0,reopen:!0,"not-planned":"done","on-early-close":"warn"},labels:{incomplete:"postmortem: incomplete",tracking:"postmortem: tracking",done:"postmortem: done",hold:"postmortem: hold"},trust:{authors:["owner","member","collaborator"],logins:[]},formerly:[]}}),6466:((W,k,i)=>{i.d(k,{i:()=>v});function v(h){return(h?.nodes??[]).filter(O=>O!==null)}}),4786:((W,k,i)=>{i.d(k,{$Q:()=>p,Af:()=>w,Bt:()=>h,I_:()=>g,SP:()=>$,TM:()=>E,f1:()=>M,jP:()=>O,ke:()=>v,lY:()=>b,mU:()=>l});class v extends Error{name="GitHubRefusal"}class h extends Error{name="UnknownOutcome"}class O extends Error{constructor(d){super(`GitHub's rate limit for this token is used up for ${String(d)} seconds. Nothing is lost: the next event or the daily sweep goes on from here.`),this.seconds=d}seconds;name="Limited"}class g extends Error{name="Unread"}function M(s){const d=C(s,"status"),I=C(s,"response"),P=C(I,"headers");return{status:typeof d=="number"&&I!==void 0?d:null,message:A(s instanceof Error?s.message:String(s)),headers:typeof P=="object"&&P!==null?{...P}:{}}}const _=/\b(?:gh[a-z]_|github_pat_)\w+|\b(authorization["']?\s*[:=]\s*["']?)(?:\w+ )?[^\s"'<]+|(:\/\/)[^\s/@]+(?=@)/giu;function A(s){return s.replace(_,(d,I,P)=>`${I??P??""}***`)}function C(s,d){return typeof s=="object"&&s!==null?Reflect.get(s,d):void 0}function $(s,d,I){const{status:P,message:L,headers:D}=s;if(P===401)return new v(`GitHub refused the token (${d}: 401 Bad credentials). Leave the input token out to use the workflow's own token, or check that the secret it names is current.`);if(P===429||P===403&&a(L,D))return new O(y(D));if(P===403){const H=E(L);return new v(`GitHub refused the request in ${I} (${d}: 403 ${H}). ${c(H,I)}`)}return P===404?o(d,I):null}function y(s){const d=Number(s["retry-after"]);if(d>0)return Math.ceil(d);const I=Number(s["x-ratelimit-reset"]);return s["x-ratelimit-remaining"]==="0"&&I>0?Math.max(60,Math.ceil(I-Date.now()/1e3)):60}function w(s){return s.some(({type:d,message:I})=>d==="RATE_LIMITED"||/submitted too quickly/iu.test(I))}function a(s,d){return d["retry-after"]!==void 0||d["x-ratelimit-remaining"]==="0"||/rate limit/iu.test(s)}function o(s,d){return new v(`GitHub shows this token no repository ${d} (${s}: 404). ${m(d)}`)}function p(s,d,I){const P=s.find(b);if(P!==void 0)return e(P);const[L]=s,D=E(L?.message??"no reason given"),H=L===void 0?"the request":L.call;if(L?.type==="NOT_FOUND"&&L.path.join(".")==="repository")return o(H,I);const j=`GitHub refused to ${d} in ${I} (${H}: ${D}).`,F=L?.type==="FORBIDDEN"||L?.type==="INSUFFICIENT_SCOPES";return new v(F?`${j} ${c(D,I)}`:j)}function b({code:s}){return s==="undefinedField"||s==="argumentNotAccepted"||s==="undefinedType"}function e({message:s}){return new v(`This GitHub server is too old: Postmortem Loop needs GitHub Enterprise Server 3.16 or newer, and the server says "${E(s)}". Nothing was changed.`)}const l="permissions: { contents: read, issues: write }";function c(s,d){return/archived/iu.test(s)?`Unarchive ${d}, or stop the workflow there.`:/SAML/u.test(s)?"Authorise the token for the single sign-on of its organisation.":/correct permissions to execute/iu.test(s)?`The account behind the token needs the role ${/`(?:Create|Update)Label`/u.test(s)?"write":"triage"} in ${d}; with the labels made by hand, triage is enough.`:/personal access token/iu.test(s)?`Give the token access to ${d}, with "Issues: Read and write" and "Contents: Read-only".`:m(d)}function m(s){return`The token lacks the permission "issues: write" there: add the line "${l}" to the job. The token of a GitHub App needs "Issues: Read and write", and the App to be installed on ${s}.`}function E(s){return(s.split(/[\r\n]/u)[0]??"").replace(/\.$/u,"").slice(0,300)}}),425:((W,k,i)=>{i.d(k,{Mz:()=>w,lB:()=>C,eb:()=>$});const v={verified:null,wasOpen:!1,unseen:[],known:null,rows:new Map,claims:new Map,targets:new Map,apart:new Map};var h=i(6466),O=i(4786),g=i(557),M=i(6512);async function _(a,o){const p=new Map,b=c=>{for(const m of c)p.set(m.id,m)};b((0,h.i)(o.first).map(M.W3)),b((0,h.i)(o.last).map(M.W3));const e=o.last.pageInfo.startCursor;let l=o.first.pageInfo.endCursor;for(;p.size<o.first.totalCount;){const{data:c,errors:m}=await a.read(g.TK,{id:o.id,after:l,before:e});if(!c?.node||m.length>0)throw new O.I_("The comments of the incident could not be read. Nothing was changed.");const{nodes:E,pageInfo:s}=c.node.comments;if(b((0,h.i)({nodes:E}).map(M.W3)),!s.hasNextPage)break;l=s.endCursor}return[...p.values()]}var A=i(5566);async function C(a,o,p){const b=await(0,A.Fl)(a,g.N0,{number:o,...(0,A.ik)(a,p)});return b.repository.issue===null?null:w(a,b,b.repository.issue)}async function $(a,{number:o,incident:p},b){const e=await(0,A.Fl)(a,g.KR,{number:o??0,withTracking:o!==null,marked:p??0,withMarked:p!==null,...(0,A.ik)(a,b)}),{tracking:l,issue:c}=e.repository,m=l?.parent??null,E=m?.repository.nameWithOwner.toLowerCase()===a.repository.toLowerCase();if(c!=null){const s=m!==null&&E&&m.number!==c.number?m.number:null;return{observation:await w(a,e,c),other:s}}return m===null||!E?{observation:null,other:null}:y(m)?{observation:await w(a,e,m),other:null}:{observation:null,other:m.number}}function y(a){return a.id!==void 0&&a.first!==void 0}async function w(a,o,p){const b=(0,A.St)(o),e=await _(a,p);return{surroundings:b,observed:{viewer:b.viewer,repository:b.repository,incident:(0,M.rM)(p,e),subIssues:(0,h.i)(p.subIssues).map(M.ui),linked:new Map,base:null,memory:v}}}}),557:((W,k,i)=>{i.d(k,{Gf:()=>E,Ix:()=>e,KR:()=>b,Lu:()=>m,N0:()=>p,TK:()=>c,uA:()=>l});var v=i(5359);const h="author { __typename login }",O=`timelineItems(last: 1, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
    nodes {
      __typename
      ... on ClosedEvent { createdAt actor { __typename login } }
      ... on ReopenedEvent { createdAt actor { __typename login } }
    }
  }`,g=`fragment Tracking on Issue {
  __typename id number title url body lastEditedAt state stateReason(enableDuplicate: true)
  ${h}
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
}`,M=7;function _(s){return s===0?"":`parent { number repository { nameWithOwner } ${_(s-1)} }`}const A=`fragment Incident on Issue {
  id number title url body state createdAt closedAt lastEditedAt authorAssociation
  ${h} editor { __typename login } includesCreatedEdit
  ${_(M)}
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
}`,C=`fragment Comments on Issue {
  first: comments(first: $comments) {
    totalCount
    pageInfo { endCursor }
    nodes { ...Comment }
  }
  last: comments(last: $comments) { pageInfo { startCursor } nodes { ...Comment } }
}`,$=`fragment Comment on IssueComment {
  id body createdAt lastEditedAt ${h} editor { __typename login }
}`,y="__typename ... on Blob { text isBinary isTruncated }",w=v.cY.map((s,d)=>`template${String(d)}: object(expression: ${JSON.stringify(`HEAD:${s}`)}) { ${y} }`),a=`viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner url visibility
    config: object(expression: $config) { ${y} }
    ${w.join(`
    `)}
    labels(first: 100) { nodes { id name } pageInfo { hasNextPage } }`,o=`${A}
${g}
${C}
${$}`,p=`query ObserveIncident(
  $owner: String!, $name: String!, $number: Int!, $config: String!, $comments: Int!
) {
  ${a}
    issue(number: $number) { ...Incident ...Comments }
  }
}
${o}`,b=`query ObserveTracking(
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
${o}`,e=`query ObservePage(
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
${o}`,l=`query ReadFile($owner: String!, $name: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    file: object(expression: $file) { ${y} }
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
${$}`,m=`query ReadHistory($id: ID!) {
  node(id: $id) {
    ... on Issue {
      userContentEdits(first: 20) { nodes { id editedAt editor { __typename login } diff } }
    }
  }
}`,E={incident:A,trackingIssue:g}}),6512:((W,k,i)=>{i.d(k,{W3:()=>y,YA:()=>b,mN:()=>g,rM:()=>M,ui:()=>w});var v=i(3156),h=i(6466);const O=20;function g(e){return e==null?"ghost":e.__typename==="Bot"&&!e.login.endsWith("[bot]")?`${e.login}[bot]`:e.login}function M(e,l){return{id:e.id,number:e.number,title:e.title,url:e.url,body:e.body,storedBody:e.body,state:e.state==="OPEN"?"open":"closed",createdAt:e.createdAt,author:g(e.author),association:e.authorAssociation.toLowerCase(),labels:(0,h.i)(e.labels),labelled:A(e.labelled),editedAt:e.lastEditedAt,authorEdit:C(e),edits:_(e),lastTurn:$(e.turns),ancestors:o(e.parent),transferredAt:(0,h.i)(e.transfers).at(-1)?.createdAt??null,comments:l}}function _({userContentEdits:e}){return e===null?null:(0,h.i)(e).map(({id:l,editor:c})=>({id:l,editor:g(c)}))}function A(e){const l=new Map;for(const{label:c,actor:m,createdAt:E}of(0,h.i)(e))c===void 0||E===void 0||l.set(c.name.toLowerCase(),{actor:g(m),at:E});return l}function C(e){const{userContentEdits:l,lastEditedAt:c}=e,m=(0,h.i)(l);if(l===null||m.length<(l.nodes??[]).length)return c===null?null:{at:c,certain:!1};const E=g(e.author),s=D=>D===null||g(D)===E;if(c!==null&&c>(m[0]?.editedAt??"")){const{editor:D}=e;if(s(D))return{at:c,certain:D!==null}}const d=m.length<O,P=(d&&e.includesCreatedEdit?m.slice(0,-1):m).find(({editor:D})=>s(D));if(P!==void 0)return{at:P.editedAt,certain:P.editor!==null};const L=d?void 0:m.at(-1);return L===void 0?null:{at:L.editedAt,certain:!1}}function $(e){const l=(0,h.i)(e).at(-1);return l?.createdAt===void 0?null:{to:l.__typename==="ClosedEvent"?"closed":"open",actor:g(l.actor),at:l.createdAt}}function y(e){const{id:l,body:c,createdAt:m,lastEditedAt:E}=e;return{id:l,body:c,createdAt:m,author:g(e.author),writtenAt:E??m,editor:E===null?null:g(e.editor)}}function w(e){return{kind:"issue",id:e.id,repository:e.repository.nameWithOwner,number:e.number,title:e.title,url:e.url,body:e.body,edited:e.lastEditedAt!==null,author:g(e.author),state:p(e),labels:(0,h.i)(e.labels).map(({name:l})=>l),assignees:(0,h.i)(e.assignees).map(({login:l})=>l),milestone:e.milestone?.title??null,parent:a(e.parent),lastTurn:$(e.turns),duplicateOf:a((0,h.i)(e.duplicate).at(-1)?.canonical??null)}}function a(e){return e===null?null:(0,v.cu)(e.repository.nameWithOwner,e.number)}function o(e){if(e==null)return[];const{number:l,repository:c}=e;return[(0,v.cu)(c.nameWithOwner,l),...o(e.parent)]}function p({state:e,stateReason:l}){return e==="OPEN"?"open":l==="NOT_PLANNED"?"not-planned":l==="DUPLICATE"?"duplicate":"completed"}function b(e){if(e==null)return{kind:"unreadable"};if(e.__typename==="Issue")return w(e);const{number:l,title:c,url:m,merged:E,pullState:s,repository:d}=e;return{kind:"pull-request",repository:d.nameWithOwner,number:l,title:c,url:m,state:E?"merged":s==="OPEN"?"open":"closed"}}}),5566:((W,k,i)=>{i.d(k,{Fl:()=>g,St:()=>A,TA:()=>y,ik:()=>w,yI:()=>$});var v=i(5359),h=i(6466),O=i(4786);async function g(a,o,p){const b=typeof p.size=="number"?p.size:1,e=[p,{...p,comments:20,size:Math.ceil(b/3)},{...p,comments:5,size:1}];let l=new O.I_("GitHub gave no answer. Nothing was changed.");for(const[c,m]of e.entries()){const E=c===e.length-1,s=await M(a,o,m,E);if(s===null)continue;const d=s.errors.filter(I=>!_(I));if(s.data?.repository&&d.length===0)return{...s.data,repository:s.data.repository,errors:s.errors};if(l=(0,O.$Q)(d,"read the incident",a.repository),d.every(I=>I.type!==null||(0,O.lY)(I)))throw l}throw l}async function M(a,o,p,b){try{return await a.read(o,p,b?3:1)}catch(e){if(b||!(e instanceof O.I_))throw e;return await a.pause(1e3),null}}function _({path:a,type:o}){return a[0]!=="repository"?!1:/^(?:config|template\d+)$/u.test(String(a[1]))||a.length===2&&o==="NOT_FOUND"}function A({viewer:a,repository:o,errors:p}){return{viewer:a.login,config:y("config",o.config,p),templates:new Map(v.cY.map((b,e)=>{const l=`template${e}`;return[b,y(l,o[l],p)]})),...$(o)}}const C={PUBLIC:"public",INTERNAL:"internal",PRIVATE:"private"};function $(a){const{id:o,nameWithOwner:p,url:b,visibility:e,labels:l}=a;return{repository:{id:o,name:p,url:b,visibility:C[e]},labels:new Map((0,h.i)(l).map(c=>[c.name.toLowerCase(),c.id])),labelsComplete:l?.pageInfo.hasNextPage===!1}}function y(a,o,p){const b=p.find(({path:m})=>m[0]==="repository"&&m[1]===a);if(b!==void 0)return{state:"unreadable",why:b.message};if(o==null)return{state:"absent"};if(o.__typename!=="Blob")return{state:"unreadable",why:"it is no file"};const{text:e,isBinary:l,isTruncated:c}=o;return typeof e!="string"||l===!0?{state:"unreadable",why:"it is no text"}:c===!0?{state:"unreadable",why:"it is too long to be read whole"}:{state:"read",text:e}}function w(a,o){return{owner:a.owner,name:a.name,config:`HEAD:${o}`,comments:50}}}),3156:((W,k,i)=>{i.d(k,{U6:()=>g,cu:()=>h,kW:()=>_,mX:()=>M,t9:()=>O});var v=i(7598);function h(A,C){return`${A.toLowerCase()}#${String(C)}`}function O(A,C){return h(A.repository??C,A.number)}function g(A){return A.normalize("NFKC").replace(/\s+/gu," ").trim().replace(/\s*[.…]+$/u,"").toLowerCase()}function M(A){return(0,v.createHash)("sha256").update(g(A)).digest("hex").slice(0,12)}function _(A,C){const $=new Set(C);return A.map(y=>{const w=M(y.text);if(y.link!==null)return{task:y,key:`${w}-linked`};let a=1;for(;$.has(`${w}-${String(a)}`);)a+=1;const o=`${w}-${String(a)}`;return $.add(o),{task:y,key:o}})}}),4199:((W,k,i)=>{i.d(k,{aE:()=>A,rh:()=>_});var v=i(3156),h=i(4408);const O=["open","completed","not-planned","duplicate"],g=["latest-event-wins","both-renamed"],M=null;function _($){const y=[...$.tasks.values()].map(w=>({i:w.issue,c:w.created?1:0,t:w.text,h:w.title,b:w.ticked===null?null:w.ticked?1:0,s:w.state,...w.turned===null?{}:{e:w.turned},...w.unlinked?{u:1}:{},...w.said===null?{}:{n:w.said}}));return(0,h.en)("status",{v:1,incident:$.incident,closed:$.closed,...$.keptOpen===null?{}:{keptOpen:$.keptOpen},...$.basis===null?{}:{basis:$.basis},tasks:y})}function A({body:$}){const y=$.startsWith("### ")?(0,h._P)("status",$):null;if(y===null||typeof y.incident!="string")return null;const a=(Array.isArray(y.tasks)?y.tasks:[]).map(C).filter(o=>o!==null);return{incident:y.incident.toLowerCase(),closed:y.closed===!0,keptOpen:typeof y.keptOpen=="string"?y.keptOpen:null,basis:typeof y.basis=="string"?y.basis:null,tasks:new Map(a.map(o=>[o.issue,o]))}}function C($){if(!(0,h.Gv)($))return null;const{i:y,c:w,t:a,h:o,b:p,s:b,e,u:l,n:c}=$,m=O.find(E=>E===b);return typeof y!="string"||typeof a!="string"||typeof o!="string"||!m?null:{issue:y.toLowerCase(),created:w===1,text:a,title:o,ticked:p===1?!0:p===0?!1:null,state:m,turned:typeof e=="string"?e:null,unlinked:l===1,said:g.find(E=>E===c)??null}}}),3485:((W,k,i)=>{i.r(k),i.d(k,{runAction:()=>ce});var v=i(6853),h=i(9778),O=i(7809),g=i(4786);const M="(enableDuplicate: true)";function _(n,{query:t}){return t.includes(M)&&n.some(({code:r,message:u})=>r==="argumentNotAccepted"&&u.includes("enableDuplicate"))}function A({query:n,variables:t}){return{query:n.replaceAll(M,""),variables:Object.fromEntries(Object.entries(t).map(([r,u])=>[r,C(u)]))}}function C(n){if(typeof n!="object"||n===null||!("duplicateIssueId"in n))return n;const t=Object.entries(n).filter(([r])=>r!=="duplicateIssueId");return{...Object.fromEntries(t),stateReason:"NOT_PLANNED"}}var $=i(8564);const y=6e4;function w(){const n=new $.Qq(void 0,[],{allowRedirects:!1,allowRetries:!1,keepAlive:!0,socketTimeout:y});return async(t,{method:r,headers:u,body:f})=>{const T=await n.request(r,t,f??null,u),R=await T.readBody(),{statusCode:S=0,headers:N}=T.message,U=Object.entries(N).map(([x,B])=>[x,String(B)]);return{url:t,status:S,headers:new Map(U),text:()=>Promise.resolve(R)}}}const a=60,o=400,p=200;class b{#s;#e=0;#t=0;#n=new Map;constructor(t){this.#s=t}left(t){const r=this.#n.get(t)??0;return Math.max(0,Math.min(o-this.#t,p-r))}async reserve(t,r){return this.#t+t>o?!1:(this.#e+t>a&&(await this.#s(6e4),this.#e=0),this.#e+=t,this.#t+=t,this.#n.set(r,(this.#n.get(r)??0)+t),!0)}}const e=60;class l{repository;#s;#e;#t;#n;pace;files=new Map;#r=0;#i=!0;constructor({token:t,repository:r,graphqlUrl:u,fetch:f,pause:T}){this.repository=r,this.#e=t,this.#t=u,this.#n=T??(R=>new Promise(S=>setTimeout(S,R))),this.pace=new b(this.#n),this.#s=new O.E({...h.NT.baseUrl===void 0?{}:{baseUrl:h.NT.baseUrl},...(0,h.EG)(t,{userAgent:"postmortem-loop"}),log:{debug:c,info:c,warn:c,error:c},request:{fetch:f??w()}})}get requests(){return this.#r}get owner(){return this.repository.split("/")[0]??""}get name(){return this.repository.split("/")[1]??""}pause(t){return this.#n(t)}async read(t,r,u=3){for(let f=1;;f++)try{return await this.#o(t,r)}catch(T){const R=this.#l(T),S=(0,g.SP)(R,E(t),this.repository);if(S instanceof g.jP&&f<3&&S.seconds<=e){await this.#n(S.seconds*1e3);continue}if(S!==null)throw S;if(f>=u){const N=(0,g.TM)(R.message);throw new g.I_(`GitHub could not be read: ${N}. Nothing was changed.`)}await this.#n(1e3*f)}}async write(t,r){try{return await this.#o(t,r)}catch(u){const f=this.#l(u);throw(0,g.SP)(f,E(t),this.repository)??new g.Bt((0,g.TM)(f.message))}}async#o(t,r){const u={query:t,variables:r};if(this.#i){const f=await this.#a(u);if(!_(f.errors,u))return f;this.#i=!1}return this.#a(A(u))}async#a({query:t,variables:r}){this.#r+=1;try{const u=this.#t===void 0?{}:{url:this.#t};return{data:await this.#s.graphql.defaults(u)(t,{...r}),errors:[]}}catch(u){const f=m(u,t);if(f===null)throw u;const T=f.errors.map(R=>({...R,message:this.#u(R.message)}));return{...f,errors:T}}}#l(t){const r=(0,g.f1)(t);return{...r,message:this.#u(r.message)}}#u(t){return this.#e===""?t:t.replaceAll(this.#e,"***")}}function c(){}function m(n,t){if(!(n instanceof Error)||n.name!=="GraphqlResponseError")return null;const{data:r,errors:u}=n;return{data:r??null,errors:(u??[]).map(({message:f,type:T,path:R,extensions:S})=>({message:f??"",type:T??null,path:R??[],call:s(R??[],t),code:typeof S?.code=="string"?S.code:null}))}}function E(n){return/^(?:query|mutation) (\w+)/u.exec(n)?.[1]??"the request"}function s(n,t){const r=n.filter(T=>typeof T=="string"),[u]=r;if(u===void 0)return E(t);if(!t.startsWith("mutation"))return r.slice(0,3).join(".");const f=t.split(`
`).find(T=>T.startsWith(`${u}: `))??"";return/: (\w+)\(/u.exec(f)?.[1]??u}var d=i(8888);const I=120;class P{#s;#e=0;#t=0;constructor(t){this.#s=t}async wait(t){return this.#e+t>I?!1:(this.#e+=t,await this.#s(t*1e3),!0)}waitAfterCut(){return this.#t+=1,this.wait(2**this.#t)}}var L=i(1019),D=i(425),H=i(6466),j=i(557),F=i(5566);async function*V(n,t,r,u){let f={after:null},T=u===null?null:{after:null};for(;f!==null||T!==null;){const R=await(0,F.Fl)(n,j.Ix,{label:t,since:u??"1970-01-01T00:00:00Z",size:5,openAfter:f?.after??null,closedAfter:T?.after??null,withOpen:f!==null,withClosed:T!==null,...(0,F.ik)(n,r)}),{repository:S}=R,N=[...(0,H.i)(S.open),...(0,H.i)(S.closed)].filter(x=>x.closedAt===null||u===null||x.closedAt>=u),U=[];for(const x of N)U.push(await(0,D.Mz)(n,R,x));yield U,f=Q(S.open),T=Q(S.closed)}}function Q(n){return n?.pageInfo.hasNextPage===!0?{after:n.pageInfo.endCursor}:null}var te=i(3156),J=i(4408),ne=i(4199);function se(n,{observed:t}){return n.kind==="incident"?n.number===t.incident.number:n.kind==="start"}async function*re(n,{client:t,inputs:r,now:u}){switch(n.kind){case"incident":{const{number:f,follows:T}=n;yield*z(f,t,r),T!==null&&(yield*X({number:f,...T},t,r));return}case"tracking":yield*X(n,t,r);return;case"start":n.incident==="all"?yield*ie(t,r):yield*z(n.incident,t,r);return;case"sweep":yield*ae(t,r,u)}}async function*X(n,t,r){const{observation:u,other:f}=await(0,D.eb)(t,n,r.config);u!==null&&(yield u),f!==null&&(yield*z(f,t,r))}async function*z(n,t,r){const u=await(0,D.lB)(t,n,r.config);if(u===null)throw new d.dz(`There is no issue #${String(n)} in ${t.repository}.`);yield u}async function*ie(n,t){for await(const r of V(n,t.incidentLabel,t.config,null))yield*r}const oe=30;async function*ae(n,t,r){const u=new Date(r.getTime()-oe*24*60*60*1e3).toISOString();for await(const f of V(n,t.incidentLabel,t.config,u))for(const T of f)le(T)&&(yield T)}function le({observed:n}){const t=(0,te.cu)(n.repository.name,n.incident.number);return n.incident.comments.some(r=>(0,ne.aE)(r)!==null)||n.subIssues.some(({body:r})=>{const u=(0,J.Gl)(r);return u!==null&&(0,J.pW)(u,t)})}const Z=v.pq,ue=v.setFailed,q=n=>v.z.addRaw(n,!0);async function ce(n,t){const r=(0,d.Ko)(t),u=de(t),f=new l({token:r.token,repository:u,graphqlUrl:t.GITHUB_GRAPHQL_URL||void 0}),T=r.dryRun??n.kind==="start",R=Promise.all([i.e(292),i.e(33),i.e(236)]).then(i.bind(i,5236));n.kind==="incident"&&R.then(({readAhead:B})=>B(n.body)).catch(()=>{});const S=new P(B=>f.pause(B)),N={client:f,inputs:r,dryRun:T,log:Z,patience:S},U=[],x=[];try{const B=re(n,{client:f,inputs:r,now:new Date});for await(const G of B)try{const{reconcile:K}=await R,Y=await K(G,{...N,mayStart:se(n,G)});U.push(Y),Y.problem!==null&&x.push(ee(G,Y.problem))}catch(K){x.push(ee(G,K))}}catch(B){x.push((0,L.uV)(B instanceof Error?B.message:String(B)))}await fe(U,x,f,r)}function ee({observed:n},t){const r=t instanceof Error?t.message:String(t);return(0,L.uV)(`Incident #${String(n.incident.number)}: ${r}`)}function de(n){const t=n.GITHUB_REPOSITORY??"";if(/^[^/\s]+\/[^/\s]+$/u.test(t))return t;throw new d.dz(`GITHUB_REPOSITORY is "${t}", expected owner/name as GitHub's runner sets it.`)}async function fe(n,t,r,u){const[{describeOutputs:f},{renderJobSummary:T,renderProblem:R}]=await Promise.all([i.e(17).then(i.bind(i,17)),Promise.all([i.e(33),i.e(516)]).then(i.bind(i,1516))]);for(const[N,U]of Object.entries(f(n)))(0,v.uH)(N,U);for(const{plan:N,applied:U,held:x}of n){const B=x===null?U:N.steps;q(T(N.report,{steps:B,held:x}))}const S=n.reduce((N,{applied:U})=>N+U.length,0);Z((0,L.uV)(`Done: ${String(n.length)} incident(s), ${String(S)} step(s) taken, ${String(r.requests)} request(s).`));for(const N of t)q(R(N)),ue(N);process.env.GITHUB_STEP_SUMMARY!==void 0&&process.env.GITHUB_STEP_SUMMARY!==""&&await v.z.write(),me(n,u)}function me(n,{failOn:t}){if(t==="never")return;const r=n.flatMap(({plan:u})=>u.report.findings).filter(({severity:u})=>t==="warning"||u==="error");r.length>0&&((0,v.z3)(`${String(r.length)} finding(s) of the severity that fail-on names.`),process.exitCode=1)}})};export{pe as id,he as ids,ge as modules};
