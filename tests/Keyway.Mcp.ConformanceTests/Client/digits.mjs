// Talks to the sample Digits with the protocol's TypeScript SDK: lists all tools, calls each, hears of progress, cancels a training.
//   digits.mjs stdio PROGRAM ARGUMENT…        digits.mjs http URL
// What it saw comes out as one JSON object. The SDK itself checks structured content by the output schemas, and throws.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [kind, first, ...rest] = process.argv.slice(2);
const folder = process.env.DIGITS_FOLDER;
const transport = kind === 'stdio'
  ? new StdioClientTransport({ command: first, args: rest, cwd: folder })
  : new StreamableHTTPClientTransport(new URL(first));

const client = new Client({ name: 'digits-test', version: '1.0.0' });
await client.connect(transport);

// Listing is what tells the client the output schemas that it holds results to.
const { tools } = await client.listTools();
const call = (name, args, options) => client.callTool({ name, arguments: args }, undefined, options);

const trainingProgress = [];
const training = await call(
  'train', { epochs: 2, hiddenUnits: 16, seed: 7 }, { onprogress: (progress) => trainingProgress.push(progress), timeout: 120_000 });

const pixels = Array.from({ length: 64 }, (_, i) => i % 17);
const results = {
  train: training,
  describe_model: await call('describe_model', {}),
  classify_digit: await call('classify_digit', { pixels }),
  nearest_examples: await call('nearest_examples', { pixels, count: 2 }),
  evaluate: await call('evaluate', {}, { timeout: 120_000 }),
};
const misspelt = await call('classify_digit', { pixel: [0, 5, 13] });

const abort = new AbortController();
const beforeCancelling = [];
const cancelled = await call('train', { epochs: 1000, hiddenUnits: 16, seed: 7 }, {
  signal: abort.signal,
  timeout: 120_000,
  onprogress: (progress) => {
    beforeCancelling.push(progress);
    if (progress.progress >= 1) {
      abort.abort('That is enough.');
    }
  },
}).then(() => 'answered', (error) => `refused: ${error.message}`);

// The session goes on.
const afterwards = await call('describe_model', {});
await client.close();

console.log(JSON.stringify({
  server: client.getServerVersion(), tools, results, trainingProgress, misspelt, cancelled, beforeCancelling, afterwards,
}));
