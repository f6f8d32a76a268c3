// One plan for all values, kept by the session. The server takes its plan for a list of one or two debtors to be cheaper than
// the one for ten that it keeps, and plans such a statement anew at each execution, for more than the execution costs.

/** To the end of the transaction; outside of one, to that of what travels with it. */
export const KEEP_PLANS = "select set_config('plan_cache_mode', 'force_generic_plan', true)";
