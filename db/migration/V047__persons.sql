-- One person in two records: they are joined and may be parted again. And persons who are to be forgotten.

create table person_merge (
    person_id bigint primary key references person,
    into_id   bigint not null references person,
    at        timestamptz not null default clock_timestamp(),
    by        text not null,
    constraint person_merge_of_two check (person_id <> into_id)
);
create index person_merge_into on person_merge (into_id);
create index person_merged_into on person (merged_into_id);
comment on table person_merge is 'Which record was joined to which, so that they can be parted; person.merged_into_id says where that leads.';

alter table person add column forgotten_at timestamptz;
comment on column person.forgotten_at is 'When the name was taken out of the register; what stands instead says so.';

create constraint trigger person_merge_grows_revision after insert or update or delete on person_merge
    deferrable initially deferred for each row execute function grow_revision();
