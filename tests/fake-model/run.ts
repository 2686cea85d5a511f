// A model server to try things by hand: node tests/fake-model/run.ts [port]. The model's name chooses what it does.
import { fakeModel, SCENARIOS } from './server.ts';

const { baseUrl } = await fakeModel({ port: Number(process.argv[2] ?? 11_435), pieceMs: 60 });
process.stdout.write(`${baseUrl}\nModels: ${SCENARIOS.join(', ')}\n`);
