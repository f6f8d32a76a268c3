// One plan for all values, kept by the session. The server takes its plan for a list of one or two debtors to be cheaper than
// the one for ten that it keeps, and plans such a statement anew at each execution, for more than the execution costs.
//
// Not on Citus: which node a statement goes to is known with its values only, so that a join has no plan for all of them.
// Citus gives it an enormous cost and counts on the server to plan anew; made to keep it, the server gets an error instead
// ("could not create distributed plan", CreateDistributedPlannedStmt in distributed_planner.c, Citus 12 to 14).

/** To the end of the transaction; outside of one, to that of what travels with it. */
export const KEEP_PLANS = `
  select set_config('plan_cache_mode',
    case when exists (select from pg_extension where extname = 'citus') then current_setting('plan_cache_mode') else 'force_generic_plan' end, true)`;

/**
 * The other way round, to the same end: planned for the values of this time, where a day decides how much there is. The plan for
 * all days that a session keeps after five questions took what was settled since for little, and went through it for each invoice.
 */
export const PLAN_ANEW = `select set_config('plan_cache_mode', 'force_custom_plan', true)`;
