-- What is put back from an archive keeps the moment it was recorded at.
create or replace function stamp_recorded_at() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('partsregister.restoring', true), '') <> 'yes' then
        new.recorded_at := clock_timestamp();
    end if;
    return new;
end
$$;

-- Deletes of what a fresh register comes with are let through, too, while an archive is put in its place.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'TRUNCATE' and (current_setting('partsregister.forgetting', true) = 'yes'
                                or current_setting('partsregister.restoring', true) = 'yes') then
        return null;
    end if;
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;
