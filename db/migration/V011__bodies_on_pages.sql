-- The page of bodies prints those of programmes from these tables, so what changes in them grows the revision.

create constraint trigger body_grows_revision after insert or update or delete on body
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger seat_grows_revision after insert or update or delete on seat
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger seat_holder_grows_revision after insert or update or delete on seat_holder
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger programme_grows_revision after insert or update or delete on programme
    deferrable initially deferred for each row execute function grow_revision();
