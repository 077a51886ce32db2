// What each pallet asks of the others, as one function of all contexts for each pallet.
export { adminUtils } from './adminUtils';
export * from './councils';
export { crowdloan } from './crowdloan';
export * from './pallets';
export { swap } from './pools';
export { subtensor } from './subtensor';
