-- Bodies, their seats, and who holds them.

create table body (
    id           bigint primary key,
    kind         text not null constraint body_kind_known check (kind in
                     ('BOARD', 'STEERING_GROUP', 'REFERENCE_GROUP', 'WORKING_GROUP', 'EXPERIENCE_GROUP', 'SECRETARIAT',
                      'COMMITTEE', 'FORUM', 'JURY')),
    name         text collate "da-DK-x-icu" not null constraint body_name_said check (btrim(name) <> ''),
    programme_id bigint references programme,
    category_id  bigint references category,
    project_id   bigint,
    position     integer not null default 1,
    remit        text,
    active_from  date,
    active_to    date,
    constraint body_has_one_owner check (num_nonnulls(programme_id, category_id, project_id) = 1),
    constraint body_dates_in_order check (active_from <= active_to)
);
create index body_project on body (project_id);
comment on table body is 'A group that decides, follows or works; it belongs to a programme, a category or a project.';

create table seat (
    id          bigint primary key,
    body_id     bigint not null references body on delete cascade,
    position    integer not null,
    party_id    bigint references organisation,
    seat_group  text,
    role        text not null default 'MEMBER' constraint seat_role_known check (role in
                    ('CHAIR', 'DEPUTY_CHAIR', 'MEMBER', 'SUBSTITUTE')),
    places      integer not null default 1 constraint seat_has_a_place check (places > 0),
    status      text not null constraint seat_status_known check (status in
                    ('FILLED', 'VACANT_NN', 'NAMED_LATER', 'ENDED')),
    expected_by text,
    note        text,
    constraint seat_expected_only_when_open check (expected_by is null or status in ('VACANT_NN', 'NAMED_LATER')),
    constraint seat_position_once unique (body_id, position)
);
comment on table seat is 'A place in a body that a party fills; vacant, or to be named later, it stands without a holder.';

create table seat_holder (
    id              bigint primary key,
    seat_id         bigint not null references seat on delete cascade,
    person_id       bigint not null references person,
    person_title    text,
    organisation_id bigint references organisation,
    via_group       text,
    valid_from      date,
    valid_to        date,
    constraint seat_holder_dates_in_order check (valid_from <= valid_to),
    constraint seat_holder_one_at_a_time exclude using gist (
        int8range(seat_id, seat_id, '[]') with &&,
        daterange(valid_from, valid_to, '[]') with &&)
);
create index seat_holder_person on seat_holder (person_id);
comment on table seat_holder is 'Who sits in a seat, with the organisation at the time, which need not be the party that fills it.';
