-- Texts that came with V061, and editions that an archive took while their files were being made again: those lack files, which are then made
-- where the archive is put back.

select guard_texts();

create or replace function edition_is_whole() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('partsregister.restoring', true), '') = 'yes'
       and exists (select from edition_forgotten where edition = new.number)
       and not exists (select from edition_file where edition = new.number) then
        return null;
    end if;
    if (select count(*) from edition_sheet where edition = new.number) <> new.projects
       or (select count(*) from edition_file
           where edition = new.number and version = 0 and names = new.names and money = new.money) <> 6 then
        raise exception 'edition % lacks sheets or files', new.number using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
