import { dataPackage, sdmxJson } from './json-schemas.mjs';
import { dcat } from './dcat.mjs';
import { feed } from './feed.mjs';
import { html } from './html.mjs';
import { jsonStat } from './json-stat.mjs';
import { machineReadable } from './machine-readable.mjs';
import { openApi } from './open-api.mjs';
import { sameCells } from './same-cells.mjs';
import { schemaOrg } from './schema-org.mjs';

export const checks = {
  datapackage: dataPackage,
  'sdmx-json': sdmxJson,
  jsonstat: jsonStat,
  dcat,
  feed,
  html,
  'machine-readable': machineReadable,
  openapi: openApi,
  'same-cells': sameCells,
  'schema-org': schemaOrg,
};
