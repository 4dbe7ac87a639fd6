-- A region may be called "G7" or begin with a figure: its code is the slug of its name, as it is.
alter table directory.region drop constraint region_code_check;
alter table directory.region add constraint region_code_check check (code ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$');
