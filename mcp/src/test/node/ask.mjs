// The TypeScript SDK as a client: node ask.mjs JAVA ARGUMENTS… starts the server and prints what it answers as one JSON object.
// Calls come as a JSON array of {name, arguments} in the environment's CALLS, and are all sent at once.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const [command, ...args] = process.argv.slice(2);
const client = new Client({ name: 'ask', version: '1' });
await client.connect(new StdioClientTransport({ command, args, cwd: process.env.PROJECT }));
const { tools } = await client.listTools();
const answers = await Promise.all(JSON.parse(process.env.CALLS).map((call) => client.callTool(call)));
console.log(JSON.stringify({
  server: client.getServerVersion(),
  instructions: client.getInstructions(),
  tools,
  answers,
}));
await client.close();
