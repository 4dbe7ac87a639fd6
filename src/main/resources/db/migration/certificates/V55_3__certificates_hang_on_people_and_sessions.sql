alter table certificates.certificate
    add foreign key (person_id) references directory.person,
    add foreign key (session_id) references training.session;
alter table certificates.confirmed_name add foreign key (person_id) references directory.person;
alter table certificates.name_request
    add foreign key (person_id) references directory.person,
    add foreign key (session_id) references training.session;

-- The register in the order of the alphabet that holds the letters of all three languages.
drop index certificates.certificate_name;
create index certificate_name on certificates.certificate (name collate "az-x-icu", id);
