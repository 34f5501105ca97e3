import { describe, expect, test } from '@jest/globals';
import { findTarget } from '../../src/action/find-target.js';
import { InputError, readAddress, readInputs } from '../../src/config/inputs.js';
import { formatTaskMarker } from '../../src/incident/marker.js';

const address = { incidentLabel: 'incident', trackingLabel: 'postmortem task', incident: null };
const marker = formatTaskMarker({ incident: 'acme/shop#7', key: 'k-1' });

function target(payload: unknown, name = 'issues', repository = 'Acme/Shop') {
  return findTarget({ name, payload, repository }, address);
}

function issue(labels: readonly string[], more: Readonly<Record<string, unknown>> = {}) {
  return { number: 12, body: '', labels: labels.map((name) => ({ name })), ...more };
}

describe('what a run is about', () => {
  test.each([
    [
      'an incident',
      { action: 'opened', issue: issue(['Incident'], { body: 'It broke.' }) },
      { kind: 'incident', number: 12, body: 'It broke.' },
    ],
    [
      'an incident without its label: only the unlabeled event names it',
      { action: 'unlabeled', label: { name: 'incident' }, issue: issue([]) },
      { kind: 'incident', number: 12 },
    ],
    [
      'another label removed from an issue that isn’t an incident',
      { action: 'unlabeled', label: { name: 'bug' }, issue: issue([]) },
      { kind: 'none' },
    ],
    [
      'a tracking issue, by its label',
      { action: 'closed', issue: issue(['postmortem task']) },
      { kind: 'tracking', number: 12, incident: null },
    ],
    [
      'a tracking issue with its incident, by its marker',
      { action: 'closed', issue: issue([], { body: `Do it.\n\n${marker}` }) },
      { kind: 'tracking', number: 12, incident: 7 },
    ],
    [
      'a tracking issue of an incident in another repository',
      {
        action: 'closed',
        issue: issue([], { body: formatTaskMarker({ incident: 'other/shop#7', key: 'k-1' }) }),
      },
      { kind: 'tracking', number: 12, incident: null },
    ],
    [
      'a deleted tracking issue, by its marker',
      { action: 'deleted', issue: issue([], { body: marker }) },
      { kind: 'tracking', number: null, incident: 7 },
    ],
    [
      'an incident that is also a tracking issue',
      { action: 'closed', issue: issue(['incident'], { body: marker }) },
      { kind: 'incident', number: 12, tracking: { incident: 7 } },
    ],
    ['a deleted incident', { action: 'deleted', issue: issue(['incident']) }, { kind: 'none' }],
    ['an issue without a label', { action: 'opened', issue: issue([]) }, { kind: 'none' }],
    [
      'a label that begins with the incident label',
      { action: 'opened', issue: issue(['incident-2']) },
      { kind: 'none' },
    ],
    [
      'a pull request',
      { action: 'labeled', issue: issue(['incident'], { pull_request: {} }) },
      { kind: 'none' },
    ],
    ['a null body', { action: 'opened', issue: issue([], { body: null }) }, { kind: 'none' }],
    ['no payload', {}, { kind: 'none' }],
    ['a payload that is not an object', 'text', { kind: 'none' }],
  ])('%s', (_, payload, expected) => {
    expect(target(payload)).toMatchObject(expected);
  });

  test.each([
    ['schedule', 'sweep'],
    ['workflow_dispatch', 'sweep'],
    ['push', 'none'],
    ['', 'none'],
  ])('the event %j', (name, kind) => {
    expect(target({}, name).kind).toBe(kind);
  });

  test('the input incident takes precedence over the event', () => {
    const event = { name: 'workflow_dispatch', payload: {}, repository: 'acme/shop' };
    expect(findTarget(event, { ...address, incident: 'all' })).toEqual({
      kind: 'manual',
      incident: 'all',
    });
  });
});

describe('inputs', () => {
  test('have defaults', () => {
    expect(readInputs({ INPUT_TOKEN: 't' })).toEqual({
      token: 't',
      incidentLabel: 'incident',
      trackingLabel: 'postmortem task',
      config: '.github/postmortem.yml',
      dryRun: null,
      failOn: 'never',
      rulePages: null,
    });
  });

  test.each([
    ['acme/loop', 'https://github.com', 'https://github.com/acme/loop/blob/HEAD/docs/rules/'],
    ['', 'https://github.com', null],
    [undefined, 'https://github.com', null],
    ['acme/loop', 'https://ghe.example', null],
    ['acme/loop](x', 'https://github.com', null],
  ])('the rule pages of %j on %s', (repository, server, pages) => {
    const env = { GITHUB_ACTION_REPOSITORY: repository, GITHUB_SERVER_URL: server };
    expect(readInputs({ INPUT_TOKEN: 't', ...env }).rulePages).toBe(pages);
  });

  test.each([
    ['false', false],
    ['true', true],
    ['False', false],
    ['', null],
  ])('dry-run %j is %j', (value, expected) => {
    expect(readInputs({ INPUT_TOKEN: 't', 'INPUT_DRY-RUN': value }).dryRun).toBe(expected);
  });

  test.each([
    ['12', 12],
    ['#12', 12],
    ['all', 'all'],
    ['', null],
  ])('incident %j is %j', (value, expected) => {
    expect(readAddress({ INPUT_INCIDENT: value }).incident).toBe(expected);
  });

  test.each([
    [{}, "Input token is empty. Remove the input to use the workflow's own token"],
    [
      { INPUT_TOKEN: 't', 'INPUT_DRY-RUN': 'yes' },
      'Input dry-run is "yes". Set it to true or false.',
    ],
    [
      { INPUT_TOKEN: 't', 'INPUT_FAIL-ON': 'all' },
      'Input fail-on is "all". Set it to never, warning or error.',
    ],
    [
      { INPUT_TOKEN: 't', INPUT_INCIDENT: '0' },
      'Input incident is "0". Set it to an issue number or all.',
    ],
    [
      { INPUT_TOKEN: 't', 'INPUT_INCIDENT-LABEL': 'x', 'INPUT_TRACKING-LABEL': 'X' },
      'Set them to two different labels.',
    ],
  ])('%j is rejected', (env, message) => {
    expect(() => readInputs(env)).toThrow(InputError);
    expect(() => readInputs(env)).toThrow(message);
  });
});
