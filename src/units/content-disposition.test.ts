import { expect, it } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

it('names a file for every program, and breaks no header', () => {
  expect(contentDisposition('Café 1.zip')).toBe(
    `attachment; filename="Caf-1.zip"; filename*=UTF-8''Caf%C3%A9%201.zip`,
  );
  expect(contentDisposition(`a"b\r\nSet-Cookie: x'(1)*.pdf`, 'inline')).toBe(
    `inline; filename="a-b-Set-Cookie-x-1-.pdf"; filename*=UTF-8''a%22b%0D%0ASet-Cookie%3A%20x%27%281%29%2A.pdf`,
  );
  expect(contentDisposition('\ud83d.pdf')).toContain("UTF-8''%EF%BF%BD.pdf");
});
