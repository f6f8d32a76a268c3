// A file that lies in an archive that was dropped, taken out of it here: the server has read it and keeps no archive.

/** As large as the document of an invoice may be. */
const MOST_BYTES = 10 * 1024 * 1024;

/** The file that an answer is about: one that was dropped, or one of an archive, called 'march.zip/F-12.pdf'. Null where it cannot be had. */
export async function fileOf(files: readonly File[], name: string): Promise<File | null> {
  const plain = files.find(file => file.name === name);
  if (plain !== undefined) return plain;
  const archive = files.find(file => name.startsWith(`${file.name}/`));
  if (archive === undefined) return null;
  const wanted = name.slice(archive.name.length + 1);
  const { unzipSync } = await import('fflate');
  const bytes = new Uint8Array(await archive.arrayBuffer());
  const filter = (one: { name: string; originalSize: number }) =>
    one.name === wanted && one.originalSize <= MOST_BYTES;
  const content = unzipSync(bytes, { filter })[wanted];
  if (content === undefined) return null;
  return new File([new Uint8Array(content)], wanted.split('/').at(-1) ?? wanted, { type: 'application/pdf' });
}
