import type { PlanContact } from '../plan/plan.ts';
import { numberBlock, waysToReach } from './compose-contact.ts';
import { sentence, type ComposeContext } from './compose-context.ts';
import type { Block } from './document.ts';

/** Composes the lines of every first page: the crisis line, the emergency number, and that this sheet never asks for anything. */
export function composeSupport(context: ComposeContext): readonly Block[] {
  const { plan, words } = context;
  const number = emergencyNumber(context);
  const emergency: readonly Block[] =
    number === undefined
      ? []
      : [
          {
            kind: 'contact',
            contact: { name: words('doc.danger'), number, link: `tel:${number}`, ways: [] },
          },
        ];
  return [
    {
      kind: 'box',
      title: words('doc.support'),
      blocks: [...plan.crisis.map((contact) => crisisBlock(contact, context)), ...emergency],
    },
    { kind: 'paragraph', text: words('doc.never'), tone: 'strong' },
  ];
}

function crisisBlock(contact: PlanContact, context: ComposeContext): Block {
  const text =
    contact.hours === undefined
      ? {}
      : { text: sentence(context.words('doc.hours', { text: contact.hours })) };
  const ways = contact.phone === undefined ? waysToReach(contact, context) : [];
  return {
    kind: 'contact',
    contact: { name: contact.org, ...numberBlock(contact), ...text, ways },
  };
}

function emergencyNumber({ content }: ComposeContext): string | undefined {
  const id = content.country.emergency;
  return id === undefined ? undefined : content.contacts[id]?.phone;
}
