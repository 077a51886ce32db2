import { struct, u32 } from '../../primitives/scale';
import { extension } from './extension';

/** What is signed holds for one version of the runtime. */
export const checkSpecVersion = extension({
  identifier: 'CheckSpecVersion',
  body: struct(
    ['frame_system', 'extensions', 'check_spec_version', 'CheckSpecVersion'],
    {},
    { params: [{ name: 'T' }] },
  ),
  implicit: u32,
  implicitOf: (rt) => rt.System.constants.Version.spec_version,
});
