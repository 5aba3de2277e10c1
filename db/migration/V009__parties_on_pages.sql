-- Organisations and persons have pages of their own: what those print grows the revision too, and who a sheet names is found by index.

create constraint trigger organisation_grows_revision after insert or update or delete on organisation
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger organisation_alias_grows_revision after insert or update or delete on organisation_alias
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger organisation_membership_grows_revision after insert or update or delete on organisation_membership
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger person_grows_revision after insert or update or delete on person
    deferrable initially deferred for each row execute function grow_revision();
create constraint trigger affiliation_grows_revision after insert or update or delete on affiliation
    deferrable initially deferred for each row execute function grow_revision();

create index project_sheet_leaders on project_sheet using gin ((document -> 'leaders') jsonb_path_ops);
create index project_sheet_groups on project_sheet using gin ((document -> 'groups') jsonb_path_ops);
create index project_sheet_budget on project_sheet using gin ((document -> 'budget') jsonb_path_ops);
create index project_sheet_relations on project_sheet using gin ((document -> 'relations') jsonb_path_ops);
