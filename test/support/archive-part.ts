import { inflateRawSync } from 'node:zlib';

const DIRECTORY_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** The text of one part of a ZIP archive, such as a DOCX or an XLSX; throws where it has no such part. */
export function archivePart(archive: Buffer, name: string): string {
  const end = archive.lastIndexOf(DIRECTORY_END);
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = archive.readUInt32LE(at + 42);
      const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const bytes = archive.subarray(from, from + archive.readUInt32LE(at + 20));
      return (archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  throw new Error(`no part ${name}`);
}
