import { of, pathType, spelt, string, u8, unit, unitEnum, variants, wrapper, type Codec } from '../../primitives/scale';

const error = (name: string): readonly string[] => ['evm_core', 'error', name];

/** A borrowed or owned string: Rust shows its field without a type name. */
const text: Codec<string> = {
  ...string,
  rust: "Cow<'static, str>",
  type: pathType(['Cow'], () => ({ kind: 'composite', fields: [{ type: string.type }] }), {
    params: [{ name: 'T', type: string.type }],
  }),
};

const ExitSucceed = unitEnum(error('ExitSucceed'), ['Stopped', 'Returned', 'Suicided']);

const ExitError = variants(error('ExitError'), {
  StackUnderflow: unit(0),
  StackOverflow: unit(1),
  InvalidJump: unit(2),
  InvalidRange: unit(3),
  DesignatedInvalid: unit(4),
  CallTooDeep: unit(5),
  CreateCollision: unit(6),
  CreateContractLimit: unit(7),
  InvalidCode: of(15, wrapper(['evm_core', 'opcode', 'Opcode'], u8)),
  OutOfOffset: unit(8),
  OutOfGas: unit(9),
  OutOfFund: unit(10),
  PCUnderflow: unit(11),
  CreateEmpty: unit(12),
  Other: of(13, text),
  MaxNonce: unit(14),
});

const ExitRevert = unitEnum(error('ExitRevert'), ['Reverted']);

const ExitFatal = variants(error('ExitFatal'), {
  NotSupported: unit(0),
  UnhandledInterrupt: unit(1),
  CallErrorAsFatal: of(2, spelt('ExitError', ExitError)),
  Other: of(3, text),
});

/** How a run of the EVM ended. */
export const ExitReason = variants(error('ExitReason'), {
  Succeed: of(0, ExitSucceed),
  Error: of(1, ExitError),
  Revert: of(2, ExitRevert),
  Fatal: of(3, ExitFatal),
});
