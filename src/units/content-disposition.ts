// How an answer names the file that it hands over (RFC 6266): in letters that every program reads, and as it is written.
// 'Café 1.zip': attachment; filename="Caf-1.zip"; filename*=UTF-8''Caf%C3%A9%201.zip

type Way = 'attachment' | 'inline';

export const contentDisposition = (name: string, way: Way = 'attachment'): string =>
  `${way}; filename="${name.replace(/[^\w.-]+/g, '-')}"; filename*=UTF-8''${encoded(name)}`;

/** RFC 5987 has these four encoded too. Half of a letter in two is none. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
