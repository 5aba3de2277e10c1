-- Work that is done later, by whichever of several servers has time; as db-scheduler wants it.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);

create table file_order (
    id           uuid primary key,
    account      bigint not null references account on delete cascade,
    kind         text not null constraint file_order_kind_known check (kind in ('OVERVIEW', 'EDITION')),
    title        text not null,
    task         jsonb not null,
    state        text not null default 'WAITING' constraint file_order_state_known check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    step         integer not null default 0,
    steps        integer not null,
    ordered_at   timestamptz not null default clock_timestamp(),
    ended_at     timestamptz,
    failure      text,
    file_name    text,
    content_type text,
    content      bytea,
    edition      integer references edition,
    constraint file_order_ended check ((ended_at is not null) = (state in ('DONE', 'FAILED')))
);
create index file_order_account on file_order (account, ordered_at desc);
comment on table file_order is 'A file or an edition that somebody waits for; files are kept for some days.';
