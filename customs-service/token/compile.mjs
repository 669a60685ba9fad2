// Makes SettlementToken.bin from SettlementToken.sol: npm install --no-save solc@0.8.37 && node compile.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const solc = createRequire(process.cwd() + '/')('solc');
const here = new URL('.', import.meta.url);
const out = JSON.parse(solc.compile(JSON.stringify({
  language: 'Solidity',
  sources: { 'SettlementToken.sol': { content: readFileSync(new URL('SettlementToken.sol', here), 'utf8') } },
  settings: {
    optimizer: { enabled: true, runs: 200 },
    evmVersion: 'paris', // no opcode that an older permissioned chain lacks
    metadata: { bytecodeHash: 'none', appendCBOR: false }, // the same bytes wherever it is compiled
    outputSelection: { '*': { '*': ['evm.bytecode.object'] } },
  },
})));
for (const error of out.errors ?? []) console.error(error.formattedMessage);
const contract = out.contracts['SettlementToken.sol'].SettlementToken;
writeFileSync(new URL('SettlementToken.bin', here), contract.evm.bytecode.object + '\n');
