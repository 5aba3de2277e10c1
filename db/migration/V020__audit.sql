-- Who changed what of all that is not a project sheet; sheets carry their own history.

create table audit_event (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default clock_timestamp(),
    actor   text not null,
    kind    text not null,
    subject text not null,
    field   text,
    before  text,
    after   text
);
comment on table audit_event is 'Append only: a change, who made it and when, in words.';
create index audit_event_at on audit_event (at desc, id desc);

create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function refuse_change();
