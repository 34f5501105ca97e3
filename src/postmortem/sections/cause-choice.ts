import type { Lexicon } from './lexicon.js';
import type { Region } from './region.js';

const secondChoice = new Set(['what went wrong', 'what broke', 'what failed', 'what was wrong']);
const praisePattern = /\bwent (?:well|right)\b/;

/** Where no section is named for the cause, one that tells what went wrong has it, unless it looks back beside what went well. */
export function chooseCause(regions: readonly Region[], lexicon: Lexicon): readonly Region[] {
  const cause = lexicon.template.sections.find(({ role }) => role === 'cause');
  if (!cause || regions.some(({ template }) => template === cause)) return regions;
  if (regions.some(({ heading }) => heading.names.some((name) => praisePattern.test(name))))
    return regions;
  const told = regions.find(
    ({ template, heading }) =>
      template === null && heading.names.some((name) => secondChoice.has(name)),
  );
  return regions.map((region) => (region === told ? { ...region, template: cause } : region));
}
