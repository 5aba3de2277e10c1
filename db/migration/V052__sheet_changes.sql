-- Which projects' sheets each revision changed, so that a program that holds the sheets of a day reads those of these projects again, and no others.

create table sheet_change (
    revision   bigint not null,
    project_id bigint not null references project,
    primary key (revision, project_id)
);
comment on table sheet_change is 'Append only: that a revision of the register has to do with the sheets of a project.';

create function grow_revision_once() returns void language plpgsql as $$
begin
    if coalesce(current_setting('partsregister.revision_grown', true), '') <> 'yes' then
        update register_revision set revision = revision + 1;
        perform set_config('partsregister.revision_grown', 'yes', true);
    end if;
end
$$;

create or replace function grow_revision() returns trigger language plpgsql as $$
begin
    perform grow_revision_once();
    return null;
end
$$;

create function grow_revision_with_sheet() returns trigger language plpgsql as $$
begin
    perform grow_revision_once();
    insert into sheet_change (revision, project_id)
    select revision, case when tg_op = 'DELETE' then old.project_id else new.project_id end from register_revision
    on conflict do nothing;
    return null;
end
$$;

drop trigger project_sheet_grows_revision on project_sheet;
create constraint trigger project_sheet_grows_revision after insert or update or delete on project_sheet
    deferrable initially deferred for each row execute function grow_revision_with_sheet();

-- A database that is put in the place of another, under a program that is running, is never taken for what that one was.
update register_revision set revision = (extract(epoch from clock_timestamp()) * 1000000)::bigint;
