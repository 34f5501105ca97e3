import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Action {
  description: string;
  inputs: Record<string, { description?: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description?: string }>;
  runs: Record<string, string>;
  branding: Record<string, string>;
}

const repository = join(import.meta.dirname, '..', '..');
const action = parse(readFileSync(join(repository, 'action.yml'), 'utf8')) as Action;

describe('action.yml', () => {
  it('has a description that the Marketplace shows in full', () => {
    expect(action.description.length).toBeLessThan(125);
  });

  it('has the documented inputs and defaults', () => {
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

  it('has the documented outputs', () => {
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

  it('has a description for each, and nothing but descriptions and defaults', () => {
    for (const [name, entry] of Object.entries({ ...action.inputs, ...action.outputs })) {
      expect([name, entry.description]).toEqual([name, expect.stringMatching(/^\S.{20,}\.$/)]);
      expect(['description', 'default']).toEqual(expect.arrayContaining(Object.keys(entry)));
    }
  });

  it('has no required inputs', () => {
    expect(Object.values(action.inputs).filter(({ required }) => required)).toEqual([]);
  });

  it('runs the bundle on Node 24, with an icon and a colour', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
    expect(Object.keys(action.branding).sort()).toEqual(['color', 'icon']);
  });
});
