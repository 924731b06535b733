import { describe, expect, it } from 'vitest';
import { contents } from '../support/content-for-tests.ts';
import { run } from '../support/fake-world.ts';

interface Printed {
  readonly version: number;
  readonly countries: readonly {
    readonly id: string;
    readonly contacts: readonly {
      readonly id: string;
      readonly purpose: string;
      readonly phone?: string;
      readonly checked: string;
      readonly source: string;
      readonly out_of_date: boolean;
    }[];
  }[];
}

async function contacts(...argv: readonly string[]) {
  return await run({ argv: ['contacts', ...argv] });
}

async function printed(...argv: readonly string[]): Promise<Printed> {
  return JSON.parse((await contacts('--json', ...argv)).out) as Printed;
}

const offered = contents.filter((content) => content.country['guided-only'] !== true);

describe('aftercall contacts', () => {
  it.each(offered.map((content) => [content.country.id, content] as const))(
    'breaks no number and no address of %s on a screen of 40 columns',
    async (country, content) => {
      const terminal = { outputIsTerminal: true, columns: 40 };
      const { out } = await run({ argv: ['contacts', country], terminal });

      for (const { phone, url } of Object.values(content.contacts))
        for (const whole of [phone, url].filter((one) => one !== undefined))
          expect(out).toContain(whole);
      for (const line of out.split('\n')) if (line.length > 40) expect(line).toMatch(/^ *\S+$/);
    },
  );

  it.each(offered.map((content) => [content.country.id, content] as const))(
    'prints every contact of %s once, with number, source and the day checked',
    async (country, content) => {
      const { code, out, error } = await contacts(country);
      const all = Object.values(content.contacts);

      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(out.match(/^- /gm)).toHaveLength(all.length);
      for (const { org, phone, url, source } of all) {
        expect(out).toContain(`- ${org}\n`);
        expect(out).toContain(`Source: ${source}, checked on `);
        if (phone !== undefined) expect(out).toContain(`  Phone: ${phone}\n`);
        if (url !== undefined) expect(out).toContain(`  Site: ${url}\n`);
      }
    },
  );

  it('has a heading in words for every purpose, danger first', async () => {
    const { out } = await contacts();
    const { out: uk } = await contacts('uk');
    const headings = uk.split('\n').filter((line) => /^[A-Z]/.test(line));

    expect(out).not.toContain('purpose.');
    expect(headings.slice(0, 3)).toEqual([
      'Who to call: United Kingdom',
      'In danger now',
      'If it is too much',
    ]);
  });

  it('prints every country with numbers where none is named', async () => {
    const { countries } = await printed();

    expect(countries.map(({ id }) => id)).toEqual(offered.map(({ country }) => country.id));
  });

  it('answers in JSON with the same contacts, by purpose', async () => {
    const { version, countries } = await printed('au');
    const [au] = countries;
    const purposes = au?.contacts.map(({ purpose }) => purpose) ?? [];
    const changes = purposes.filter((purpose, index) => purpose !== purposes[index - 1]);

    expect(version).toBe(1);
    expect(au?.contacts.map(({ id }) => id).toSorted()).toEqual(
      Object.keys(offered.find(({ country }) => country.id === 'au')?.contacts ?? {}).toSorted(),
    );
    expect(new Set(changes).size).toBe(changes.length);
  });

  it('takes the country as an option too', async () => {
    expect((await contacts('--country', 'ca')).out).toBe((await contacts('ca')).out);
  });

  it('marks numbers whose review day is past', async () => {
    const [now] = (await printed('us', '--as-of', '2026-11-23')).countries;
    const [later] = (await printed('us', '--as-of', '2028-01-01')).countries;
    const { out } = await contacts('us', '--as-of', '2028-01-01');

    expect(now?.contacts.filter((one) => one.out_of_date)).toEqual([]);
    expect(later?.contacts.every((one) => one.out_of_date)).toBe(true);
    expect(out).toContain('This was last checked on ');
  });

  it.each([
    ['a country that is not there', ['fr'], '"fr" is not a country here'],
    ['two countries', ['uk', '--country', 'us'], 'Name one country.'],
    ['a day that is none', ['uk', '--as-of', 'today'], '"today" is not a day'],
  ])('refuses %s', async (_, argv, words) => {
    const { code, out, error } = await contacts(...argv);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });
});
