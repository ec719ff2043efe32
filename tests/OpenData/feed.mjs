// Atom feeds against the grammar of RFC 4287 (libxml2), and against what the RFC asks for beyond its grammar.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { schema, tool } from './files.mjs';

const { RelaxNGValidator, XmlDocument, XmlValidateError, XmlParseError } = await import(pathToFileURL(tool.resolve('libxml2-wasm')));
const namespaces = { atom: 'http://www.w3.org/2005/Atom' };

export function* feed(folder) {
  let document;
  try {
    document = XmlDocument.fromBuffer(readFileSync(join(folder, 'feed.atom')));
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    yield error.message;
    return;
  }

  yield* grammar(document);
  yield* rules(document.root);
  document.dispose();
}

function* grammar(document) {
  const rng = XmlDocument.fromBuffer(readFileSync(schema('atom-rfc4287.rng')));
  const validator = RelaxNGValidator.fromDoc(rng);
  try {
    validator.validate(document);
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    yield error.message;
  } finally {
    validator.dispose();
    rng.dispose();
  }
}

// Sections 4.1.1, 4.1.2, 4.2.6 and 4.2.7.2 of the RFC: what no grammar can say.
function* rules(root) {
  const entries = root.find('atom:entry', namespaces);
  const feedHasAuthor = root.find('atom:author', namespaces).length > 0;
  const seen = new Set();
  for (const node of [root, ...entries]) {
    const id = node.get('atom:id', namespaces)?.content ?? '';
    if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) yield `atom:id '${id}' is no absolute IRI`;
    if (seen.has(id)) yield `atom:id '${id}' is there twice`;
    seen.add(id);
    yield* links(node, id);
  }

  for (const entry of entries) {
    const id = entry.get('atom:id', namespaces)?.content;
    if (!feedHasAuthor && entry.find('atom:author', namespaces).length === 0) yield `${id} has no author, and the feed has none either`;
    if (!entry.get('atom:content', namespaces) && !entry.get('atom:link[@rel="alternate"]', namespaces)) yield `${id} has neither content nor an alternate link`;
  }

  const updated = node => Date.parse(node.get('atom:updated', namespaces)?.content);
  if (entries.some(entry => updated(entry) > updated(root))) yield 'an entry is newer than the feed';
}

function* links(node, id) {
  const alternates = new Set();
  for (const link of node.find('atom:link', namespaces)) {
    const attribute = name => link.attr(name)?.value ?? '';
    if (!URL.canParse(attribute('href'))) yield `${id}: '${attribute('href')}' is no absolute address`;
    if ((attribute('rel') || 'alternate') !== 'alternate') continue;
    const kind = `${attribute('type')} ${attribute('hreflang')}`;
    if (alternates.has(kind)) yield `${id} has two alternate links of the kind '${kind.trim()}'`;
    alternates.add(kind);
  }
}
