-- What projects have said, to be found: each text once, however many sheets say it.

-- Aa is å, and "§ 5/KL" is a word for the clause and one for the party.
create function search_plain(text) returns text language sql immutable strict parallel safe as $$
    select regexp_replace(
        regexp_replace(replace(lower($1), 'aa', 'å'), '§+\s*(\d+)', ' paragraf\1 ', 'g'),
        '[/–—_]', ' ', 'g')
$$;
create function search_vector(text) returns tsvector language sql immutable strict parallel safe as $$
    select to_tsvector('danish', search_plain($1))
$$;

create table project_text (
    project_id bigint not null references project,
    field      text not null constraint project_text_field_known check (field in
                   ('TITLE', 'CLAUSE', 'PURPOSE', 'ACTIVITY', 'STATUS', 'PERSON', 'ORGANISATION', 'PRODUCT', 'DECISION')),
    digest     text not null,
    text       text not null,
    words      tsvector not null,
    primary key (project_id, field, digest)
);
create index project_text_words on project_text using gin (words);
comment on table project_text is 'Each text that a project says or has said, once.';

create table project_search (
    project_id bigint primary key references project,
    title      tsvector not null,
    words      tsvector not null
);
create index project_search_words on project_search using gin (words);
comment on table project_search is 'All words that a project has said, so that words from different texts are found together.';

-- The planner does not count what it takes to unpack thousands of long rows, and would read them all.
create function projects_with_words(asked tsquery) returns table (project_id bigint, in_title boolean)
language sql stable set enable_seqscan = off as $$
    select s.project_id, s.title @@ asked from project_search s where s.words @@ asked
$$;

create function texts_of_sheet(document jsonb) returns table (field text, text text) language sql immutable as $$
    select distinct field, btrim(text) from (
        select 'TITLE', document ->> 'title'
        union all select 'CLAUSE', document -> 'clause' ->> 'typed'
        union all select 'CLAUSE', document ->> 'programme'
        union all select 'PURPOSE', document ->> 'purpose'
        union all select 'ACTIVITY', document ->> 'introduction'
        union all select 'ACTIVITY', step ->> 'title' from jsonb_array_elements(document -> 'activities') as step
        union all select 'STATUS', status ->> 'text' from jsonb_array_elements(document -> 'statuses') as status
        union all select 'PERSON', leader -> 'person' ->> 'words' from jsonb_array_elements(document -> 'leaders') as leader
        union all select 'ORGANISATION', leader -> 'organisation' ->> 'words' from jsonb_array_elements(document -> 'leaders') as leader
        union all
        select place.field, seat -> place.of ->> 'words'
        from jsonb_array_elements(document -> 'groups') as grp, jsonb_array_elements(grp -> 'seats') as seat,
             (values ('PERSON', 'holder'), ('ORGANISATION', 'organisation'), ('ORGANISATION', 'party')) as place (field, of)
        union all select 'ORGANISATION', line -> 'party' ->> 'words' from jsonb_array_elements(document -> 'budget') as line
        union all select 'PRODUCT', product ->> 'title' from jsonb_array_elements(document -> 'products') as product
        union all
        select 'DECISION', said.text
        from jsonb_array_elements(coalesce(document -> 'decisions', '[]')) as decision,
             lateral (values (decision -> 'body' ->> 'words'), (decision ->> 'subject'), (decision ->> 'agreed')) as said (text)
    ) as said (field, text)
    where btrim(text) <> ''
$$;

create function sheet_becomes_findable() returns trigger language plpgsql as $$
declare
    found tsvector;
begin
    with added as (
        insert into project_text (project_id, field, digest, text, words)
        select new.project_id, t.field, md5(t.text), t.text, search_vector(t.text)
        from texts_of_sheet(new.document) as t
        where not exists (select from project_text k
                          where k.project_id = new.project_id and k.field = t.field and k.digest = md5(t.text))
        on conflict do nothing
        returning text)
    select search_vector(string_agg(added.text, E'\n')) into found from added;
    if found is not null then
        insert into project_search (project_id, title, words)
        values (new.project_id, search_vector(new.document ->> 'title'), found)
        on conflict (project_id) do update
        set words = project_search.words || excluded.words, title = excluded.title;
    end if;
    return null;
end
$$;
create trigger project_sheet_becomes_findable after insert on project_sheet
    for each row execute function sheet_becomes_findable();

insert into project_text (project_id, field, digest, text, words)
select distinct on (s.project_id, t.field, t.text) s.project_id, t.field, md5(t.text), t.text, search_vector(t.text)
from project_sheet s, texts_of_sheet(s.document) as t;
insert into project_search (project_id, title, words)
select t.project_id, search_vector(string_agg(t.text, E'\n') filter (where t.field = 'TITLE')), search_vector(string_agg(t.text, E'\n'))
from project_text t group by t.project_id;
