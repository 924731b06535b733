import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents } from '../support/content-for-tests.ts';
import { takeInventory } from '../support/take-inventory.ts';

const folder = 'test/content/inventory';

describe('the inventory', () => {
  it.each(contents)(
    'of $country.id is as it was: nothing was lost (UPDATE_GOLDEN=1 writes it anew)',
    (content) => {
      const file = join(folder, `${content.country.id}.txt`);
      const inventory = takeInventory(content);
      if (process.env['UPDATE_GOLDEN'] === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, inventory);
      }

      expect(inventory).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
    },
  );
});
