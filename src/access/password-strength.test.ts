import { describe, expect, it } from 'vitest';
import { isStrongPassword } from './password-strength.ts';

const OWN = ['Camille Roy', 'camille.roy@imprimerie-duval.example'];

describe('a password', () => {
  it.each(['passwordpassword', '123456789012', 'azertyuiop123', 'aaaaaaaaaaaa', 'camille.roy2026', 'court'])(
    'is refused when it is easy to guess: %s',
    password => {
      expect(isStrongPassword(password, OWN)).toBe(false);
    },
  );

  it.each(['trois tasses de café', 'les-trains-partent-à-l-heure', 'kX9#vq2!Lm7p'])(
    'is taken when it is not: %s',
    password => {
      expect(isStrongPassword(password, OWN)).toBe(true);
    },
  );
});
