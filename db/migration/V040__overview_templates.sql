-- How overviews are laid out, and of which projects.

alter table overview_template
    drop column scheme_id,
    add column headings text not null default 'SECTION' constraint overview_template_headings_known check (headings in
                   ('SECTION', 'FOCUS_AREA', 'PARTNERSHIP', 'LEADING_ORGANISATION')),
    add column columns text[] not null default '{TITLE,PURPOSE,STATUS,LEADERSHIP,BUDGET}'
                   constraint overview_template_columns_known check (
                       columns <@ '{TITLE,PURPOSE,STATUS,LEADERSHIP,BUDGET}' and columns[1] = 'TITLE'),
    add column filter text not null default '',
    add column names boolean not null default true,
    add column money boolean not null default true,
    add column amounts text not null default 'TYPED' constraint overview_template_amounts_known check (amounts in ('TYPED', 'HOUSE')),
    add column empty_sections boolean not null default false,
    add column footer text constraint overview_template_footer_said check (btrim(footer) <> ''),
    add column retired boolean not null default false,
    add column version integer not null default 1,
    add constraint overview_template_name_said check (btrim(name) <> ''),
    add constraint overview_template_standard_in_use check (not (standard and retired));
comment on table overview_template is 'How an overview is laid out: what makes the headings, which columns and projects, what is shown, and who issues it.';
comment on column overview_template.filter is 'Which projects, as in an address.';
comment on column overview_template.footer is 'Words before the date at the foot of each page, instead of the issuer''s short name.';
