import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { globSync } from 'tinyglobby';

const repository = join(import.meta.dirname, '..', '..');
const pages = globSync('**/*.md', {
  cwd: repository,
  ignore: ['node_modules/**', 'dist/**', 'coverage/**', '.build-*/**', '__tests__/cases/**'],
  dot: true,
}).sort();

function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}

/** The page without its code, in which nothing is a link. */
function withoutCode(text: string): string {
  return text.replace(/^( *)(`{3,})[\s\S]*?^\1\2$/gmu, '').replace(/`[^`\n]*`/gu, '');
}

/** The relative addresses that a page links to, and its pictures. */
function listLinks(text: string): readonly string[] {
  return [...withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?\)/gu)]
    .map(([, address = '']) => address)
    .filter((address) => !/^[a-z]+:/u.test(address));
}

/** The anchors that GitHub gives the headings of a page. */
function listAnchors(text: string): readonly string[] {
  const headings = text
    .replace(/^( *)(`{3,})[\s\S]*?^\1\2$/gmu, '')
    .matchAll(/^#{1,6} +(.*?)(?: +#+)?$/gmu);
  const seen = new Map<string, number>();
  return [...headings].map(([, heading = '']) => {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1').toLowerCase();
    const slug = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

/** Why a link of a page leads nowhere; null if it resolves. */
function checkLink(page: string, link: string): string | null {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), decodeURI(path));
  if (!existsSync(join(repository, target))) return `${link}: there is no ${target}`;
  if (anchor === undefined || !target.endsWith('.md')) return null;
  return listAnchors(read(target)).includes(anchor) ? null : `${link}: no such heading`;
}

describe('every relative link resolves', () => {
  test.each(pages.map((page) => [page]))('in %s', (page) => {
    const broken = listLinks(read(page)).map((link) => checkLink(page, link));
    expect(broken.filter((why) => why !== null)).toEqual([]);
  });
});

test('a link to no file, and to no heading, is found', () => {
  expect(checkLink('README.md', 'docs/nowhere.md')).toContain('there is no docs/nowhere.md');
  expect(checkLink('docs/README.md', '../README.md#nowhere')).toContain('no such heading');
  expect(checkLink('docs/README.md', '../README.md#set-it-up')).toBeNull();
});
