-- Of a holder who asked to be forgotten the certificate stays without a name.
alter table certificates.certificate add column erased boolean not null default false;
alter table certificates.certificate drop constraint certificate_name_check;
alter table certificates.certificate add constraint certificate_name_check check ((name = '') = erased);
