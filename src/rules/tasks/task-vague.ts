import { listWords, buildStems } from '../../postmortem/index.js';
import { defineRule } from '../finding.js';
import { quoteWords } from '../quote.js';
import { readWrittenTasks, type WrittenTask } from './task-source.js';

// Intentions that nobody can do, or see done, whatever follows.
const INTENTION =
  /^\W*(?:(?:we|everyone|everybody|engineers?|developers?|the team|always|just|please|must|should|will|to|need to|try to)\s+){0,4}(?:be(?:ing)? (?:(?:more|extra|very|much more) )?(?:careful|vigilant|attentive|diligent|cautious|mindful|thorough)|(?:pay|paying) (?:(?:more|closer|better|extra) )?attention|(?:try|work) harder|do better|careful (?:coding|work|planning)|more care|take (?:more |better |extra )?care|double[- ]check everything|never again|(?:don['’]t|do not|never) (?:do|let|make) (?:this|that|it|such|the same)\b|remember to|learn from (?:this|our|the)|avoid (?:this|these|such|similar|the same) (?:\w+ )?(?:mistakes?|errors?|issues?|problems?|incidents?)|(?:make sure|ensure) (?:that )?(?:this|it) (?:does not|doesn['’]t|never|won['’]t) happens?)/i;
const SETTING = buildStems(`
  improve improved improving enhance enhanced enhancing strengthen strengthening better
  increase increased boost raise review revise rethink revisit refine optimise optimize
  upgrade update ensure have add more implement introduce establish conduct provide do set up
  setup create write build continue maintain promote regularly invest in look into work on
  consider discuss think about investigate explore fix address monitor test document
  communicate train automate prevent detect catch avoid minimise minimize reduce identify
  affect impact respond resolve handle facilitate enable happen
`);
const FILLER = buildStems(`
  and or the a an our all any of for to with it its this that their some overall general
  existing current internal proper appropriate adequate sufficient additional further extra
  regular routine proactive robust comprehensive thorough stricter strict stronger strong
  good effective efficient enhanced improved better more much also as well possible necessary
  needed whole entire within across before after they them can when so early earlier common
  potential future similar such timely swift quick quickly swiftly promptly faster
`);
const GENERIC = buildStems(`
  monitoring monitors monitor observability visibility alerts alert alerting alarms alarm
  logs log logging metrics metric dashboards dashboard tests test testing coverage qa docs
  doc documentation communications communication collaboration processes process procedures
  procedure practices practice policy policies training trainings awareness knowledge
  performance reliability resilience resiliency stability availability scalability security
  quality redundancy robustness infrastructure systems system services service servers server
  code reviews review incidents incident responses response management maintenance mechanisms
  mechanism measures measure things everything stuff teams team staff employees engineers
  developers tools tool tooling audits audit checks check handling errors error planning
  strategy strategies capacity configurations configuration deployments deployment workflows
  workflow automation backups backup recovery protocols protocol plans plan coordination
  troubleshooting detection resolution downtime outage outages failure failures bug bugs
  issue issues problem problems disruption disruptions production environment
`);

/** Every task says what is to be done, so that somebody can tell when it is. */
export const taskVague = defineRule({
  name: 'task-vague',
  description: 'Every task says what is to be done, so that somebody can tell when it is.',
  severity: 'warning',
  options: {
    allow: {
      type: 'words',
      default: [],
      describe: 'Tasks with one of these words are never vague, such as names of your services.',
    },
  },
  check: (postmortem, _, { allow }) => {
    const known = allow.map((word) => word.toLowerCase());
    const isAllowed = (text: string): boolean =>
      known.some((word) => text.toLowerCase().includes(word));
    return readWrittenTasks(postmortem)
      .filter((written) => isVague(written) && !isAllowed(written.task.text))
      .map(({ task: { text, span } }) => ({
        span,
        message: `Unexpected vague task ${quoteWords(text)}, expected what is to be done where, so that one can tell when it is`,
        help: 'Say what is to be there in the end, in which system, and how one would know, for example:\n\n- [ ] Alert the engineer on call when a disk of the database is more than 80 % full',
      }));
  },
});

// Steps under it, and words that aren't everybody's, say what is meant.
function isVague({ task, written }: WrittenTask): boolean {
  const { text, span, checklist } = task;
  const below = written.slice(span.end - span.start);
  const isDetailed = checklist.length > 0 || /^[ \t]*(?:\r?\n){1,2}[ \t]{2,}\S/.test(below);
  if (isDetailed || text.length > 200) return false;
  if (INTENTION.test(text)) return true;
  const words = listWords(text);
  const said = words.filter((word) => !FILLER.has(word));
  const generic = said.filter((word) => GENERIC.has(word));
  return (
    words.length > 0 &&
    generic.length <= 8 &&
    said.every((word) => GENERIC.has(word) || SETTING.has(word)) &&
    said.filter((word) => SETTING.has(word)).length <= 5
  );
}
