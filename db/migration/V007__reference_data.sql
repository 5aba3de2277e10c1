-- What every register of this field starts with: the periods, the organisations and how they are spelled,
-- the programme of leadership houses, the scheme of overview sections.

insert into agreement_period (id, code, starts_on, ends_on)
select nextval('register_id_seq'), code, starts_on, lead(starts_on) over (order by starts_on) - 1
from (values ('OK-02', date '2002-04-01'), ('OK-05', date '2005-04-01'), ('OK-08', date '2008-04-01'),
             ('OK-11', date '2011-04-01'), ('OK-13', date '2013-04-01'), ('OK-15', date '2015-04-01'),
             ('OK-18', date '2018-04-01'), ('OK-21', date '2021-04-01'), ('OK-24', date '2024-04-01'),
             ('OK-26', date '2026-04-01')) as period (code, starts_on)
order by starts_on;

create temporary table known (short_name text, official_name text, side text, kind text, spellings text[]) on commit drop;
insert into known values
    ('KL', 'Kommunernes Landsforening', 'EMPLOYER', 'PARTY', array['KL', 'Kommunernes Landsforening']),
    ('Danske Regioner', 'Danske Regioner', 'EMPLOYER', 'PARTY', array['Danske Regioner', 'DR']),
    ('RLTN', 'Regionernes Lønnings- og Takstnævn', 'EMPLOYER', 'PARTY', array['RLTN', 'Regionernes Lønnings- og Takstnævn']),
    ('KBH', 'Københavns Kommune', 'EMPLOYER', 'MUNICIPALITY', array['KBH', 'Københavns Kommune', 'Kbh. Kommune']),
    ('Frederiksberg Kommune', 'Frederiksberg Kommune', 'EMPLOYER', 'MUNICIPALITY', array['Frederiksberg Kommune']),
    ('Amtsrådsforeningen', 'Amtsrådsforeningen', 'EMPLOYER', 'EMPLOYER_ASSOCIATION', array['Amtsrådsforeningen', 'ARF']),
    ('Sønderjyllands Amt', 'Sønderjyllands Amt', 'EMPLOYER', 'COUNTY', array['Sønderjyllands Amt']),
    ('Region Hovedstaden', 'Region Hovedstaden', 'EMPLOYER', 'REGION', array['Region Hovedstaden']),
    ('Region Midtjylland', 'Region Midtjylland', 'EMPLOYER', 'REGION', array['Region Midtjylland']),
    ('Region Nordjylland', 'Region Nordjylland', 'EMPLOYER', 'REGION', array['Region Nordjylland']),
    ('Region Sjælland', 'Region Sjælland', 'EMPLOYER', 'REGION', array['Region Sjælland']),
    ('Region Syddanmark', 'Region Syddanmark', 'EMPLOYER', 'REGION', array['Region Syddanmark']),
    ('Personalestyrelsen', 'Personalestyrelsen', 'EMPLOYER', 'STATE', array['Personalestyrelsen']),
    ('KTO', 'Kommunale Tjenestemænd og Overenskomstansatte', 'EMPLOYEE', 'PARTY', array['KTO', 'Kommunale Tjenestemænd og Overenskomstansatte']),
    ('Forhandlingsfællesskabet', 'Forhandlingsfællesskabet', 'EMPLOYEE', 'PARTY', array['Forhandlingsfællesskabet']),
    ('Sundhedskartellet', 'Sundhedskartellet', 'EMPLOYEE', 'PARTY', array['Sundhedskartellet', 'SHK']),
    ('CFU', 'Centralorganisationernes Fællesudvalg', 'EMPLOYEE', 'UMBRELLA', array['CFU', 'Centralorganisationernes Fællesudvalg']),
    ('AC', 'Akademikernes Centralorganisation', 'EMPLOYEE', 'UMBRELLA', array['AC', 'Akademikerne', 'Akademikernes Centralorganisation']),
    ('FTF', 'FTF', 'EMPLOYEE', 'UMBRELLA', array['FTF']),
    ('FTF-K', 'FTF-K', 'EMPLOYEE', 'UMBRELLA', array['FTF-K', 'FTF/K']),
    ('OAO', 'Offentligt Ansattes Organisationer', 'EMPLOYEE', 'UMBRELLA', array['OAO', 'Offentligt Ansattes Organisationer']),
    ('DKK', 'Det Kommunale Kartel', 'EMPLOYEE', 'UMBRELLA', array['DKK', 'Det Kommunale Kartel']),
    ('LC', 'Lærernes Centralorganisation', 'EMPLOYEE', 'UMBRELLA', array['LC', 'Lærernes Centralorganisation']),
    ('DLF', 'Danmarks Lærerforening', 'EMPLOYEE', 'UNION', array['DLF', 'Danmarks Lærerforening', 'LC/DLF']),
    ('BUPL', 'BUPL', 'EMPLOYEE', 'UNION', array['BUPL']),
    ('FOA', 'FOA', 'EMPLOYEE', 'UNION', array['FOA']),
    ('SL', 'Socialpædagogernes Landsforbund', 'EMPLOYEE', 'UNION', array['SL', 'Socialpædagogerne', 'Socialpædagogernes Landsforbund']),
    ('HK', 'HK', 'EMPLOYEE', 'UNION', array['HK', 'HK/Danmark', 'HK Danmark']),
    ('HK/Kommunal', 'HK/Kommunal', 'EMPLOYEE', 'UNION', array['HK/Kommunal', 'HK Kommunal', 'HK/K']),
    ('Dansk Lægesekretærforening', 'Dansk Lægesekretærforening', 'EMPLOYEE', 'UNION', array['Dansk Lægesekretærforening']),
    ('DJØF', 'Danmarks Jurist- og Økonomforbund', 'EMPLOYEE', 'UNION', array['DJØF', 'Danmarks Jurist- og Økonomforbund']),
    ('IDA', 'Ingeniørforeningen', 'EMPLOYEE', 'UNION', array['IDA', 'Ingeniørforeningen', 'Ingeniørforeningen IDA']),
    ('3F', 'Fagligt Fælles Forbund', 'EMPLOYEE', 'UNION', array['3F', 'Fagligt Fælles Forbund']),
    ('DSR', 'Dansk Sygeplejeråd', 'EMPLOYEE', 'UNION', array['DSR', 'Dansk Sygeplejeråd']),
    ('DS', 'Dansk Socialrådgiverforening', 'EMPLOYEE', 'UNION', array['DS', 'Dansk Socialrådgiverforening']),
    ('Dansk Metal', 'Dansk Metal', 'EMPLOYEE', 'UNION', array['Dansk Metal']),
    ('Dansk El-Forbund', 'Dansk El-Forbund', 'EMPLOYEE', 'UNION', array['Dansk El-Forbund']),
    ('Teknisk Landsforbund', 'Teknisk Landsforbund', 'EMPLOYEE', 'UNION', array['Teknisk Landsforbund', 'TL']),
    ('Serviceforbundet', 'Serviceforbundet', 'EMPLOYEE', 'UNION', array['Serviceforbundet']),
    ('Uddannelsesforbundet', 'Uddannelsesforbundet', 'EMPLOYEE', 'UNION', array['Uddannelsesforbundet']),
    ('Kost og Ernæringsforbundet', 'Kost og Ernæringsforbundet', 'EMPLOYEE', 'UNION', array['Kost og Ernæringsforbundet', 'Kost- og Ernæringsforbundet']),
    ('Danske Bioanalytikere', 'Danske Bioanalytikere', 'EMPLOYEE', 'UNION', array['Danske Bioanalytikere', 'dbio']),
    ('Danske Fysioterapeuter', 'Danske Fysioterapeuter', 'EMPLOYEE', 'UNION', array['Danske Fysioterapeuter']),
    ('Ergoterapeutforeningen', 'Ergoterapeutforeningen', 'EMPLOYEE', 'UNION', array['Ergoterapeutforeningen', 'Etf']),
    ('Jordemoderforeningen', 'Jordemoderforeningen', 'EMPLOYEE', 'UNION', array['Jordemoderforeningen']),
    ('Radiograf Rådet', 'Radiograf Rådet', 'EMPLOYEE', 'UNION', array['Radiograf Rådet']),
    ('Farmakonomforeningen', 'Farmakonomforeningen', 'EMPLOYEE', 'UNION', array['Farmakonomforeningen']),
    ('Konstruktørforeningen', 'Konstruktørforeningen', 'EMPLOYEE', 'UNION', array['Konstruktørforeningen']),
    ('Dansk Magisterforening', 'Dansk Magisterforening', 'EMPLOYEE', 'UNION', array['Dansk Magisterforening', 'DM']),
    ('Dansk Psykolog Forening', 'Dansk Psykolog Forening', 'EMPLOYEE', 'UNION', array['Dansk Psykolog Forening']),
    ('Lægeforeningen', 'Lægeforeningen', 'EMPLOYEE', 'UNION', array['Lægeforeningen']),
    ('Yngre Læger', 'Yngre Læger', 'EMPLOYEE', 'UNION', array['Yngre Læger']),
    ('Tandlægeforeningen', 'Tandlægeforeningen', 'EMPLOYEE', 'UNION', array['Tandlægeforeningen']),
    ('Lederne', 'Lederne', 'EMPLOYEE', 'UNION', array['Lederne']),
    ('PUF', 'Parternes Uddannelsesfællesskab', 'JOINT', 'JOINT_SECRETARIAT', array['PUF', 'Parternes Uddannelsesfællesskab', 'PUF-administrationen']),
    ('Det Personalepolitiske Forum', 'Det Personalepolitiske Forum', 'JOINT', 'FORUM', array['Det Personalepolitiske Forum', 'Personalepolitisk Forum', 'PF']),
    ('Væksthus for Ledelse', 'Væksthus for Ledelse', 'JOINT', 'FORUM', array['Væksthus for Ledelse']),
    ('FAOS', 'Forskningscenter for Arbejdsmarkeds- og Organisationsstudier', 'EXTERNAL', 'RESEARCH', array['FAOS', 'Forskningscenter for Arbejdsmarkeds- og Organisationsstudier']),
    ('SFI', 'Socialforskningsinstituttet', 'EXTERNAL', 'RESEARCH', array['SFI', 'Socialforskningsinstituttet', 'SFI - Det Nationale Forskningscenter for Velfærd']),
    ('VIVE', 'VIVE', 'EXTERNAL', 'RESEARCH', array['VIVE']);
alter table known add column id bigint;
update known set id = nextval('register_id_seq');
insert into organisation (id, side, kind) select id, side, kind from known;
insert into organisation_name (id, organisation_id, official_name, short_name)
select nextval('register_id_seq'), id, official_name, short_name from known;
insert into organisation_alias (spelling, organisation_id) select unnest(spellings), id from known;
update organisation set parent_id = (select id from known where short_name = 'HK')
where id = (select id from known where short_name = 'HK/Kommunal');

insert into programme (id, name, short_name) values
    (nextval('register_id_seq'), 'Væksthus for Ledelse', 'VfL');
insert into body (id, kind, name, programme_id, position)
select nextval('register_id_seq'), 'FORUM', 'Ledelsesvæksthus ' || place, programme.id, place
from programme, generate_series(1, 3) as place where programme.name = 'Væksthus for Ledelse';

insert into classification_scheme (id, kind, name) values
    (nextval('register_id_seq'), 'OVERVIEW_SECTION', 'Oversigtens afsnit');
insert into overview_template (id, name, scheme_id, issuer_id, standard)
select nextval('register_id_seq'), 'Statusoversigt', scheme.id, known.id, true
from classification_scheme scheme, known where scheme.name = 'Oversigtens afsnit' and known.short_name = 'KTO';
