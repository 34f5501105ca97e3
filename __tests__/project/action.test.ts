import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Action {
  inputs: Record<string, { description?: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description?: string }>;
  runs: Record<string, string>;
  branding: Record<string, string>;
}

const repository = join(import.meta.dirname, '..', '..');
const action = parse(readFileSync(join(repository, 'action.yml'), 'utf8')) as Action;

describe('action.yml', () => {
  it('takes the documented inputs, with these defaults', () => {
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    expect(Object.fromEntries(defaults)).toEqual({
      token: '${{ github.token }}',
      'incident-label': 'incident',
      'tracking-label': 'postmortem task',
      config: '.github/postmortem.yml',
      incident: undefined,
      'dry-run': '',
      'fail-on': 'never',
    });
  });

  it('gives the documented outputs', () => {
    expect(Object.keys(action.outputs)).toEqual([
      'incident',
      'phase',
      'valid',
      'findings',
      'plan',
      'created',
      'tracking-issues',
      'total',
      'open',
      'done',
    ]);
  });

  it('describes each of them, and nothing but describes and defaults', () => {
    for (const [name, entry] of Object.entries({ ...action.inputs, ...action.outputs })) {
      expect([name, entry.description]).toEqual([name, expect.stringMatching(/^\S.{20,}\.$/)]);
      expect(['description', 'default']).toEqual(expect.arrayContaining(Object.keys(entry)));
    }
  });

  it('asks for nothing: a workflow needs no `with`', () => {
    expect(Object.values(action.inputs).filter(({ required }) => required)).toEqual([]);
  });

  it('runs the bundle on Node 24, under an icon and a colour', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
    expect(Object.keys(action.branding).sort()).toEqual(['color', 'icon']);
  });
});
