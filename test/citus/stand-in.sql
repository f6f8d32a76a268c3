-- Stands in for the parts of Citus that lay tables out: it moves nothing, and refuses what Citus refuses (12 to 14:
-- foreign_constraint.c, create_distributed_table.c, policy.c, trigger.c of its source). Its words are its own.
set allow_system_table_mods = on;

create table pg_catalog.pg_dist_partition (logicalrelid regclass primary key, partmethod "char" not null);

insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
select 4000000000, 'citus', extowner, extnamespace, false, '13.0-1' from pg_extension where extname = 'plpgsql';

-- What keeps a reference from being held where the rows lie. Both ends are known here.
create function pg_catalog.citus_refused_reference(k pg_constraint) returns text language sql stable as $$
  select case
    when f.logicalrelid is null then format('%s refers to %s, which is not laid out', k.conrelid::regclass, k.confrelid::regclass)
    when t.logicalrelid is null or (t.partmethod = 'n' and f.partmethod = 'h')
      then format('%s refers to %s, which lies with its company', k.conrelid::regclass, k.confrelid::regclass)
    when t.partmethod = 'h' and f.partmethod = 'h' and array_position(k.conkey, a.attnum) is distinct from array_position(k.confkey, b.attnum)
      then format('%s of %s does not refer by company_id', k.conname, k.conrelid::regclass)
    when t.partmethod = 'h' and a.attnum = any(k.conkey) and (k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd', 'c'))
      then format('%s of %s would change company_id', k.conname, k.conrelid::regclass)
  end
    from (values (0)) as one
    left join pg_dist_partition t on t.logicalrelid = k.conrelid left join pg_dist_partition f on f.logicalrelid = k.confrelid
    left join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'company_id'
    left join pg_attribute b on b.attrelid = k.confrelid and b.attname = 'company_id'
$$;

create function pg_catalog.citus_refused_table(t regclass) returns setof text language sql stable as $$
  select citus_refused_reference(k) from pg_constraint k where k.contype = 'f' and k.conrelid = t
  union all
  select format('%s of %s is unique without company_id', i.indexrelid::regclass, t)
    from pg_index i join pg_dist_partition p on p.logicalrelid = t and p.partmethod = 'h'
   where i.indrelid = t and (i.indisunique or i.indisexclusion)
     and not exists (select from pg_attribute a where a.attrelid = t and a.attname = 'company_id' and a.attnum = any(i.indkey[0:i.indnkeyatts - 1]))
  union all
  select format('the policy %s of %s asks a query', polname, t) from pg_policy where polrelid = t and concat(polqual, polwithcheck) like '%SUBLINK%'
  union all
  select format('%s has the trigger %s', t, tgname) from pg_trigger where tgrelid = t and not tgisinternal
  union all
  select format('%s of %s is numbered in a type other than bigint', attname, t) from pg_attribute
   where attrelid = t and attidentity <> '' and atttypid <> 'bigint'::regtype
  union all
  select format('company_id of %s is no plain uuid', t) from pg_dist_partition p
    left join pg_attribute a on a.attrelid = t and a.attname = 'company_id' and a.attgenerated = '' and a.atttypid = 'uuid'::regtype
   where p.logicalrelid = t and p.partmethod = 'h' and a.attname is null
$$;

create function pg_catalog.citus_lay_out(t regclass, how "char") returns void language plpgsql as $$
declare refused text;
begin
  insert into pg_dist_partition values (t, how);
  select string_agg(one, '; ') into refused from citus_refused_table(t) one;
  if refused is not null then raise exception 'refused: %', refused; end if;
end $$;

create function pg_catalog.create_distributed_table(table_name regclass, distribution_column text, colocate_with text default 'default')
returns void language sql as $$ select citus_lay_out(table_name, 'h') $$;
create function pg_catalog.create_reference_table(table_name regclass) returns void language sql as $$ select citus_lay_out(table_name, 'n') $$;

-- What is made or changed afterwards, on tables that are laid out and on new ones that refer to them.
create function pg_catalog.citus_refuse() returns event_trigger language plpgsql as $$
declare refused text;
begin
  select string_agg(one, '; ') into refused
    from (select citus_refused_table(logicalrelid) as one from pg_dist_partition
          union all
          select citus_refused_reference(k) from pg_constraint k join pg_dist_partition f on f.logicalrelid = k.confrelid
           where k.contype = 'f' and not exists (select from pg_dist_partition t where t.logicalrelid = k.conrelid)) found
   where one is not null and exists (select from pg_dist_partition where partmethod = 'h' and logicalrelid = to_regclass('debtor'));
  if refused is not null then raise exception 'refused: %', refused; end if;
end $$;
reset allow_system_table_mods;
