-- One number that grows whenever a page may come to look different, so that pages can be kept until it does.

create table register_revision (
    only_row boolean primary key default true constraint register_revision_one_row check (only_row),
    revision bigint not null
);
insert into register_revision (revision) values (1);
comment on table register_revision is 'Grows with every transaction that records a sheet or changes what overviews print of other tables.';

-- Run at commit, so that those who record at the same time wait for each other no longer than a commit takes.
create function grow_revision() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('partsregister.revision_grown', true), '') <> 'yes' then
        update register_revision set revision = revision + 1;
        perform set_config('partsregister.revision_grown', 'yes', true);
    end if;
    return null;
end
$$;

create constraint trigger project_sheet_grows_revision after insert on project_sheet
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger organisation_name_grows_revision after insert or update or delete on organisation_name
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger overview_template_grows_revision after insert or update or delete on overview_template
    deferrable initially deferred for each row execute function grow_revision();
