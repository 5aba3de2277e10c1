-- Organisations and persons. Nothing here says who is a member of a union: only in which role someone acts.

-- One row of ids for all entities, handed out fifty at a time so that rows can be written in batches.
create sequence register_id_seq start with 1 increment by 50;

create table organisation (
    id           bigint primary key,
    side         text constraint organisation_side_known check (side in ('EMPLOYER', 'EMPLOYEE', 'JOINT', 'EXTERNAL')),
    kind         text constraint organisation_kind_known check (kind in
                     ('PARTY', 'UMBRELLA', 'UNION', 'EMPLOYER_ASSOCIATION', 'MUNICIPALITY', 'REGION', 'COUNTY',
                      'JOINT_SECRETARIAT', 'RESEARCH', 'STATE', 'FORUM')),
    parent_id    bigint references organisation,
    successor_id bigint references organisation,
    active       boolean not null default true,
    constraint organisation_is_not_its_own_parent check (parent_id <> id),
    constraint organisation_is_not_its_own_successor check (successor_id <> id)
);
comment on table organisation is 'A party, union, employer, secretariat or institute. Side and kind are empty until somebody has said them.';

create table organisation_name (
    id              bigint primary key,
    organisation_id bigint not null references organisation,
    official_name   text collate "da-DK-x-icu" not null constraint organisation_official_name_said check (btrim(official_name) <> ''),
    short_name      text collate "da-DK-x-icu" not null constraint organisation_short_name_said check (btrim(short_name) <> ''),
    valid_from      date,
    valid_to        date,
    constraint organisation_name_dates_in_order check (valid_from <= valid_to),
    constraint organisation_name_one_at_a_time exclude using gist (
        int8range(organisation_id, organisation_id, '[]') with &&,
        daterange(valid_from, valid_to, '[]') with &&)
);
comment on table organisation_name is 'What an organisation was called, and when. Open dates mean always.';

create table organisation_alias (
    spelling        text primary key,
    organisation_id bigint not null references organisation
);
create unique index organisation_alias_whatever_case on organisation_alias (lower(spelling));
create index organisation_alias_organisation on organisation_alias (organisation_id);
comment on table organisation_alias is 'Every spelling an organisation is found by, its names among them.';

create table organisation_membership (
    id          bigint primary key,
    member_id   bigint not null references organisation,
    umbrella_id bigint not null references organisation,
    valid_from  date,
    valid_to    date,
    constraint membership_of_another check (member_id <> umbrella_id),
    constraint membership_dates_in_order check (valid_from <= valid_to),
    constraint membership_once_at_a_time exclude using gist (
        int8range(member_id, member_id, '[]') with &&,
        int8range(umbrella_id, umbrella_id, '[]') with &&,
        daterange(valid_from, valid_to, '[]') with &&)
);
comment on table organisation_membership is 'Which organisation stands under which umbrella, and when; several at once are usual.';

create table person (
    id             bigint primary key,
    name           text collate "da-DK-x-icu" not null constraint person_name_said check (btrim(name) <> ''),
    folded         text not null,
    title          text,
    initials       text,
    merged_into_id bigint references person,
    constraint person_is_not_merged_into_itself check (merged_into_id <> id)
);
create index person_folded on person (folded);
comment on table person is 'Somebody who acts in projects and bodies. No birth data, no number of any kind, no membership.';

create table affiliation (
    id              bigint primary key,
    person_id       bigint not null references person,
    organisation_id bigint not null references organisation,
    via_group       text,
    function        text,
    valid_from      date,
    valid_to        date,
    constraint affiliation_dates_in_order check (valid_from <= valid_to),
    constraint affiliation_once unique nulls not distinct (person_id, organisation_id, via_group, valid_from)
);
create index affiliation_organisation on affiliation (organisation_id);
comment on table affiliation is 'For whom a person acts, and when; through which group, where it goes through one.';
