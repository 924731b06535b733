import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, run } from './support/fake-world.ts';

const root = join(import.meta.dirname, '..');
const pages = ['README.md', 'docs/how-it-works.md', 'CONTRIBUTING.md', 'checklists/README.md'];

function read(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

describe('the README', () => {
  it('shows commands that work as they stand there', async () => {
    const commands = [...read('README.md').matchAll(/^aftercall ([a-z].*?)(?:\s+# .*)?$/gm)].map(
      ([, typed]) => typed ?? '',
    );
    const folder = newFolder();
    symlinkSync(join(root, 'checklists'), join(folder, 'checklists'));
    const answers = '{"country":"uk","what-they-got":["money"]}';
    writeFileSync(join(folder, 'answers.json'), answers);
    writeFileSync(join(folder, 'answers.jsonl'), `${answers}\n`);
    await run({
      argv: ['start', '--no-input', '--answers', 'checklists/examples/uk.yaml'],
      folder,
    });

    const failed: string[] = [];
    for (const command of commands) {
      const { code, error } = await run({ argv: command.split(' '), folder });
      if (code !== 0) failed.push(`${command}: ${error}`);
    }

    expect(commands.length).toBeGreaterThan(8);
    expect(failed).toEqual([]);
  });

  it('has an example of answers for each country, which gives a checklist without a word on the error stream', async () => {
    for (const country of ['us', 'uk', 'ca', 'au']) {
      const argv = [
        'plan',
        join(root, 'checklists', 'examples', `${country}.yaml`),
        '--format',
        'md',
      ];
      expect(await run({ argv })).toMatchObject({ code: 0, error: '' });
    }
  });

  it.each(pages)('and %s link only to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(
      ([, link]) => link ?? '',
    );

    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});
