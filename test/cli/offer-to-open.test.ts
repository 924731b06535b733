import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { offerToOpen } from '../../src/cli/offer-to-open.ts';
import { fakeWorld, newFolder } from '../support/fake-world.ts';
import { guided } from '../support/guided.ts';
import { nothingTaken } from '../support/nothing-taken.ts';
import { words } from '../support/sample-asks.ts';

const desktop = {
  terminal: { inputIsTerminal: true, screenIsTerminal: true },
  env: { DISPLAY: ':0' },
};

interface Offered {
  readonly says?: boolean;
  readonly flags?: { readonly input?: boolean; readonly quiet?: boolean };
  readonly opens?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Offers files that were written; gives what was asked, said and opened. */
async function offer(
  paths: readonly string[],
  { says = true, flags = {}, opens = true, env = desktop.env }: Offered = {},
) {
  const [asked, said, opened]: [string[], string[], string[]] = [[], [], []];
  const world = fakeWorld(
    { ...desktop, env, argv: [], folder: '/', ...(opens ? { opened } : {}) },
    { out: '', error: '' },
  );
  await offerToOpen(paths, {
    world,
    words,
    flags,
    ask: async (text) => {
      asked.push(text);
      return await Promise.resolve(says);
    },
    say: (text) => said.push(text),
  });
  return { asked, said, opened };
}

describe('what was written', () => {
  it.each([
    ['the page', ['/a.txt', '/a.pdf', '/a.html'], '/a.html'],
    ['else the PDF', ['/a.txt', '/a.ics', '/a.pdf'], '/a.pdf'],
    ['else the text', ['/a.json', '/a.txt'], '/a.txt'],
  ])('is opened after a yes: %s', async (_, paths, expected) => {
    expect(await offer(paths)).toMatchObject({ opened: [expected] });
  });

  it('stays closed after a no', async () => {
    expect(await offer(['/a.html'], { says: false })).toEqual({
      asked: [words('open.ask')],
      said: [],
      opened: [],
    });
  });

  it.each([
    ['with --no-input', { flags: { input: false } }],
    ['with --quiet', { flags: { quiet: true } }],
    ['without a display', { env: {} }],
  ])('is not offered %s', async (_, change) => {
    expect(await offer(['/a.html'], change)).toEqual({ asked: [], said: [], opened: [] });
  });

  it('is not offered where nobody reads it on a screen', async () => {
    expect((await offer(['/a.json', '/a.ics'])).asked).toEqual([]);
  });

  it('is named where it cannot be opened', async () => {
    expect((await offer(['/a.html'], { opens: false })).said).toEqual([
      words('open.failed', { path: '/a.html' }),
    ]);
  });
});

describe('the end of the guided run', () => {
  it.each(['yes', 'no'])(
    'offers to open the checklist, and does what is said: %s',
    async (says) => {
      const folder = newFolder();
      const opened: string[] = [];
      const { stopped } = await guided(nothingTaken, {
        folder,
        menus: { 'ask-yes': says },
        world: { ...desktop, opened },
      });

      expect(stopped).toBeUndefined();
      expect(opened).toEqual(says === 'yes' ? [join(folder, 'checklist-2026-11-23.html')] : []);
    },
  );
});
