#!/usr/bin/env node
import { run } from './cli/run';

void run(process);
