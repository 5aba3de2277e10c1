-- What was opened to everyone is kept with what was answered for it; opened again with other answers, its files are made anew.

alter table edition_file add column version integer not null default 0 constraint edition_file_version_positive check (version >= 0);
comment on column edition_file.version is '0 as it was frozen; from 1 as it was opened to everyone, each time with other answers.';
alter table edition_file drop constraint edition_file_pkey;
alter table edition_file add primary key (edition, version, names, money, format);

alter table edition_publication
    add column version       integer not null default 0,
    add column fingerprint   text,
    add column name          text,
    add column issuer        text,
    add column note          text,
    add column left_standing text[] not null default '{}',
    add column taken_out     text[] not null default '{}';
comment on column edition_publication.version is 'Of the files that others see.';
comment on column edition_publication.fingerprint is 'Of what was taken out and what was left standing; the same gives the same files.';
comment on column edition_publication.name is 'The edition''s name as others see it, and so issuer and note; absent where it was opened before there was a list.';
comment on column edition_publication.left_standing is 'Doubtful places that were left standing, as "project: words [words] words"; project 0 for the edition''s own words.';
comment on column edition_publication.taken_out is 'Words of names that were taken out, as "project: words": to be known should their person be forgotten.';

create or replace function edition_is_whole() returns trigger language plpgsql as $$
begin
    if (select count(*) from edition_sheet where edition = new.number) <> new.projects
       or (select count(*) from edition_file
           where edition = new.number and version = 0 and names = new.names and money = new.money) <> 6 then
        raise exception 'edition % lacks sheets or files', new.number using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
