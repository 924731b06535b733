import type { Words } from '../language/words.ts';
import { sentence } from './compose-context.ts';
import type { Block, ContactBlock } from './document.ts';
import type { Organisation } from './organisation.ts';

/** Composes who helped, with the number of the desk and its hours; nothing where no desk is named. */
export function composeOrganisation(
  organisation: Organisation | undefined,
  words: Words,
): readonly Block[] {
  if (organisation?.name === undefined && organisation?.deskNumber === undefined) return [];
  const name = organisation.name ?? words('doc.organisation-desk');
  const { hours } = organisation;
  const text = hours === undefined ? {} : { text: sentence(words('doc.hours', { text: hours })) };
  const contact = {
    name: words('doc.organisation', { name }),
    ...numberOf(organisation),
    ...text,
    ways: [],
  };
  return [{ kind: 'contact', contact }];
}

function numberOf({ deskNumber }: Organisation): Pick<ContactBlock, 'number' | 'link'> {
  if (deskNumber === undefined) return {};
  const digits = deskNumber.replaceAll(/[^\d+]/g, '');
  return { number: deskNumber, ...(digits === '' ? {} : { link: `tel:${digits}` }) };
}
