import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { factsLeftOut } from '../../scripts/facts-left-out.mjs';

const folder = mkdtempSync(join(tmpdir(), 'aftercall-facts-'));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('names each fact that is neither in the content, nor in a story, nor on a list; what is unverified is never printed', () => {
  write(
    'facts/xx.yaml',
    'contacts:\n  - { id: xx-bank }\n  - { id: xx-police }\nrules:\n  - { id: xx-rule }\n  - { id: xx-lost }\nunverified:\n  - { id: xx-unsure }\nscope: "a text"\n',
  );
  write('checklists/xx/contacts.yaml', '- id: xx-bank\n');
  write('test/stories/xx/one.yaml', 'due: { xx-rule: "2026-11-24" }\n');
  write('docs/decisions/left-out.md', '- xx-police: no number was found.\n');

  expect(factsLeftOut(join(folder, 'facts'), folder)).toEqual({
    read: 4,
    missing: ['xx.yaml: rules: xx-lost'],
  });
});
