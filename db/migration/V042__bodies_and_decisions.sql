-- Bodies of the whole register, and the schemes that projects are sorted by beside the sections.

insert into classification_scheme (id, kind, name) values
    (nextval('register_id_seq'), 'FOCUS_AREA', 'Indsatsområder'),
    (nextval('register_id_seq'), 'PARTNERSHIP', 'Partnerskaber');

alter table body
    drop constraint body_has_one_owner,
    add constraint body_has_one_owner_at_most check (num_nonnulls(programme_id, category_id, project_id) <= 1);
comment on table body is 'A group that decides, follows or works; it belongs to a programme, a category or a project, or follows the whole register.';

insert into body (id, kind, name, remit) values
    (nextval('register_id_seq'), 'STEERING_GROUP', 'Styregruppen', 'Følger alle projekter i registeret og træffer beslutning om dem.');
