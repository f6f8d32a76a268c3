// The settings an embedded server starts with, from the memory of the machine. They are given on the command line at each
// start, so that they follow the machine and the version of the application, not the day the folder was made.
// 8 GB of memory: shared_buffers 512 MB, effective_cache_size 4096 MB, maintenance_work_mem 256 MB.

const MEGABYTE = 1024 * 1024;
/** The pools of a server, a command and a few workers, ten connections each before the wall and ten behind it. */
const CONNECTIONS = 100;

export function settingsFor(memoryBytes: number): Readonly<Record<string, string>> {
  const memory = Math.floor(memoryBytes / MEGABYTE);
  return {
    shared_buffers: `${between({ value: Math.floor(memory / 8), lowest: 32, highest: 512 })}MB`,
    effective_cache_size: `${between({ value: Math.floor(memory / 2), lowest: 64, highest: 16_384 })}MB`,
    maintenance_work_mem: `${between({ value: Math.floor(memory / 16), lowest: 32, highest: 256 })}MB`,
    work_mem: `${between({ value: Math.floor(memory / 256), lowest: 4, highest: 32 })}MB`,
    max_connections: String(CONNECTIONS),
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // Nothing replicates from an embedded server.
    wal_level: 'minimal',
    // Each checkpoint makes the pages that follow be written whole: of a statement of 200,000 lines they were four fifths of the log.
    max_wal_size: `${between({ value: Math.floor(memory / 4), lowest: 1_024, highest: 2_048 })}MB`,
    max_wal_senders: '0',
    // Measured on two cores: parallel plans doubled the CPU time and gained nothing. Without them containers with a small /dev/shm are safe too.
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
  };
}

/** The memory this process may count on: the limit of its container where there is one. */
export function memoryOfMachine({
  totalBytes,
  containerBytes = 0,
}: {
  totalBytes: number;
  /** 0 or absent where there is no container. */
  containerBytes?: number | undefined;
}): number {
  return containerBytes > 0 ? Math.min(totalBytes, containerBytes) : totalBytes;
}

function between({ value, lowest, highest }: { value: number; lowest: number; highest: number }): number {
  return Math.min(Math.max(value, lowest), highest);
}
