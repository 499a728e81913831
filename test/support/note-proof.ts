/** Hands a figure that a test in the browser came by to scripts/proofs.mjs, which prints it and, after a deep run, keeps it. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { Proof } from '../../scripts/proofs.mjs';

export async function noteProof(name: string, proof: Proof): Promise<void> {
  await executeServerCommand('note-proof', { name, proof });
}
