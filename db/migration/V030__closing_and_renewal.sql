-- How accounts came out, and that a project may be agreed in more than one period.

alter table closing_item
    add column spent numeric(14, 2),
    add column leftover numeric(14, 2),
    add column leftover_fate text constraint closing_leftover_fate_known check (leftover_fate in ('UNDECIDED', 'RETURNED', 'CARRIED'));
comment on column closing_item.leftover is 'What was not spent; what became of it is in leftover_fate.';

create table project_renewal (
    project_id  bigint not null references project,
    position    integer not null,
    period      text not null,
    typed       text,
    reading     text constraint renewal_reading_known check (reading in ('DATED', 'RELATIVE', 'UNREAD')),
    earliest    date,
    latest      date,
    approximate boolean,
    words       text,
    primary key (project_id, position)
);
comment on table project_renewal is 'That a project was agreed again in a later period.';
