create table overview_template (
    id        bigint primary key,
    name      text collate "da-DK-x-icu" not null constraint overview_template_name_once unique,
    scheme_id bigint not null references classification_scheme,
    issuer_id bigint not null references organisation,
    standard  boolean not null
);
create unique index overview_template_one_standard on overview_template (standard) where standard;
comment on table overview_template is 'How an overview is laid out: which scheme makes the headings, and who issues it.';
