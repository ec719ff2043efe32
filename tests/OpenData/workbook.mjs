// Reads the cells of an .xlsx: a ZIP of XML. Knows stored and deflated members, inline strings and numbers.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** Sheets by name: rows of texts, numbers or undefined. */
export function sheets(path) {
  const parts = unzip(readFileSync(path));
  const names = [...parts.get('xl/workbook.xml').matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"/g)];
  return new Map(names.map(([, name, id]) => [name, rows(parts.get(`xl/worksheets/sheet${id}.xml`))]));
}

function rows(xml) {
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    const cells = [];
    for (const [, name, type, content] of row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?: t="(\w+)")?>(.*?)<\/c>/gs)) {
      const column = [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      cells[column] = type === 'inlineStr' ? decode(/<t[^>]*>(.*?)<\/t>/s.exec(content)[1]) : Number(/<v>(.*?)<\/v>/.exec(content)[1]);
    }
    return cells;
  });
}

const decode = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export function unzip(zip) {
  const files = new Map();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength, extra, comment, offset] = [
      zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const content = zip.subarray(start, start + size);
    files.set(name, (method === 0 ? content : inflateRawSync(content)).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
