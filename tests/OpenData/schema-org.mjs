// The schema.org data block of the page: what dataset search demands, and that nothing can break out of it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export function* schemaOrg(folder) {
  for (const name of readdirSync(folder).filter(name => name.endsWith('.html'))) {
    const blocks = [...readFileSync(join(folder, name), 'utf8').matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    if (blocks.length !== 1) { yield `${name} has ${blocks.length} data blocks`; continue; }
    if (blocks[0][1].includes('<')) yield `${name}: the data block holds a '<'`;
    const dataset = JSON.parse(blocks[0][1]);
    if (dataset['@type'] !== 'Dataset' || !dataset['@context'].startsWith('https://schema.org')) yield `${name}: no schema.org Dataset`;
    if (!(dataset.description?.length >= 20 && dataset.description.length <= 5000)) yield `${name}: description of ${dataset.description?.length} characters`;
    for (const property of ['name', 'license', 'creator', 'identifier', 'version', 'temporalCoverage', 'variableMeasured']) {
      if (!dataset[property]) yield `${name}: no ${property}`;
    }
    for (const file of dataset.distribution ?? []) if (!readdirSync(folder).includes(file.contentUrl)) yield `${name}: ${file.contentUrl} is not there`;
    if (!(dataset.distribution?.length > 0)) yield `${name}: no distribution`;
  }
}
