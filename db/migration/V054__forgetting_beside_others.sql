-- Taking a person out of the register while others write. Forgetting first says what is to go; from then on the database takes it out of
-- whatever is written, also from forms that were opened before. It then waits, holding nothing, until those who began before have ended, and
-- takes out what stands. Nobody waits longer than that takes.

create table forgetting (
    only_row boolean primary key default true constraint forgetting_one_row check (only_row),
    times    bigint not null,
    salt     bytea not null
);
insert into forgetting (times, salt) values (0, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
comment on table forgetting is 'How often somebody was forgotten, so that files that are made from names read before are made anew.';
comment on column forgetting.salt is 'What the digests of forgotten names are made with.';

create table forgotten_name (
    digest bytea primary key,
    words  integer not null,
    until  timestamptz not null
);
comment on table forgotten_name is 'What is taken out of all that is written for a while after somebody was forgotten: salted digests, no names.';
comment on column forgotten_name.digest is 'SHA-256 of the salt and the letters and digits of the name, in small letters and without what stands between.';

-- Held by all who write texts, until their transaction ends.
create function lock_against_names() returns void language sql as $$
    select pg_advisory_xact_lock_shared(20080513, 1)
$$;

-- Held by all who store files in which names may stand.
create function lock_against_forgetting() returns void language sql as $$
    select pg_advisory_xact_lock_shared(20080513, 2)
$$;

-- Signs that no reader sees, which may stand within a word.
create function without_unseen(said text) returns text language sql immutable as $$
    select regexp_replace(normalize(said, NFC), '[\u00AD\u200B-\u200D\u2060\uFEFF]', '', 'g')
$$;

-- What may stand between two words of a name, or nothing; and within a word at the end of a line.
create function between_words() returns text language sql immutable as $$
    select '(?:\\[nrtbf]|[^[:alnum:]]){0,4}'
$$;

-- The words of a name that was forgotten lately, as they stand in a text, each as a pattern; null where there are none.
create function forgotten_in(said text) returns text[] language plpgsql stable as $$
declare
    written text[] := regexp_split_to_array(lower(regexp_replace(said, '\\[nrtbf]', ' ', 'g')), '[^[:alnum:]]+');
    secret bytea := (select salt from forgetting);
    length integer;
    found text[];
begin
    for length in
        select distinct generate_series(greatest(words - 1, 1), words + 1) from forgotten_name where until > clock_timestamp()
    loop
        found := found || array(
            select distinct array_to_string(w.parts, between_words())
            from (select array_agg(t.word) over following as parts, string_agg(t.word, '') over following as letters
                  from unnest(written) with ordinality as t (word, n)
                  window following as (order by t.n rows between current row and (length - 1) following)) as w
            cross join lateral (values (sha256(secret || convert_to(w.letters, 'UTF8'))),
                                       (sha256(secret || convert_to(regexp_replace(w.letters, 's$', ''), 'UTF8')))) as d (digest)
            join forgotten_name f on f.digest = d.digest and f.until > clock_timestamp());
    end loop;
    return nullif(found, '{}');
end
$$;

-- Puts other words in the place of a pattern in what people typed in a document: not in the names of its fields, and not in codes.
create function replaced_in(document jsonb, pattern text, instead text) returns jsonb language plpgsql immutable as $$
begin
    case jsonb_typeof(document)
        when 'object' then
            return (select coalesce(jsonb_object_agg(key, case
                        when jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^[A-Z][A-Z0-9_]*$'
                             and key in ('state', 'kind', 'role', 'status', 'fate', 'matter', 'outcome', 'scheme', 'step', 'unit') then value
                        else replaced_in(value, pattern, instead) end), '{}')
                    from jsonb_each(document));
        when 'array' then
            return (select coalesce(jsonb_agg(replaced_in(value, pattern, instead) order by n), '[]')
                    from jsonb_array_elements(document) with ordinality as e (value, n));
        when 'string' then
            return to_jsonb(regexp_replace(document #>> '{}', pattern, instead, 'gi'));
        else
            return document;
    end case;
end
$$;

-- A pattern of names as it is looked for: whole words, also in the genitive. In JSON the end of a line is written \n.
create function whole_words(pattern text) returns text language sql immutable as $$
    select '(?:(?<![[:alnum:]])|(?<=\\[nrtbf]))(?:' || pattern || ')s?(?![[:alnum:]])'
$$;

create function without_forgotten(said text, type text) returns text language plpgsql stable as $$
declare
    seen text := without_unseen(said);
    found text[] := forgotten_in(seen);
    pattern text;
begin
    if found is null then
        return said;
    end if;
    pattern := whole_words(array_to_string(found, '|'));
    return case type when 'jsonb' then replaced_in(seen::jsonb, pattern, '(navn fjernet)')::text
                     else regexp_replace(seen, pattern, '(navn fjernet)', 'gi') end;
end
$$;

create function guard_names() returns trigger language plpgsql as $$
begin
    perform lock_against_names();
    perform set_config('partsregister.guarded', 'yes', true);
    if exists (select from forgotten_name where until > clock_timestamp()) then
        perform set_config('partsregister.cleaning', 'yes', true);
    end if;
    return null;
end
$$;

-- Its arguments are the columns, each with its type.
create function clean_names() returns trigger language plpgsql as $$
declare
    place text[];
    said text;
    cleaned text;
begin
    for i in 0 .. tg_nargs - 1 loop
        place := string_to_array(tg_argv[i], ':');
        execute format('select ($1).%I::text', place[1]) into said using new;
        if place[2] = '_text' then
            execute format('select array(select without_forgotten(t, ''text'') from unnest(($1).%I) with ordinality as u (t, n) order by n)::text',
                           place[1]) into cleaned using new;
        else
            cleaned := without_forgotten(said, place[2]);
        end if;
        if said is not null and cleaned is distinct from said then
            new := jsonb_populate_record(new, jsonb_build_object(place[1], case place[2]
                when 'jsonb' then cleaned::jsonb
                when '_text' then to_jsonb(cleaned::text[])
                else to_jsonb(cleaned) end));
        end if;
    end loop;
    return new;
end
$$;

-- What stands in a file; nothing where it is no text.
create function text_of(content bytea) returns text language plpgsql immutable as $$
begin
    return convert_from(content, 'UTF8');
exception when character_not_in_repertoire or untranslatable_character then
    return '';
end
$$;

-- A file that is read in is kept as it came, unless it names somebody who is to be forgotten.
create function clean_source() returns trigger language plpgsql as $$
begin
    if forgotten_in(without_unseen(text_of(new.content))) is not null then
        new.content := convert_to('(navn fjernet)', 'UTF8');
    end if;
    return new;
end
$$;
create trigger a_source_cleaned before insert or update on import_batch
    for each row when (current_setting('partsregister.cleaning', true) = 'yes') execute function clean_source();

-- Columns that hold words of people: not what the program itself keeps, what is made from other tables, and codes of which there is a list.
create or replace view column_with_text as
select c.table_name::text as table_name, c.column_name::text as column_name, c.udt_name::text as type
from information_schema.columns c
join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
where c.table_schema = current_schema() and c.udt_name in ('text', 'varchar', 'jsonb', '_text') and c.is_generated = 'NEVER'
  and c.table_name not in ('flyway_schema_history', 'project_search', 'spring_session_attributes')
  and not exists (
      select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
      where k.conrelid = format('%I', c.table_name)::regclass and k.contype = 'c' and a.attname = c.column_name
        and pg_get_constraintdef(k.oid) ~ '(= ANY \(|<@ )');

-- To be called again by each migration that adds a table or column with texts; a test sees that it was.
create function guard_texts() returns void language plpgsql as $$
declare
    t record;
begin
    for t in
        select table_name, string_agg(format('%L', column_name || ':' || type), ', ' order by column_name) as columns
        from column_with_text
        where table_name not in ('spring_session', 'scheduled_tasks', 'attempt_limit', 'event_publication', 'submission')
        group by table_name
    loop
        execute format('create or replace trigger a_guarded before insert or update on %I for each statement
                        when (current_setting(''partsregister.guarded'', true) is distinct from ''yes'')
                        execute function guard_names()', t.table_name);
        execute format('create or replace trigger a_names_cleaned before insert or update on %I for each row
                        when (current_setting(''partsregister.cleaning'', true) = ''yes'')
                        execute function clean_names(%s)', t.table_name, t.columns);
    end loop;
end
$$;
select guard_texts();

-- A name as people write it: in any case, letters composed or not, with signs between that no reader sees, over the end of a line, and with
-- anything but letters between its words.
create or replace function pattern_of(spellings text[]) returns text language plpgsql immutable as $$
declare
    unseen constant text := '[\u00AD\u200B-\u200D\u2060\uFEFF]*';
    broken constant text := '(?:-(?:\\[nrt]|[[:space:]])+)?';
    spelling text;
    pattern text;
    letter text;
    all_of text[] := '{}';
begin
    for spelling in
        select distinct normalize(btrim(s), NFC) from unnest(spellings) as s where btrim(s) <> '' order by 1 desc
    loop
        pattern := '';
        foreach letter in array regexp_split_to_array(regexp_replace(spelling, '[^[:alnum:]]+', ' ', 'g'), '') loop
            if letter = ' ' then
                pattern := pattern || between_words();
            else
                pattern := pattern || case when pattern ~ '[[:alnum:])]$' then unseen || broken else '' end
                    || case when normalize(letter, NFD) = letter then letter
                            else '(?:' || letter || '|' || normalize(letter, NFD) || ')' end;
            end if;
        end loop;
        all_of := all_of || pattern;
    end loop;
    return whole_words((select string_agg(p, '|' order by length(p) desc) from unnest(all_of) as p));
end
$$;

-- The letters and digits of names as one looks for rows they may stand in, before each is read with more care.
create function letters_of(said text) returns text language sql immutable as $$
    select lower(regexp_replace(regexp_replace(normalize(said, NFC), '\\[nrtbf]', '', 'g'), '[^[:alnum:]]+', '', 'g'))
$$;

create function letters_of_any(spellings text[]) returns text language sql immutable as $$
    select string_agg(distinct letters_of(s), '|') from unnest(spellings) as s where letters_of(s) <> ''
$$;

-- Says that a person is to be forgotten: what is written from now on is written without these names.
create function announce_forgetting(spellings text[], lasting interval) returns void language plpgsql as $$
declare
    spelling text;
    letters text[];
    secret bytea := (select salt from forgetting);
begin
    delete from forgotten_name where until < clock_timestamp();
    for spelling in select distinct lower(without_unseen(btrim(s))) from unnest(spellings) as s where btrim(s) <> '' loop
        letters := array_remove(regexp_split_to_array(spelling, '[^[:alnum:]]+'), '');
        if array_length(letters, 1) > 0 then
            insert into forgotten_name (digest, words, until)
            values (sha256(secret || convert_to(array_to_string(letters, ''), 'UTF8')), array_length(letters, 1),
                    clock_timestamp() + lasting)
            on conflict (digest) do update set until = excluded.until;
        end if;
    end loop;
    update forgetting set times = times + 1;
end
$$;

-- Puts other words in the place of these, wherever they stand. Tells the editions that printed them.
create or replace function forget(persons bigint[], spellings text[], instead text) returns setof integer language plpgsql as $$
declare
    pattern text := pattern_of(spellings);
    letters text := letters_of_any(spellings);
    c record;
    sheets bigint[];
    touched bigint[];
    editions integer[];
begin
    perform set_config('partsregister.forgetting', 'yes', true);
    select coalesce(array_agg(id), '{}'), coalesce(array_agg(distinct project_id), '{}') into sheets, touched
    from project_sheet
    where letters_of(concat_ws(' ', document::text, recorded_by, cause)) ~ letters
      and (document::text ~* pattern or recorded_by ~* pattern or cause ~* pattern);
    update import_batch set content = convert_to(instead, 'UTF8')
    where id in (select import_batch_id from project_sheet where id = any(sheets))
       or (letters_of(text_of(content)) ~ letters and text_of(content) ~* pattern);
    update mail set state = 'REFUSED' where state = 'WAITING' and (to_name ~* pattern or to_address ~* pattern);
    delete from contact_point where person_id = any(persons);
    delete from affiliation where person_id = any(persons);
    delete from calendar_feed where person_id = any(persons);
    update account set user_name = 'fjernet-' || id, folded = 'fjernet-' || id, name = instead, email = null, password_hash = null,
                       issuer = null, subject = null, active = false
    where person_id = any(persons);
    update person set name = instead, folded = 'fjernet-' || id, title = null, initials = null,
                      forgotten_at = coalesce(forgotten_at, clock_timestamp())
    where id = any(persons);
    update project_sheet set document = replaced_in(document, pattern, instead) where id = any(sheets);
    select coalesce(array_agg(distinct number), '{}') into editions from (
        select edition as number from edition_sheet where sheet_id = any(sheets)
        union select number from edition
        where concat_ws(' ', name, issuer, frozen_by, note, override_reason, template::text) ~* pattern) as printed;
    for c in select * from column_with_text
             where table_name not in ('person', 'project_text') and (table_name, column_name) <> ('project_sheet', 'document')
             order by 1, 2 loop
        execute format(case c.type
            when 'jsonb' then 'update %1$I set %2$I = replaced_in(%2$I, $1, $2) where letters_of(%2$I::text) ~ $3 and %2$I::text ~* $1'
            when '_text' then 'update %1$I set %2$I = array(select regexp_replace(t, $1, $2, ''gi'') from unnest(%2$I) with ordinality as u (t, n) order by n)
                               where letters_of(array_to_string(%2$I, chr(10))) ~ $3 and array_to_string(%2$I, chr(10)) ~* $1'
            else 'update %1$I set %2$I = regexp_replace(%2$I, $1, $2, ''gi'') where letters_of(%2$I) ~ $3 and %2$I ~* $1' end,
            c.table_name, c.column_name)
            using pattern, instead, letters;
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
    -- Whoever stores files now must see that somebody was forgotten. Editions that were stored since the sheets were read are found, too.
    perform pg_advisory_xact_lock(20080513, 2);
    -- Files that wait to be fetched may hold the name, and are made again by whoever wants them.
    delete from file_order where content is not null;
    update forgetting set times = times + 1;
    perform grow_revision_once();
    return query select number from (
        select unnest(editions) as number
        union select edition from edition_sheet where sheet_id = any(sheets)) as printed order by number;
end
$$;
comment on function forget is 'The words must stand in JSON as they are: no quotation marks and no backslashes.';

-- Whether there is a moment in which nobody writes who began before. Asked without queueing, since others would queue behind; with many who
-- write there may be no such moment, so one time in ten it is waited for, for a short while.
create function nobody_writes() returns boolean language plpgsql as $$
begin
    if pg_try_advisory_xact_lock(20080513, 1) then
        return true;
    elsif random() > 0.1 then
        return false;
    end if;
    perform set_config('lock_timeout', '300ms', true);
    perform pg_advisory_xact_lock(20080513, 1);
    return true;
exception when lock_not_available then
    return false;
end
$$;
