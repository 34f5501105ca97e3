import { listWords, buildStems } from '../../postmortem/index.js';
import { defineRule } from '../finding.js';
import { quoteWords } from '../quote.js';
import { vagueWords } from './vague-words-data.js';
import { listOpenTasks, type WrittenTask } from './written-tasks.js';

// Good intentions are vague, whatever follows.
const intention =
  /^\W*(?:(?:we|everyone|everybody|engineers?|developers?|the team|always|just|please|must|should|will|to|need to|try to)\s+){0,4}(?:be(?:ing)? (?:(?:more|extra|very|much more) )?(?:careful|vigilant|attentive|diligent|cautious|mindful|thorough)|(?:pay|paying) (?:(?:more|closer|better|extra) )?attention|(?:try|work) harder|do better|careful (?:coding|work|planning)|more care|take (?:more |better |extra )?care|double[- ]check everything|never again|(?:don['’]t|do not|never) (?:do|let|make) (?:this|that|it|such|the same)\b|remember to|learn from (?:this|our|the)|avoid (?:this|these|such|similar|the same) (?:\w+ )?(?:mistakes?|errors?|issues?|problems?|incidents?)|(?:make sure|ensure) (?:that )?(?:this|it) (?:does not|doesn['’]t|never|won['’]t) happens?)/i;
const verbs = buildStems(vagueWords.verbs);
const fillers = buildStems(vagueWords.fillers);
const things = buildStems(vagueWords.things);

/** Every open task says what to do, so that you can tell when it is done. */
export const taskVague = defineRule({
  name: 'task-vague',
  description: 'Every open task says what to do, so that you can tell when it is done.',
  severity: 'warning',
  many: (count) => `${count} tasks are vague.`,
  options: {
    allow: {
      type: 'words',
      default: [],
      describe: 'Words that are never vague, such as the names of your services.',
    },
  },
  check: (postmortem, _, { allow }) => {
    const known = allow.map((word) => word.toLowerCase());
    const isAllowed = (text: string): boolean =>
      known.some((word) => text.toLowerCase().includes(word));
    return listOpenTasks(postmortem)
      .filter((written) => isVague(written) && !isAllowed(written.task.text))
      .map(({ task: { text, span } }) => ({
        span,
        message: `${quoteWords(text)} is vague: it isn't clear when it is done.`,
        help: {
          text: 'Name the system and a result that you can check.',
          example: '- [ ] Alert the on-call engineer when a database disk is more than 80% full',
        },
      }));
  },
});

// Steps below the task, or a word that isn't in the lists, make it clear.
function isVague({ task, written }: WrittenTask): boolean {
  const { text, span, checklist } = task;
  const below = written.slice(span.end - span.start);
  const isDetailed = checklist.length > 0 || /^[ \t]*(?:\r?\n){1,2}[ \t]{2,}\S/.test(below);
  if (isDetailed || text.length > 200) return false;
  if (intention.test(text)) return true;
  const words = listWords(text);
  const said = words.filter((word) => !fillers.has(word));
  const generic = said.filter((word) => things.has(word));
  return (
    words.length > 0 &&
    generic.length <= 8 &&
    said.every((word) => things.has(word) || verbs.has(word)) &&
    said.filter((word) => verbs.has(word)).length <= 5
  );
}
