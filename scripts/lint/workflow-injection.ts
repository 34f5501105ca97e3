import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

/**
 * Checks any workflow, ours or one that a page asks its readers to paste, for ways in which a
 * stranger's text or code could run with its rights; returns one sentence for each.
 */
export function checkInjection(text: string): string[] {
  const workflow = parseDocument(text).contents;
  if (!isMap(workflow)) return [];
  const isTrusting = listTriggers(workflow).some((name) => trusting.has(name));
  const complaints: string[] = [];
  const jobs = workflow.get('jobs');
  for (const { key, value } of isMap(jobs) ? jobs.items : []) {
    if (!isMap(value)) continue;
    const say = (complaint: string): void => void complaints.push(`${String(key)}: ${complaint}`);
    if (textOf(value, 'secrets') === 'inherit' && !textOf(value, 'uses').startsWith('./')) {
      say("name the secrets that a workflow of somebody else's gets, instead of `inherit`.");
    }
    const steps = value.get('steps');
    for (const step of isSeq(steps) ? steps.items : []) {
      if (!isMap(step)) continue;
      checkScripts(step).forEach(say);
      if (isTrusting && takesForeignCode(step)) {
        say("don't check out a pull request's code where a stranger's event runs with secrets.");
      }
    }
  }
  return complaints;
}

/** They run with secrets and a writing token, no matter who caused them. */
const trusting: ReadonlySet<string> = new Set([
  'pull_request_target',
  'workflow_run',
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
]);

function listTriggers(workflow: YAMLMap): readonly string[] {
  const on = workflow.get('on');
  if (typeof on === 'string') return [on];
  if (isSeq(on)) return on.items.map((item) => String(isScalar(item) ? item.value : item));
  return isMap(on) ? on.items.map(({ key }) => String(key)) : [];
}

function textOf(map: YAMLMap, key: string): string {
  const value: unknown = map.get(key);
  return typeof value === 'string' ? value : '';
}

// An expression is put into a script as text, before anything reads it: a title can end the command.
function checkScripts(step: YAMLMap): readonly string[] {
  const inputs = step.get('with');
  const scripts = [
    ...['run', 'shell', 'working-directory'].map((name) => [name, textOf(step, name)] as const),
    ['script', isMap(inputs) ? textOf(inputs, 'script') : ''] as const,
  ];
  return scripts.flatMap(([name, script]) => {
    if (script.includes('${{')) {
      return [
        `pass \`\${{ … }}\` to a shell or a script through \`env\`, never inside \`${name}\`.`,
      ];
    }
    return [];
  });
}

const foreignRef =
  /github\.(?:head_ref|event\.(?:pull_request|workflow_run|issue|number))|refs\/pull\//u;
const foreignCommand = /\bgh\s+pr\s+checkout\b|\bgit\s+(?:fetch|pull|checkout)\b.*\bpull\//u;

function takesForeignCode(step: YAMLMap): boolean {
  if (foreignCommand.test(textOf(step, 'run'))) return true;
  const inputs = step.get('with');
  if (!textOf(step, 'uses').startsWith('actions/checkout@') || !isMap(inputs)) return false;
  return ['ref', 'repository'].some((name) => foreignRef.test(textOf(inputs, name)));
}
