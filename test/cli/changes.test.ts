import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { newFolder, run } from '../support/fake-world.ts';
import { caseOf, folderWith, readSaved } from './saved-case.ts';

const built = join(import.meta.dirname, '..', '..', 'dist', 'content');

/** The content of the US as a later version would have it. */
function laterContent(change: (content: Content) => Content): string {
  const folder = newFolder();
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'us.json');
  const content = JSON.parse(readFileSync(path, 'utf8')) as Content;
  writeFileSync(path, JSON.stringify({ ...change(content), version: 'later' }));
  return folder;
}

const newer = (content: Content): Content => ({
  ...content,
  contacts: Object.fromEntries(
    Object.entries(content.contacts).map(([id, contact]) => [
      id,
      id === 'us-cfpb-complaint' || contact.phone === undefined
        ? contact
        : { ...contact, phone: '1-555-010-0199' },
    ]),
  ),
  deadlines: Object.fromEntries(
    Object.entries(content.deadlines).map(([id, deadline]) => [
      id,
      id === 'us-reg-e-60-days' ? { ...deadline, within: '45 days' } : deadline,
    ]),
  ),
  steps: content.steps
    .filter((step) => step.id !== 'keep-evidence')
    .flatMap((step) =>
      step.id === 'tell-family'
        ? [
            { ...step, do: ['Tell one person whom you trust.'] },
            { ...step, id: 'example-new-step', title: 'Ask for the new letter', when: undefined },
          ]
        : [step],
    ),
});

async function exportIn(folder: string, contentFolder?: string) {
  const argv = ['export', '--format', 'text', '--output', join(folder, 'out')];
  return await run({ argv, folder, ...(contentFolder === undefined ? {} : { contentFolder }) });
}

async function statusIn(folder: string, contentFolder?: string, asOf = '2026-11-23') {
  const argv = ['status', '--as-of', asOf];
  const { out } = await run({
    argv,
    folder,
    ...(contentFolder === undefined ? {} : { contentFolder }),
  });
  return out;
}

describe('a content that was updated since the checklist was written', () => {
  it('is named in status for what concerns this case, until the checklist is written again', async () => {
    const folder = folderWith(caseOf());
    await exportIn(folder);
    const later = laterContent(newer);

    const told = await statusIn(folder, later);
    expect(told).toMatch(/The number of .+ changed\. It is now 1-555-010-0199\./);
    expect(told).toContain('from 60 days to 45 days');
    expect(told).toContain('New: Ask for the new letter');
    expect(told).toContain('No longer on the list: ');
    expect(told).toContain('aftercall export');

    await exportIn(folder, later);
    expect(await statusIn(folder, later)).not.toContain('changed. It is now');
  });

  it('is named in the checklist that is written again, once', async () => {
    const folder = folderWith(caseOf());
    await exportIn(folder);
    const later = laterContent(newer);

    await exportIn(folder, later);
    await exportIn(folder, later);

    const texts = ['', '-2', '-3'].map((more) =>
      readFileSync(join(folder, 'out', `checklist-2026-11-23${more}.txt`), 'utf8'),
    );
    expect(texts.map((text) => text.includes('New: Ask for the new letter'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('says nothing where only days went by, marks were made or the version alone changed', async () => {
    const folder = folderWith(caseOf());
    await exportIn(folder);
    await run({ argv: ['mark', 'debit-card-payment', '--as', 'refused'], folder });
    const same = laterContent((content) => content);

    const told = await statusIn(folder, same, '2027-03-01');

    expect(told).not.toMatch(/It is now|New:|No longer|The advice changed/);
  });

  it('does not take corrected answers for news', async () => {
    const folder = folderWith(caseOf());
    await exportIn(folder);
    const { given } = readSaved(folder);
    const corrected = folderWith({
      ...readSaved(folder),
      given: { ...given, 'what-they-got': ['money', 'card-details', 'passwords'] },
    });
    const same = laterContent((content) => content);

    expect(await statusIn(corrected, same)).not.toMatch(/New:|No longer/);
  });

  it('leaves a case whose checklist was never written alone', async () => {
    expect(await statusIn(folderWith(caseOf()), laterContent(newer))).not.toContain('It is now');
  });

  it('stands in the JSON of status and plan', async () => {
    const folder = folderWith(caseOf());
    await exportIn(folder);
    const contentFolder = laterContent(newer);
    const status = await run({ argv: ['status', '--json'], folder, contentFolder });

    const { changes } = JSON.parse(status.out) as { changes: readonly { kind: string }[] };
    expect([...new Set(changes.map(({ kind }) => kind))].toSorted()).toEqual([
      'gone',
      'new',
      'number',
      'period',
      'text',
    ]);
  });
});
