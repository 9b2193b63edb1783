import { createPrivateKey } from 'node:crypto';
import { buildMessage, ValidateBy } from 'class-validator';

/** True for an Ed25519 private key as PKCS#8 in base64. */
function isEd25519Key(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    const key = createPrivateKey({ key: Buffer.from(value, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** The value is an Ed25519 private key as PKCS#8 in base64. */
export function IsEd25519Key(options: {
  message: (args: { value: unknown; property: string }) => string;
}): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isEd25519Key',
      validator: { validate: isEd25519Key, defaultMessage: buildMessage(() => '$property is no Ed25519 key') },
    },
    options,
  );
}
