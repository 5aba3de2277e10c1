-- Taking a person out of the register: the one change that rows which are otherwise never changed do take.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if current_setting('partsregister.forgetting', true) = 'yes' and tg_op <> 'TRUNCATE' then
        return null;
    end if;
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;

create table edition_forgotten (
    edition integer not null references edition,
    at      timestamptz not null default clock_timestamp(),
    by      text not null
);
create index edition_forgotten_edition on edition_forgotten (edition);
comment on table edition_forgotten is 'That a name was taken out of an edition, whose files were then made again.';
create constraint trigger edition_forgotten_grows_revision after insert on edition_forgotten
    deferrable initially deferred for each row execute function grow_revision();

-- Whole words, in any case, also in the genitive.
create function pattern_of(spellings text[]) returns text language sql immutable as $$
    select '(?:' || string_agg('\m' || regexp_replace(btrim(s), '([^[:alnum:][:space:]])', '\\\1', 'g') || '(?:s\M|\M)', '|'
                               order by length(s) desc) || ')'
    from unnest(spellings) as s where btrim(s) <> ''
$$;

-- Every column that texts stand in.
create view column_with_text as
select c.table_name::text as table_name, c.column_name::text as column_name, c.udt_name::text as type
from information_schema.columns c
join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
where c.table_schema = current_schema() and c.udt_name in ('text', 'varchar', 'jsonb', '_text') and c.is_generated = 'NEVER'
  and c.table_name not in ('flyway_schema_history', 'project_search', 'spring_session_attributes');

create function places_of(spellings text[]) returns table (place text, rows bigint) language plpgsql stable as $$
declare
    c record;
begin
    for c in select * from column_with_text order by 1, 2 loop
        return query execute format('select %L::text, count(*) from %I where %I::text ~* $1 having count(*) > 0',
                                    c.table_name || '.' || c.column_name, c.table_name, c.column_name)
            using pattern_of(spellings);
    end loop;
end
$$;

-- Puts other words in the place of these, wherever they stand. Tells the editions that printed them.
create function forget(persons bigint[], spellings text[], instead text) returns setof integer language plpgsql as $$
declare
    pattern text := pattern_of(spellings);
    c record;
    touched bigint[];
    editions integer[];
begin
    perform set_config('partsregister.forgetting', 'yes', true);
    select coalesce(array_agg(distinct project_id), '{}') into touched from project_sheet where document::text ~* pattern;
    select coalesce(array_agg(distinct e.edition), '{}') into editions
    from edition_sheet e join project_sheet s on s.id = e.sheet_id where s.document::text ~* pattern;
    update import_batch set content = convert_to(instead, 'UTF8')
    where id in (select import_batch_id from project_sheet where document::text ~* pattern)
       or exists (select from unnest(spellings) as s where btrim(s) <> '' and position(convert_to(s, 'UTF8') in content) > 0);
    -- Files that wait to be fetched may hold the name, and are made again by whoever wants them.
    delete from file_order where content is not null;
    update mail set state = 'REFUSED' where state = 'WAITING' and (to_name ~* pattern or to_address ~* pattern);
    delete from contact_point where person_id = any(persons);
    delete from affiliation where person_id = any(persons);
    delete from calendar_feed where person_id = any(persons);
    update account set user_name = 'fjernet-' || id, folded = 'fjernet-' || id, name = instead, email = null, password_hash = null,
                       issuer = null, subject = null, active = false
    where person_id = any(persons);
    update person set name = instead, folded = 'fjernet-' || id, title = null, initials = null, forgotten_at = clock_timestamp()
    where id = any(persons);
    for c in select * from column_with_text where table_name not in ('person', 'project_text') order by 1, 2 loop
        execute format(case c.type
            when 'jsonb' then 'update %1$I set %2$I = regexp_replace(%2$I::text, $1, $2, ''gi'')::jsonb where %2$I::text ~* $1'
            when '_text' then 'update %1$I set %2$I = array(select regexp_replace(t, $1, $2, ''gi'') from unnest(%2$I) with ordinality as u (t, n) order by n) where %2$I::text ~* $1'
            else 'update %1$I set %2$I = regexp_replace(%2$I, $1, $2, ''gi'') where %2$I ~* $1' end, c.table_name, c.column_name)
            using pattern, instead;
    end loop;
    delete from project_search where project_id = any(touched);
    delete from project_text where project_id = any(touched);
    insert into project_text (project_id, field, digest, text, words)
    select distinct on (s.project_id, t.field, t.text) s.project_id, t.field, md5(t.text), t.text, search_vector(t.text)
    from project_sheet s, texts_of_sheet(s.document) as t where s.project_id = any(touched);
    insert into project_search (project_id, title, words)
    select t.project_id, search_vector(string_agg(t.text, E'\n') filter (where t.field = 'TITLE')),
           search_vector(string_agg(t.text, E'\n'))
    from project_text t where t.project_id = any(touched) group by t.project_id;
    return query select unnest(editions);
end
$$;
comment on function forget is 'The words must stand in JSON as they are: no quotation marks and no backslashes.';
