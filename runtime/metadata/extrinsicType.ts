import { bytes, pathType, sequenceType, type TypeDef } from '../../primitives/scale';

/** The types that an extrinsic is made of. */
export interface ExtrinsicParts {
  readonly address: TypeDef;
  readonly call: TypeDef;
  readonly signature: TypeDef;
  readonly extra: TypeDef;
}

/** What the metadata tells of `UncheckedExtrinsic`: Frontier's form around Substrate's, which is bytes to the outside. */
export function extrinsicType({ address, call, signature, extra }: ExtrinsicParts): TypeDef {
  const params = (last: string) => [
    { name: 'Address', type: address },
    { name: 'Call', type: call },
    { name: 'Signature', type: signature },
    { name: last, type: extra },
  ];
  const generic = pathType(
    ['sp_runtime', 'generic', 'unchecked_extrinsic', 'UncheckedExtrinsic'],
    () => ({ kind: 'composite', fields: [{ type: bytes.type }] }),
    { params: params('Extra') },
  );
  const typeName = 'generic::UncheckedExtrinsic<Address, Call, Signature, Extension>';
  return pathType(
    ['fp_self_contained', 'unchecked_extrinsic', 'UncheckedExtrinsic'],
    () => ({ kind: 'composite', fields: [{ type: generic, typeName }] }),
    { params: params('Extension') },
  );
}

/** The parts of an extrinsic's type, as `extrinsicType` put them together. */
export function extrinsicParts({ params }: TypeDef): ExtrinsicParts {
  const part = (name: string): TypeDef => {
    const type = params.find((param) => param.name === name)?.type;
    if (type === undefined)
      throw new Error(
        `the type of an extrinsic has no parameter ${name}; it has ${params.map((param) => param.name).join(', ')}`,
      );
    return type;
  };
  return { address: part('Address'), call: part('Call'), signature: part('Signature'), extra: part('Extension') };
}

/** `sp_runtime::generic::Block`. */
export function blockType(header: TypeDef, extrinsic: TypeDef): TypeDef {
  const params = [
    { name: 'Header', type: header },
    { name: 'Extrinsic', type: extrinsic },
  ];
  return pathType(
    ['sp_runtime', 'generic', 'block', 'Block'],
    () => ({
      kind: 'composite',
      fields: [
        { name: 'header', type: header, typeName: 'Header' },
        { name: 'extrinsics', type: sequenceType(extrinsic), typeName: 'Vec<Extrinsic>' },
      ],
    }),
    { params },
  );
}
