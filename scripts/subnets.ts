import { Command } from 'commander';
import { SubnetsError } from './subnets/connect';
import { readSubnets } from './subnets/read';
import { table } from './subnets/table';

const program = new Command('subnets')
  .description('Prints the subnets of a running node: prices, pools, emission, tempo.')
  .option('--ws <address>', 'where the node answers', 'ws://127.0.0.1:9944')
  .parse();

readSubnets(program.opts<{ ws: string }>().ws).then(
  (subnets) => console.log(table(subnets)),
  (error: unknown) => {
    process.exitCode = 1;
    console.error(error instanceof SubnetsError ? `error: ${error.message}` : error);
  },
);
