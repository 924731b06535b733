import { loadContent, loadCountries } from '../content/load-content.ts';
import type { Contact } from '../content/schema.ts';
import type { CommonFlags } from './common-options.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

/** Prints who to call in one country, or in all, by purpose, with the day each was checked. */
export async function runContacts(
  world: World,
  country: string | undefined,
  flags: CommonFlags,
): Promise<void> {
  const wanted = country ?? flags.country;
  const ids =
    wanted === undefined
      ? loadCountries(world.contentFolder)
          .filter((one) => !one.guidedOnly)
          .map((one) => one.id)
      : [wanted];
  const contents = ids.map((id) => loadContent(world.contentFolder, id));
  const words = wordsFor(world);
  if (flags.json === true) {
    const countries = contents.map((content) => ({
      id: content.country.id,
      contacts: Object.values(content.contacts),
    }));
    world.writeOut(`${JSON.stringify({ version: 1, countries }, undefined, 2)}\n`);
  } else {
    const lines = contents.flatMap((content) => [
      content.country.name,
      ...Object.values(content.contacts).flatMap((contact) =>
        contactLines(contact, words('doc.hours', { text: contact.hours ?? '' })),
      ),
      '',
    ]);
    world.writeOut(`${lines.join('\n')}\n`);
  }
  await Promise.resolve();
}

function contactLines(contact: Contact, hours: string): readonly string[] {
  const where = [contact.phone ?? contact['text-number'], contact.url]
    .filter((part) => part !== undefined)
    .join('  ');
  return [
    `- ${contact.org}: ${where === '' ? contact['who-for'] : where}`,
    ...(contact.hours === undefined ? [] : [`  ${hours}`]),
    `  ${contact['who-for']} (${contact.checked})`,
  ];
}
