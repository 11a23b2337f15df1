import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils";

/**
 * What a file is signed with. `secret`: drawn at random and kept in the controller's workbook, so that nobody else can
 * make a valid file · `public`: the same for everybody; shows only that nothing was changed by accident.
 */
export type SigningKey = { readonly kind: "secret" | "public"; readonly bytes: Uint8Array };

const KEY_BYTES = 32;

/** For workbooks that keep no secret of their own. Known to everybody who reads this line. */
const PUBLIC_KEY: SigningKey = { kind: "public", bytes: utf8ToBytes("planning workbook: returns without a secret") };

/** The key of a workbook: the secret in its setting (hexadecimal), else the public one. */
export function signingKey(secret: string | undefined): SigningKey {
  const isKey = secret !== undefined && new RegExp(`^[0-9a-f]{${2 * KEY_BYTES}}$`).test(secret);
  return isKey ? { kind: "secret", bytes: hexToBytes(secret) } : PUBLIC_KEY;
}

/** A new secret; throws a RangeError unless it gets 32 random bytes. */
export function createSigningKey(random: Uint8Array): SigningKey {
  if (random.length !== KEY_BYTES) throw new RangeError(`A signing key takes ${KEY_BYTES} random bytes, not ${random.length}.`);
  return { kind: "secret", bytes: Uint8Array.from(random) };
}

/** The secret as a workbook setting keeps it: hexadecimal, 64 characters. */
export function signingKeyText({ bytes }: SigningKey): string {
  return bytesToHex(bytes);
}
