import type { ChainIdentityV2, SubnetIdentityV3 } from '../../../../pallets/subtensor';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

export const subnetIdentity: SubnetIdentityV3 = {
  subnet_name: text('apex'),
  github_repo: text('https://example.org/apex'),
  subnet_contact: text('apex@example.org'),
  subnet_url: text('https://apex.example.org'),
  discord: text('apex'),
  description: text('the first of them'),
  logo_url: text('https://example.org/apex.png'),
  additional: text(''),
};

/** With one text of so many bytes. */
export const tooLong = (field: keyof SubnetIdentityV3, length: number): SubnetIdentityV3 => ({
  ...subnetIdentity,
  [field]: new Uint8Array(length),
});

export const chainIdentity: ChainIdentityV2 = {
  name: text('alice'),
  url: text('https://alice.example.org'),
  github_repo: text('https://example.org/alice'),
  image: text('https://example.org/alice.png'),
  discord: text('alice'),
  description: text('a validator'),
  additional: text(''),
};
