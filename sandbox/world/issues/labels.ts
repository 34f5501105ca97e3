import { findLabel } from './find-label.js';
import type { Label, Repository } from '../entities.js';
import type { Store } from '../store.js';
import type { World } from '../world.js';
import { tick } from '../clock.js';
import { type Identity, requireWrite } from '../accounts/identity.js';
import { nextIds } from '../ids.js';
import { Refusal, invalid } from '../refusal.js';

export interface LabelTexts {
  name: string;
  color: string;
  description?: string | null;
}

/** Creates a label; a name that differs from another's by case alone is taken. */
export function createLabel(
  world: World,
  who: Identity,
  repository: Repository,
  texts: LabelTexts,
): Label {
  requireWrite(world.store, who, repository, 'CreateLabel');
  const name = checkName(world.store, repository, texts.name);
  const color = checkColor(texts.color);
  const description = checkDescription(texts.description ?? null);
  const at = tick(world.store);
  const ids = nextIds(world.store, 'Label');
  const label: Label = {
    kind: 'Label',
    ...ids,
    repository: repository.id,
    name,
    color,
    description,
    createdAt: at,
    updatedAt: at,
  };
  world.store.labels.push(label);
  return label;
}

/** Changes a label; issues keep it. */
export function updateLabel(
  world: World,
  who: Identity,
  label: Label,
  texts: Partial<LabelTexts>,
): void {
  const repository = world.store.repositories.find((each) => each.id === label.repository);
  if (!repository) throw new Error(`label ${label.name} has no repository`);
  requireWrite(world.store, who, repository, 'UpdateLabel');
  const name =
    texts.name === undefined ? label.name : checkName(world.store, repository, texts.name, label);
  const color = texts.color === undefined ? label.color : checkColor(texts.color);
  const description =
    texts.description === undefined ? label.description : checkDescription(texts.description);
  Object.assign(label, { name, color, description, updatedAt: tick(world.store) });
}

function checkName(store: Store, repository: Repository, name: string, self?: Label): string {
  const trimmed = name.trim();
  if (trimmed === '') throw invalid('Label', 'name', "Name can't be blank");
  if (trimmed.length > 50)
    throw invalid('Label', 'name', 'Name is too long (maximum is 50 characters)');
  const other = findLabel(store, repository.id, trimmed);
  if (other && other !== self) {
    throw new Refusal('UNPROCESSABLE', 'Name has already been taken', [
      { resource: 'Label', field: 'name', code: 'already_exists' },
    ]);
  }
  return trimmed;
}

function checkColor(color: string): string {
  if (!/^[0-9a-f]{6}$/i.test(color))
    throw invalid('Label', 'color', `Color must be 6 hexadecimal digits, not ${color}`);
  return color.toLowerCase();
}

function checkDescription(text: string | null): string | null {
  if (text !== null && [...text].length > 100) {
    throw invalid('Label', 'description', 'Description is too long (maximum is 100 characters)');
  }
  return text;
}
