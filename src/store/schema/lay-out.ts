// Where a table lies on a Citus cluster, by its name, and the statement that lays it there. A table with company_id lies with
// its company; what companies share is on every node; what is asked alone stays on the coordinator.

/** Small, read at each step, and unique across companies: a name, an e-mail address, a session. */
const SHARED = ['company', 'rate_publication'];
const SHARED_PREFIX = 'access_';

/**
 * Asked and written by themselves, beside no other table, so they need no copies. A lock on one row of a table that is on
 * every node is a lock on the whole of it (AcquireExecutorShardLocksForRelationRowLockList): all companies that write to
 * anybody would wait for each other at person_lock.
 */
export const ON_COORDINATOR: readonly string[] = ['mailbox_place', 'person_lock'];

/** The table that the others lie beside. */
export const ANCHOR = 'debtor';

export const isShared = (table: string): boolean => SHARED.includes(table) || table.startsWith(SHARED_PREFIX);

/** Lays the table out where it is not laid out yet. */
export const layOut = (table: string): string =>
  `select ${call(table)} where not exists (select from pg_dist_partition where logicalrelid = '${table}'::regclass);`;

function call(table: string): string {
  if (isShared(table)) return `create_reference_table('${table}')`;
  if (table === ANCHOR) return `create_distributed_table('${table}', 'company_id')`;
  return `create_distributed_table('${table}', 'company_id', colocate_with => '${ANCHOR}')`;
}

/**
 * On a cluster one node after the other: what is changed on all at once bars the transaction from a later change of what
 * companies share ("cannot modify … because there was a parallel operation on a distributed table in the transaction").
 * Elsewhere it is a setting that nobody reads.
 */
export const IN_TURN = "set local citus.multi_shard_modify_mode = 'sequential'";
